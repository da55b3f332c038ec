package cn.lianxin.petition.chain;

/** How another unit stands to one's own. */
public enum Relation {
    /** It is the same. */
    SAME,
    /** On the way up to the district. */
    ABOVE,
    /** In the part of the chain that hangs below one's own. */
    BELOW,
    /** In another part of the chain, or a level that neither is above the other. */
    BESIDE,
    /** A department of the district. */
    DEPARTMENT,
    /** There is no such unit, or nobody acts for it. */
    NOBODY
}
