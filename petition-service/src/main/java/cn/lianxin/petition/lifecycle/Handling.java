package cn.lianxin.petition.lifecycle;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A limit of handling.
 *
 * @param by when it is to be solved
 * @param warnAt when whoever holds it is warned; before {@code by}
 * @param superviseAt when it is late by half of it again; after {@code by}
 */
public record Handling(Instant by, Instant warnAt, Instant superviseAt) {
    /** {@return all three elsewhere} */
    public Handling moved(UnaryOperator<Instant> way) {
        return new Handling(way.apply(by), way.apply(warnAt), way.apply(superviseAt));
    }
}
