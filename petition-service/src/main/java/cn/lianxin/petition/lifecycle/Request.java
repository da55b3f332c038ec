package cn.lianxin.petition.lifecycle;

import java.time.Instant;

/**
 * What the lead has asked of the level above and waits for.
 *
 * @param until the new limit, or when what cannot be solved now is looked at again
 * @param reason in the lead's words; the resident is told it when it is agreed
 * @param decider code of the unit that decides
 */
public record Request(Kind kind, Instant until, String reason, String decider) {
    /** For what. */
    public enum Kind {
        /** 延期. */
        EXTENSION,
        /** 挂账. */
        SHELVING
    }
}
