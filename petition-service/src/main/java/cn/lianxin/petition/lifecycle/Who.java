package cn.lianxin.petition.lifecycle;

/** In which part a person acts. */
public enum Who {
    SUBMITTER,
    /** A resident who has put the name to it. */
    SUPPORTER,
    /** A resident of the place it is about. */
    NEIGHBOUR,
    /** The unit that is responsible. */
    HOLDER,
    /** The unit it was passed on to. */
    OFFERED,
    /** A unit beside the lead that owes its part. */
    HELPER,
    /** The district's desk. */
    DISTRICT,
    /** A unit above the lead. */
    ABOVE_LEAD,
    /** Any of the four units above, and the group behind a department that leads. */
    INVOLVED,
    /** Whoever does something to another petition that touches this one. */
    WITH_ANOTHER,
    /** The clock. */
    SWEEP,
    /** Whoever brings messages to people. */
    COURIER
}
