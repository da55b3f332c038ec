package cn.lianxin.petition.lifecycle;

/** What a person does to a petition, by chat or on a page; the same records from everywhere. */
public sealed interface Action {
    /** 受理. */
    record Accept() implements Action {}

    /** 回复: progress that the resident is told. */
    record Answer(String text) implements Action {}

    /** @param reason why this level cannot do it; may be empty */
    record Escalate(String reason) implements Action {}

    /** 办结. */
    record Resolve(String result) implements Action {}

    /** @param reason may be empty */
    record Rate(Rating rating, String reason) implements Action {}

    /** 没好: the resident says that it is not solved; the reason may be empty. */
    record NotFixed(String reason) implements Action {}

    /** 补充: more about the matter. */
    record Supplement(String text) implements Action {}

    /** {@return the words of this action, empty where it has none} */
    default String text() {
        return switch (this) {
            case Accept _ -> "";
            case Answer(String text) -> text;
            case Escalate(String reason) -> reason;
            case Resolve(String result) -> result;
            case Rate rate -> rate.reason();
            case NotFixed(String reason) -> reason;
            case Supplement(String text) -> text;
        };
    }
}
