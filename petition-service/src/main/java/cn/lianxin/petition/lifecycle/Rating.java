package cn.lianxin.petition.lifecycle;

/** How a resident judges a resolution. */
public enum Rating {
    /** 满意. */
    SATISFIED,
    /** 基本满意. */
    MOSTLY_SATISFIED,
    /** 不满意: reopens the matter one level higher. */
    DISSATISFIED;

    boolean good() {
        return this != DISSATISFIED;
    }
}
