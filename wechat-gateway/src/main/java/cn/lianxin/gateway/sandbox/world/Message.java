package cn.lianxin.gateway.sandbox.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One bubble on somebody's phone.
 *
 * @param id rises over the whole world, so that "newer than" needs no clock
 * @param type WeChat's MsgType, or {@code notice} for a line WeChat itself shows
 * @param text as it came; whoever shows it cleans it; empty where there are articles
 * @param via how it came; absent for what the person sent and for notices
 * @param articles cards; absent for everything but {@code news}
 * @param mediaId the file; absent for everything but pictures and voices
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        long id,
        Direction direction,
        String type,
        String text,
        Instant at,
        @Nullable Via via,
        @Nullable List<Article> articles,
        @Nullable String mediaId) {
    public Message {
        articles = articles == null ? null : List.copyOf(articles);
    }

    /** A message without cards. */
    public Message(long id, Direction direction, String type, String text, Instant at, @Nullable Via via) {
        this(id, direction, type, text, at, via, null, null);
    }

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
