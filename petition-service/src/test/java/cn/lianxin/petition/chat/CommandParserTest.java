package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Typed;
import cn.lianxin.petition.chat.ChatCommand.FreeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(InstancioExtension.class)
class CommandParserTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    record Sentence(boolean staff, boolean open, String text, String command) {}

    static Stream<Sentence> sentences() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(CommandParserTest.class.getResourceAsStream("sentences.txt"), "sentences.txt")) {
            String rows = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return rows.lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("//"))
                    .map(CommandParserTest::sentence);
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsWhatPeopleType(Sentence sentence) {
        ChatCommand command = CommandParser.parse(Typed.of(sentence.text()), sentence.open(), sentence.staff());
        assertThat(said(command)).isEqualTo(sentence.command());
    }

    @Test
    void theTableIsLongEnoughToTrust() throws IOException {
        assertThat(sentences()).hasSizeGreaterThan(150);
    }

    @Test
    void aLongTextIsKeptWhole() {
        String story = "进度太慢了，水停了三天".repeat(181) + "。";
        assertThat(parse(story)).isEqualTo(new FreeText(story));
        assertThat(parse("我要反映 " + story)).isEqualTo(new ChatCommand.Report(story));
        assertThat(parse("。".repeat(2000))).isEqualTo(new FreeText("。".repeat(2000)));
        assertThat(parse("回复".repeat(1000))).isInstanceOf(FreeText.class);
    }

    @RepeatedTest(500)
    void anyTextIsReadOnceAndForAll() {
        String start = Instancio.gen()
                .oneOf(Stream.of(Word.values())
                        .map(word -> word.spellings().getLast())
                        .toList())
                .get();
        String between = Instancio.gen()
                .oneOf("", " ", "：", "3", " 3 ", "HT", "\u202E", "，HT2611250000017")
                .get();
        String rest = Instancio.gen().string().unicode().length(0, 200).get();
        boolean staff = Instancio.gen().booleans().get();
        boolean open = Instancio.gen().booleans().get();
        Typed typed = Typed.of(start + between + rest);

        ChatCommand command = CommandParser.parse(typed, open, staff);
        assertThat(command).isEqualTo(CommandParser.parse(typed, open, staff));
        assertThat(CommandParser.parse(Typed.of("说" + rest), open, staff))
                .isEqualTo(new FreeText(Typed.of("说" + rest).shown()));
        if (command instanceof FreeText(String text)) {
            assertThat(text).isEqualTo(typed.shown());
        }
    }

    @Test
    void noTwoWordsAreSpelledAlike() {
        assertThat(Stream.of(Word.values()).flatMap(word -> word.spellings().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void helpNamesTheBuiltWordsOfItsReaderInAFewLines() {
        for (boolean staff : List.of(true, false)) {
            List<String> said = List.of(HelpText.of(staff, staff, false).split("[、：“”\n]"));
            assertThat(HelpText.of(staff, staff, false).lines()).hasSizeLessThanOrEqualTo(6);
            assertThat(Word.values()).allSatisfy(word -> {
                assertThat(HelpText.usage(word)).startsWith(word.spellings().getFirst());
                assertThat(said.contains(HelpText.usage(word)))
                        .isEqualTo(word.built() && word.audience().includes(staff));
            });
        }
    }

    @Test
    void helpReadsWell() {
        assertThat(HelpText.of(false, false, false)).isEqualTo("""
                您可以这样说（随时回复“帮助”再看）：
                我要反映 内容、进度：登记一件事，查办到哪了
                补充 内容、催办 编号、撤回 编号、附议 编号：接着说
                满意、基本满意、不满意 原因、没好、异议 编号 理由、表扬 内容：办结后说说解决了没有
                匿名、回避、换群、群 群代码、群二维码、绑定 绑定码、认领 认领码：我的群和身份
                看、搜 词：看文章""");
    }

    @Test
    void whoAnswersForNothingReadsHowToLogIn() {
        assertThat(HelpText.of(false, true, false).lines())
                .hasSizeLessThanOrEqualTo(6)
                .contains("登录 数字、退出：登录工作台")
                .noneMatch(line -> line.contains("受理") || line.contains("待审"));
    }

    @Test
    void whoMakesArticlesReadsTheirWordsToo() {
        assertThat(HelpText.of(false, true, true).lines())
                .hasSizeLessThanOrEqualTo(6)
                .contains("通过 3、待审、今天群发、昨天阅读：审稿，看群发和阅读")
                .noneMatch(line -> line.contains("受理"));
        assertThat(HelpText.of(true, true, true)).contains("受理 3", "昨天阅读").hasLineCount(6);
    }

    private static ChatCommand parse(String text) {
        return CommandParser.parse(Typed.of(text), false, false);
    }

    private static Sentence sentence(String row) {
        List<String> columns = Stream.of(row.split("\\|", 3)).map(String::strip).toList();
        String text = decoded(columns.get(1));
        String command = columns.get(2).equals("=") ? "text " + text : decoded(columns.get(2));
        String who = columns.getFirst();
        return new Sentence(who.startsWith("s"), who.endsWith("?"), text, command);
    }

    private static String decoded(String cell) {
        return ESCAPE.matcher(cell.replace('␣', ' ').replace("\\n", "\n"))
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
    }

    /** The command as the table writes it. */
    private static String said(ChatCommand command) {
        return switch (command) {
            case ChatCommand.Report report -> "report " + report.text();
            case ChatCommand.Progress progress -> "progress" + about(progress.ref(), "");
            case ChatCommand.Supplement more -> "supplement" + about(more.ref(), more.text());
            case ChatCommand.Rate rate -> "rate " + rate.rating() + about(rate.ref(), rate.reason());
            case ChatCommand.NotFixed notFixed -> "not fixed" + about(notFixed.ref(), notFixed.reason());
            case ChatCommand.Urge urge -> "urge" + about(urge.ref(), "");
            case ChatCommand.Withdraw withdraw -> "withdraw" + about(withdraw.ref(), "");
            case ChatCommand.Objection objection -> "object" + about(objection.ref(), objection.reason());
            case ChatCommand.Hide hide -> "hide" + about(hide.ref(), "");
            case ChatCommand.Recuse recuse -> "recuse" + about(recuse.ref(), "");
            case ChatCommand.OnBehalf behalf -> "on behalf " + behalf.text();
            case ChatCommand.Claim claim -> "claim " + claim.code();
            case ChatCommand.Bind bind -> "bind " + bind.code();
            case ChatCommand.GroupQr code -> ("group code " + code.group()).strip();
            case ChatCommand.IssueCode issue -> "issue code " + issue.group();
            case ChatCommand.Unbind unbind -> ("unbind " + unbind.group()).strip();
            case ChatCommand.Deputise deputy -> ("deputise " + deputy.group()).strip();
            case ChatCommand.Leave leave -> "leave " + leave.text();
            case ChatCommand.BackAgain() -> "back again";
            case ChatCommand.CloseGroup close -> "close group " + close.group();
            case ChatCommand.JoinGroup join -> "join group " + join.code();
            case ChatCommand.ChangeGroup() -> "change group";
            case ChatCommand.Transfer transfer -> "transfer" + about(transfer.ref(), transfer.text());
            case ChatCommand.AssignDown down -> "assign down" + about(down.ref(), down.text());
            case ChatCommand.Assist assist -> "assist" + about(assist.ref(), assist.text());
            case ChatCommand.Return back -> "return" + about(back.ref(), back.reason());
            case ChatCommand.Ask ask -> "ask" + about(ask.ref(), ask.question());
            case ChatCommand.Reject reject -> "reject" + about(reject.ref(), reject.reason());
            case ChatCommand.Supervise supervise -> "supervise" + about(supervise.ref(), supervise.text());
            case ChatCommand.Note note -> "note" + about(note.ref(), note.text());
            case ChatCommand.Pictures pictures -> "pictures" + about(pictures.ref(), "");
            case ChatCommand.Reclassify sorted -> "reclassify" + about(sorted.ref(), sorted.text());
            case ChatCommand.Complex complex -> "complex" + about(complex.ref(), "");
            case ChatCommand.Extend extend -> "extend" + about(extend.ref(), extend.text());
            case ChatCommand.Shelve shelve -> "shelve" + about(shelve.ref(), shelve.text());
            case ChatCommand.Agree agree -> "agree" + about(agree.ref(), "");
            case ChatCommand.Disagree disagree -> "disagree" + about(disagree.ref(), disagree.reason());
            case ChatCommand.Support support -> "support" + about(support.ref(), "");
            case ChatCommand.Merge merge -> "merge" + about(merge.ref(), merge.into());
            case ChatCommand.Split split -> "split" + about(split.ref(), "");
            case ChatCommand.Praise praise -> "praise " + praise.text();
            case ChatCommand.Todo() -> "todo";
            case ChatCommand.Calls() -> "calls";
            case ChatCommand.Accept accept -> "accept" + about(accept.ref(), "");
            case ChatCommand.Answer answer -> "answer" + about(answer.ref(), answer.text());
            case ChatCommand.Escalate escalate -> "escalate" + about(escalate.ref(), escalate.reason());
            case ChatCommand.Resolve resolve -> "resolve" + about(resolve.ref(), resolve.result());
            case ChatCommand.Help() -> "help";
            case ChatCommand.Choice choice -> "choice " + choice.n() + about(null, choice.text());
            case ChatCommand.FreeText free -> "text " + free.text();
            case ChatCommand.Login login -> "login " + login.code();
            case ChatCommand.Logout() -> "logout";
            case ChatCommand.NotBuilt later -> "not built " + later.word();
            case ChatCommand.Incomplete lacking -> "incomplete " + lacking.word() + about(lacking.ref(), "");
        };
    }

    private static String about(@Nullable MatterRef ref, String text) {
        String matter = switch (ref) {
            case null -> "";
            case MatterRef.ShortNumber number -> " " + number.n();
            case MatterRef.PetitionRef petition -> " " + petition.number();
        };
        return matter + (text.isEmpty() ? "" : ": " + text);
    }
}
