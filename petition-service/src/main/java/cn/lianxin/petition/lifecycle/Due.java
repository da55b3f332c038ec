package cn.lianxin.petition.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when.
 *
 * @param respondBy when the resident must have had a first answer; null once there was one
 * @param handleBy when it is to be solved
 * @param endedAt when it was resolved or closed; null while it is open
 */
public record Due(
        @Nullable Instant respondBy,
        Instant handleBy,
        @Nullable Instant endedAt) {
    Due responded() {
        return new Due(null, handleBy, endedAt);
    }

    Due respondBy(Instant at) {
        return new Due(at, handleBy, endedAt);
    }

    Due ended(Instant at) {
        return new Due(null, handleBy, at);
    }
}
