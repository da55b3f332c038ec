package cn.lianxin.gateway.sandbox.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One bubble on somebody's phone.
 *
 * @param id rises over the whole world, so that "newer than" needs no clock
 * @param type WeChat's MsgType, or {@code notice} for a line WeChat itself shows
 * @param text as it came; whoever shows it cleans it
 * @param via how it came; absent for what the person sent and for notices
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        long id,
        Direction direction,
        String type,
        String text,
        Instant at,
        @Nullable Via via) {
    /** A line of WeChat's own, between the bubbles. */
    public static final String NOTICE = "notice";

    /** Seen from the person who holds the phone. */
    public enum Direction {
        /** It arrived on the phone. */
        @JsonProperty("in")
        IN,
        /** The person sent it. */
        @JsonProperty("out")
        OUT
    }

    /** The account's two ways to a phone. */
    public enum Via {
        /** The answer to a callback. */
        @JsonProperty("passive")
        PASSIVE,
        /** A call of WeChat's API. */
        @JsonProperty("api")
        API
    }
}
