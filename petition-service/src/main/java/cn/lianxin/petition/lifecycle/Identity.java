package cn.lianxin.petition.lifecycle;

/** What those who handle a matter may know of who brought it up; never a name, whatever it is. */
public enum Identity {
    /** The group they live in, as a building has many doors. */
    MASKED,
    /** 匿名: nothing at all. */
    ANONYMOUS
}
