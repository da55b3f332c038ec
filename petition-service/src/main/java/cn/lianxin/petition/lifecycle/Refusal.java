package cn.lianxin.petition.lifecycle;

import org.jspecify.annotations.Nullable;

/** Why a step is not possible; each has its kind sentence in the message bundle, under {@code refusal.*}. */
public enum Refusal {
    /** Somebody else holds it, or it is another person's. */
    NOT_YOURS,
    /** Not in this state. */
    NOT_NOW,
    /** The district is the end of the chain. */
    NOBODY_ABOVE,
    /** It was passed on already and waits to be taken. */
    OFFERED_ALREADY,
    /** 15 days have passed since it was closed, or it came back twice: a new matter is needed. */
    REOPENED_ENOUGH,
    /** 转办 goes to departments, from the towns up, and to other parts of the chain; neither up nor down. */
    NOT_BESIDE,
    /** 交办 goes down the chain only. */
    NOT_BELOW,
    /** 协办 asks at most five, and neither the lead nor whoever helps already. */
    CANNOT_HELP,
    /** Units still owe their part. */
    TASKS_OPEN,
    /** It was given back twice: who has it now decides. */
    RETURNED_ENOUGH,
    /** The resident was asked twice. */
    ASKED_ENOUGH,
    /** Whoever told it to staff has not claimed it: a question would reach nobody. */
    NOBODY_TO_ASK,
    /** The resident objected once, and the level above has decided. */
    OBJECTED_ENOUGH,
    /** Urged a moment ago. */
    URGED_ALREADY,
    /** The unit is recused from it, or may be. */
    RECUSED,
    /** Those are recused already. */
    RECUSED_ALREADY,
    /** Nobody knows whose it is as it is. */
    HIDDEN_ALREADY,
    /** It has that category and urgency. */
    SORTED_SO_ALREADY,
    /** Below a town nobody says how hard a matter is. */
    TOWN_DECIDES,
    /** It has the longer limit already. */
    COMPLEX_ALREADY,
    /** What runs around the clock, and what came back, keeps its limit. */
    LIMIT_STANDS,
    /** The level above was asked and has not decided. */
    ASKED_ABOVE_ALREADY,
    /** More time was given once. */
    EXTENDED_ALREADY,
    /** More time is asked for before the limit. */
    LIMIT_PASSED,
    /** The day asked for is not later than the limit. */
    DATE_TOO_EARLY,
    /** It is later than more time can be given. */
    DATE_TOO_LATE,
    /** The day is over. */
    DATE_PASSED,
    /** What is put off is looked at within 90 days. */
    REVIEW_TOO_LATE,
    /** Nothing waits for this one's decision. */
    NOTHING_ASKED,
    /** It is put off; who goes on says so first. */
    PUT_OFF,
    /** It is the own one. */
    OWN_MATTER,
    /** Put the name to it before. */
    JOINED_ALREADY,
    /** Judged this resolution before. */
    JUDGED_ALREADY,
    /** A petition is not part of itself. */
    MERGES_WITH_ITSELF,
    /** The other is part of a third. */
    MASTER_IS_MERGED,
    /** The other has come to an end. */
    MASTER_ENDED,
    /** Others are part of this one. */
    HAS_MERGED,
    /** Others are recused from the one than from the other: they would hear of it there. */
    RECUSED_OTHERWISE,
    /** Whoever told it to staff has not come themselves, and could hear nothing of the master. */
    UNCLAIMED;

    /** {@return this, as what stands in the way; null where that holds and nothing does} */
    @Nullable
    Refusal unless(boolean holds) {
        return holds ? null : this;
    }
}
