package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person does to a petition, by chat or on a page; the same records from everywhere. */
public sealed interface Action {
    /** 受理. */
    record Accept() implements Action {}

    /** 回复: progress that the resident is told. */
    record Answer(String text) implements Action {}

    /** @param reason why this level cannot do it; may be empty */
    record Escalate(String reason) implements Action {}

    /**
     * 转办: to a department, or to a group in another part of the chain.
     *
     * @param unit code of the unit
     */
    record Transfer(String unit, String reason) implements Action {}

    /** 交办: down the chain. */
    record AssignDown(String unit, String reason) implements Action {}

    /**
     * 协办: units that are to do their part.
     *
     * @param units codes, at least one
     */
    record Assist(List<String> units, String reason) implements Action {
        public Assist {
            units = List.copyOf(units);
        }
    }

    /** 退回: not ours. */
    record Return(String reason) implements Action {}

    /** 询问: the resident is asked, and the handling clock stands still meanwhile. */
    record Ask(String question) implements Action {}

    /** 不予受理. */
    record Reject(String reason) implements Action {}

    /** 督办: the district urges. */
    record Supervise(String text) implements Action {}

    /** 备注: for staff only. */
    record Note(String text) implements Action {}

    /**
     * 办结.
     *
     * @param excuse why it is not waited for units that still owe their part; may be empty
     */
    record Resolve(String result, String excuse) implements Action {
        public Resolve(String result) {
            this(result, "");
        }
    }

    /** @param reason may be empty */
    record Rate(Rating rating, String reason) implements Action {}

    /** 没好: the resident says that it is not solved; the reason may be empty. */
    record NotFixed(String reason) implements Action {}

    /** 补充: more about the matter. */
    record Supplement(String text) implements Action {}

    /** 催办. */
    record Urge() implements Action {}

    /** 撤回. */
    record Withdraw() implements Action {}

    /** 异议: against 不予受理. */
    record Objection(String reason) implements Action {}

    /**
     * 回避: past the owner of the submitter's group; also a yes to 涉及物业或群主吗？.
     *
     * @param group code of that group; null where none is known
     */
    record Recuse(@Nullable String group) implements Action {}

    /** No to 涉及物业或群主吗？. */
    record NotInvolved() implements Action {}

    /** 认领: who told it to staff has come themselves. */
    record Claim() implements Action {}

    /** 匿名: those who handle it are not to know where it comes from. */
    record Hide() implements Action {}

    /**
     * The submitter's group has become known after the matter was registered.
     *
     * @param unit code of the unit that would have had it from the start
     */
    record SettleIn(String unit) implements Action {}

    /**
     * 改类: what it is about.
     *
     * @param urgency how much it presses; null where that follows from the category
     */
    record Reclassify(Category category, @Nullable Urgency urgency) implements Action {}

    /** 复杂: so hard that it needs the longer limit. */
    record Complex() implements Action {}

    /**
     * 延期: more time is asked for.
     *
     * @param until the limit that is wished
     */
    record Extend(Instant until, String reason) implements Action {}

    /**
     * 挂账: it can't be solved before there is money or a law.
     *
     * @param until when it is looked at again
     */
    record Shelve(Instant until, String reason) implements Action {}

    /** 同意: to what the level below has asked. */
    record Agree() implements Action {}

    /** 不同意. */
    record Disagree(String reason) implements Action {}

    /** 附议: it is so with me too. */
    record Support() implements Action {}

    /**
     * 并案: it is handled as part of another.
     *
     * @param master number of the other
     */
    record Merge(String master) implements Action {}

    /** 拆案: it is handled by itself again. */
    record Split() implements Action {}

    /** What {@link Merge} of another does to this one; only the writer does it, in the same step. */
    record TakeIn(String merged, int people) implements Action {}

    /** What ends that. */
    record LetGo(String merged, int people) implements Action {}

    /** The one it was put under is taken back, which it was not: it is handled by itself again. */
    record Released() implements Action {}

    /** What 回避 of the master, which that unit leads, does to what is merged into it. */
    record RecuseToo(Recusal master, String lead) implements Action {}

    /** A limit has run out; only the sweeper does this. */
    record TimeUp() implements Action {}

    /**
     * What became of the message that asks the resident something.
     *
     * @param version the petition's under which it went out
     * @param to whom it was for
     * @param arrived whether it is proven to have arrived; false where it never will
     */
    record Told(int version, Person to, boolean arrived) implements Action {}

    /** An alert that went out under this version was not seen by the unit's deputy, or else by its owner. */
    record Unseen(int version, String unit, boolean deputy) implements Action {}

    /** {@return the words of this action, empty where it has none} */
    default String text() {
        return switch (this) {
            case Accept _, Urge _, Withdraw _, Recuse _, NotInvolved _, Hide _, Claim _, SettleIn _, TimeUp _ -> "";
            case Told _, Unseen _, Reclassify _, Complex _, Agree _, Support _ -> "";
            case Merge _, Split _, TakeIn _, LetGo _, Released _, RecuseToo _ -> "";
            case Answer(String text) -> text;
            case Escalate(String reason) -> reason;
            case Transfer(String _, String reason) -> reason;
            case AssignDown(String _, String reason) -> reason;
            case Assist(List<String> _, String reason) -> reason;
            case Return(String reason) -> reason;
            case Ask(String question) -> question;
            case Reject(String reason) -> reason;
            case Supervise(String text) -> text;
            case Note(String text) -> text;
            case Resolve(String result, String excuse) -> excuse.isEmpty() ? result : result + '\n' + excuse;
            case Rate rate -> rate.reason();
            case NotFixed(String reason) -> reason;
            case Supplement(String text) -> text;
            case Objection(String reason) -> reason;
            case Extend(Instant _, String reason) -> reason;
            case Shelve(Instant _, String reason) -> reason;
            case Disagree(String reason) -> reason;
        };
    }
}
