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
    REOPENED_ENOUGH
}
