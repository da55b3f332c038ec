package cn.lianxin.petition.lifecycle;

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
    /** The resident objected once, and the level above has decided. */
    OBJECTED_ENOUGH,
    /** Urged a moment ago. */
    URGED_ALREADY,
    /** The unit is recused from it, or may be. */
    RECUSED,
    /** Those are recused already. */
    RECUSED_ALREADY,
    /** Nobody knows whose it is as it is. */
    HIDDEN_ALREADY
}
