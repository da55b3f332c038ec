package cn.lianxin.petition.lifecycle;

/** How far the handling limit has run; each stage is told once, whatever the number of sweeps and restarts. */
public enum Stage {
    RUNNING,
    /** 黄牌: four fifths are gone. */
    WARNED,
    /** 红牌: it is late. */
    LATE,
    /** 督办: late by half of the limit again. */
    SUPERVISED
}
