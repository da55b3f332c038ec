package cn.lianxin.petition.intake;

/** Whose matter it is; decides who may hear of it first. */
public enum Place {
    /** A place people share: enters at the resident's own group. */
    SHARED,
    /** One household's own: enters at COMMUNITY. */
    PERSONAL,
    /** May touch 物业 or 群主, or accuses somebody: held by COMMUNITY, and nobody below hears of it until asked. */
    SENSITIVE,
    /** Not told: enters at COMMUNITY. */
    UNCLEAR
}
