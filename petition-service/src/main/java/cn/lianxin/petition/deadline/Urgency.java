package cn.lianxin.petition.deadline;

/** How much a matter presses; decides its limits and whether staff are told at night. */
public enum Urgency {
    /** Danger to life or property. */
    EMERGENCY,
    /** Water, power, gas, lift, sewage. */
    UTILITY,
    /** A question. */
    CONSULT,
    /** Everything else. */
    NORMAL,
    /** So hard that TOWN or above gave it more time. */
    COMPLEX;

    /** Natural time: runs, and alerts, through nights and holidays. */
    public boolean aroundTheClock() {
        return this == EMERGENCY || this == UTILITY;
    }
}
