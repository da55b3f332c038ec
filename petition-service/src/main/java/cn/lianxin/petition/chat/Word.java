package cn.lianxin.petition.chat;

import static cn.lianxin.config.contract.Typed.Shape.ALONE;
import static cn.lianxin.config.contract.Typed.Shape.CODE;
import static cn.lianxin.config.contract.Typed.Shape.DIRECT;
import static cn.lianxin.config.contract.Typed.Shape.NUMBER;
import static cn.lianxin.config.contract.Typed.Shape.REF;
import static cn.lianxin.config.contract.Typed.Shape.REF_TEXT;
import static cn.lianxin.config.contract.Typed.Shape.TEXT;
import static cn.lianxin.petition.chat.Word.Audience.BOTH;
import static cn.lianxin.petition.chat.Word.Audience.EDITOR;
import static cn.lianxin.petition.chat.Word.Audience.RESIDENT;
import static cn.lianxin.petition.chat.Word.Audience.STAFF;

import cn.lianxin.config.contract.Typed;
import cn.lianxin.petition.lifecycle.Rating;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every word of the chat: how it is spelled, what follows it, who says it, on which line of 帮助 it stands and what it is
 * read as. One without a reading is not built yet.
 */
public enum Word implements Typed.Word {
    REPORT("我要反映|我要反应", DIRECT, BOTH, Line.REPORT, Word::report),
    PROGRESS("进度|查进度|查询进度|我的进度|我的诉求", REF, BOTH, Line.REPORT, (word, ref, text) -> new ChatCommand.Progress(ref)),
    SUPPLEMENT("补充|补充说明", REF_TEXT, RESIDENT, Line.FOLLOW, withText(ChatCommand.Supplement::new)),
    SATISFIED("满意|满意的|满意了|挺满意|很满意|非常满意", REF_TEXT, RESIDENT, Line.RATE, rating(Rating.SATISFIED)),
    MOSTLY_SATISFIED("基本满意|比较满意", REF_TEXT, RESIDENT, Line.RATE, rating(Rating.MOSTLY_SATISFIED)),
    DISSATISFIED("不满意|很不满意|非常不满意", REF_TEXT, RESIDENT, Line.RATE, rating(Rating.DISSATISFIED)),
    NOT_FIXED(
            "没好|还没好|没修好|没解决|未解决",
            REF_TEXT,
            RESIDENT,
            Line.RATE,
            (word, ref, text) -> new ChatCommand.NotFixed(ref, text)),
    URGE("催办", REF, RESIDENT, Line.FOLLOW, (word, ref, text) -> new ChatCommand.Urge(ref)),
    WITHDRAW("撤回", REF, RESIDENT, Line.FOLLOW, (word, ref, text) -> new ChatCommand.Withdraw(ref)),
    SUPPORT("附议", REF, RESIDENT, Line.FOLLOW, Word::support),
    OBJECT("异议", REF_TEXT, RESIDENT, Line.RATE, withText(ChatCommand.Objection::new)),
    PRAISE("表扬", TEXT, RESIDENT, Line.RATE, Word::praise),
    ANONYMOUS("匿名", REF, RESIDENT, Line.ABOUT_ME, (word, ref, text) -> new ChatCommand.Hide(ref)),
    RECUSE("回避", REF, RESIDENT, Line.ABOUT_ME, (word, ref, text) -> new ChatCommand.Recuse(ref)),
    CHANGE_GROUP("换群", ALONE, RESIDENT, Line.ABOUT_ME, (word, ref, text) -> new ChatCommand.ChangeGroup()),
    JOIN_GROUP("群", CODE, RESIDENT, Line.ABOUT_ME, code(ChatCommand.JoinGroup::new)),
    GROUP_QR("群二维码|二维码|群码", CODE, BOTH, Line.ABOUT_ME, (word, ref, text) -> new ChatCommand.GroupQr(text)),
    MY_PAGE("我的", ALONE, BOTH, Line.ABOUT_ME, null),
    LOOK("看", NUMBER, BOTH, Line.READ, Word::elsewhere),
    SEARCH("搜", TEXT, BOTH, Line.READ, Word::elsewhere),
    HELP("帮助|help|怎么用|使用帮助|使用说明|菜单", ALONE, BOTH, Line.HEADING, (word, ref, text) -> new ChatCommand.Help()),

    TODO("待办|我的待办|代办|我的代办|待办事项|待办列表|查看待办|看待办", ALONE, STAFF, Line.HANDLE, (word, ref, text) -> new ChatCommand.Todo()),
    CALLS("待联系|待打电话|电话单", ALONE, STAFF, Line.DECIDE, (word, ref, text) -> new ChatCommand.Calls()),
    ACCEPT("受理", REF, STAFF, Line.HANDLE, (word, ref, text) -> new ChatCommand.Accept(ref)),
    ANSWER("回复|答复|回覆", REF_TEXT, STAFF, Line.HANDLE, withText(ChatCommand.Answer::new)),
    RESOLVE("办结", REF_TEXT, STAFF, Line.HANDLE, withText(ChatCommand.Resolve::new)),
    ASK("询问", REF_TEXT, STAFF, Line.HANDLE, withText(ChatCommand.Ask::new)),
    NOTE("备注", REF_TEXT, STAFF, Line.HANDLE, withText(ChatCommand.Note::new)),
    PICTURES("看图|看照片", REF, STAFF, Line.HANDLE, (word, ref, text) -> new ChatCommand.Pictures(ref)),
    ON_BEHALF("代报", TEXT, STAFF, Line.HANDLE, code(ChatCommand.OnBehalf::new)),
    ESCALATE("上报", REF_TEXT, STAFF, Line.HAND_ON, (word, ref, text) -> new ChatCommand.Escalate(ref, text)),
    TRANSFER("转办", REF_TEXT, STAFF, Line.HAND_ON, withText(ChatCommand.Transfer::new)),
    ASSIST("协办", REF_TEXT, STAFF, Line.HAND_ON, withText(ChatCommand.Assist::new)),
    ASSIGN_DOWN("交办", REF_TEXT, STAFF, Line.HAND_ON, withText(ChatCommand.AssignDown::new)),
    RETURN("退回", REF_TEXT, STAFF, Line.HAND_ON, withText(ChatCommand.Return::new)),
    SUPERVISE("督办", REF_TEXT, STAFF, Line.HAND_ON, withText(ChatCommand.Supervise::new)),
    EXTEND("延期", REF_TEXT, STAFF, Line.DECIDE, withText(ChatCommand.Extend::new)),
    SHELVE("挂账", REF_TEXT, STAFF, Line.DECIDE, withText(ChatCommand.Shelve::new)),
    REJECT("不予受理", REF_TEXT, STAFF, Line.HAND_ON, withText(ChatCommand.Reject::new)),
    MERGE("并案", REF_TEXT, STAFF, Line.DECIDE, withText(ChatCommand.Merge::new)),
    SPLIT("拆案", REF, STAFF, Line.DECIDE, (word, ref, text) -> new ChatCommand.Split(ref)),
    RECLASSIFY("改类", REF_TEXT, STAFF, Line.DECIDE, withText(ChatCommand.Reclassify::new)),
    COMPLEX("复杂", REF, STAFF, Line.DECIDE, (word, ref, text) -> new ChatCommand.Complex(ref)),
    AGREE("同意", REF, STAFF, Line.DECIDE, (word, ref, text) -> new ChatCommand.Agree(ref)),
    DISAGREE("不同意", REF_TEXT, STAFF, Line.DECIDE, withText(ChatCommand.Disagree::new)),
    APPROVE("通过", NUMBER, EDITOR, Line.EDIT, Word::elsewhere),
    WAITING("待审", ALONE, EDITOR, Line.EDIT, Word::elsewhere),
    SENT_TODAY("今天群发", ALONE, EDITOR, Line.EDIT, Word::elsewhere),
    READ_YESTERDAY("昨天阅读", ALONE, EDITOR, Line.EDIT, Word::elsewhere),
    // who binds is not yet staff
    BIND("绑定", CODE, BOTH, Line.ABOUT_ME, code(ChatCommand.Bind::new)),
    LOGIN("登录", CODE, STAFF, Line.DEVICE, code(ChatCommand.Login::new)),
    /** Read only where a login waits for it: else people say it to everything. */
    YES("是", ALONE, BOTH, Line.DEVICE, null),
    NO("不是", ALONE, BOTH, Line.DEVICE, null),
    LOGOUT("退出", ALONE, STAFF, Line.DEVICE, (word, ref, text) -> new ChatCommand.Logout()),
    ISSUE_CODE("发码", CODE, STAFF, Line.ABOUT_ME, code(ChatCommand.IssueCode::new)),
    UNBIND("解绑", CODE, STAFF, Line.ABOUT_ME, (word, ref, text) -> new ChatCommand.Unbind(text)),
    DEPUTY("副手", CODE, STAFF, Line.ABOUT_ME, (word, ref, text) -> new ChatCommand.Deputise(text)),
    LEAVE("请假", TEXT, STAFF, Line.ABOUT_ME, code(ChatCommand.Leave::new)),
    BACK("销假", ALONE, STAFF, Line.ABOUT_ME, (word, ref, text) -> new ChatCommand.BackAgain()),
    CLAIM("认领", CODE, RESIDENT, Line.ABOUT_ME, code(ChatCommand.Claim::new)),
    CLOSE_GROUP("关群", CODE, STAFF, Line.ABOUT_ME, code(ChatCommand.CloseGroup::new));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> spellings;

    private final Typed.Shape shape;
    private final Audience audience;
    private final Line line;

    @SuppressWarnings("ImmutableEnumChecker") // captures nothing
    private final @Nullable Reading reading;

    Word(String spellings, Typed.Shape shape, Audience audience, Line line, @Nullable Reading reading) {
        this.spellings = List.of(spellings.split("\\|"));
        this.shape = shape;
        this.audience = audience;
        this.line = line;
        this.reading = reading;
    }

    /** Whose word it is. Others may type it and are told so. */
    public enum Audience {
        RESIDENT,
        STAFF,
        /** Those of the staff who make articles. */
        EDITOR,
        BOTH;

        /** Whether it is shown to a member of staff, or to a resident; what editors say besides is shown to them alone. */
        boolean includes(boolean staff) {
            return switch (this) {
                case BOTH -> true;
                case STAFF -> staff;
                case RESIDENT -> !staff;
                case EDITOR -> false;
            };
        }

        /** Whether a resident is told that it is not theirs. */
        boolean staffOnly() {
            return this == STAFF || this == EDITOR;
        }
    }

    /** The lines of 帮助, in their order; each has its explanation in the bundle. */
    enum Line {
        HEADING,
        HANDLE,
        HAND_ON,
        DECIDE,
        EDIT,
        /** What staff say as residents do, in one line: a message has six. */
        OWN,
        REPORT,
        FOLLOW,
        RATE,
        ABOUT_ME,
        READ,
        DEVICE
    }

    private interface Reading {
        ChatCommand read(Word word, @Nullable MatterRef ref, String text);
    }

    @Override
    public List<String> spellings() {
        return spellings;
    }

    @Override
    public Typed.Shape shape() {
        return shape;
    }

    /** Whose word it is. */
    public Audience audience() {
        return audience;
    }

    /** Works in this release. */
    public boolean built() {
        return reading != null;
    }

    /** On which line of whose 帮助. */
    Line line(boolean staff) {
        return switch (line) {
            case REPORT, FOLLOW, RATE, ABOUT_ME, READ -> staff ? Line.OWN : line;
            case HEADING, HANDLE, HAND_ON, DECIDE, EDIT, OWN, DEVICE -> line;
        };
    }

    ChatCommand read(@Nullable MatterRef ref, String text) {
        return reading == null ? new ChatCommand.NotBuilt(this) : reading.read(this, ref, text);
    }

    /** The text begins with a word of staff's, though it is no command. */
    static boolean beginsLikeStaffs(String text) {
        return Arrays.stream(values())
                .filter(word -> word.audience.staffOnly())
                .flatMap(word -> word.spellings.stream())
                .anyMatch(text::startsWith);
    }

    /** It asks for its text: 我要反映 or 回复 alone say nothing. */
    boolean wantsText() {
        return read(null, "") instanceof ChatCommand.Incomplete;
    }

    /** A number or a sign tells nobody what is the matter. */
    private static ChatCommand report(Word word, @Nullable MatterRef ref, String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                ? new ChatCommand.Report(text)
                : new ChatCommand.Incomplete(word, ref);
    }

    private static ChatCommand praise(Word word, @Nullable MatterRef ref, String text) {
        return text.codePoints().anyMatch(Character::isLetter)
                ? new ChatCommand.Praise(text)
                : new ChatCommand.Incomplete(word, ref);
    }

    /** Whose it is stands nowhere else. */
    private static ChatCommand support(Word word, @Nullable MatterRef ref, String text) {
        return ref == null ? new ChatCommand.Incomplete(word, null) : new ChatCommand.Support(ref);
    }

    /** Content-service answers it; here it stands so that 帮助 names it, and should one come by all the same. */
    private static ChatCommand elsewhere(Word word, @Nullable MatterRef ref, String text) {
        return new ChatCommand.NotBuilt(word);
    }

    private static Reading withText(BiFunction<@Nullable MatterRef, String, ChatCommand> full) {
        return (word, ref, text) -> text.isEmpty() ? new ChatCommand.Incomplete(word, ref) : full.apply(ref, text);
    }

    private static Reading code(Function<String, ChatCommand> full) {
        return (word, ref, text) -> text.isEmpty() ? new ChatCommand.Incomplete(word, ref) : full.apply(text);
    }

    private static Reading rating(Rating rating) {
        return (word, ref, text) -> new ChatCommand.Rate(rating, ref, text);
    }
}
