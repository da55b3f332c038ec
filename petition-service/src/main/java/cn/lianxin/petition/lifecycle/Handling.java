package cn.lianxin.petition.lifecycle;

import java.time.Instant;

/**
 * A limit of handling.
 *
 * @param by when it is to be solved
 * @param warnAt when whoever holds it is warned; before {@code by}
 */
public record Handling(Instant by, Instant warnAt) {}
