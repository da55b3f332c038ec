package cn.lianxin.petition.lifecycle;

/** What a resident who did not bring a matter up has to do with it. */
public enum Stake {
    /** Nothing; as if there were no such matter. */
    NONE,
    /** Lives where it is, and it is of a place that people share. */
    NEIGHBOUR,
    /** Has put the name to it. */
    SUPPORTER,
    /** And has judged the last resolution. */
    JUDGED;

    boolean joined() {
        return this == SUPPORTER || this == JUDGED;
    }
}
