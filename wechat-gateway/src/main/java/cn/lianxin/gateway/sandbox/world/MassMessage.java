package cn.lianxin.gateway.sandbox.world;

import java.time.Instant;
import java.util.List;

/**
 * One message to many, kept once for all of them.
 *
 * @param dataId WeChat's msg_data_id; the same as {@code id} where it is no article
 * @param unit the audience: {@code all}, {@code tag:} and its id, or {@code list}
 * @param type WeChat's msgtype
 * @param text empty where there are articles or a picture
 * @param mediaId empty where there is none
 * @param articles the cards; empty for other types
 * @param at when it was taken, then when it was delivered
 * @param total how many people it was for
 */
public record MassMessage(
        long id,
        long dataId,
        String unit,
        String type,
        String text,
        String mediaId,
        List<Article> articles,
        Status status,
        Instant at,
        long total) {
    /** What {@code mass/get} says of it. */
    public enum Status {
        SENDING,
        /** As {@link #SENDING} to whoever asks: the administrator has half an hour. */
        WAIT_ADMIN,
        SEND_SUCCESS,
        SEND_FAIL,
        /** Taken back. */
        DELETE
    }

    static final String EVERYBODY = "all";
    static final String TAG = "tag:";
    static final String LIST = "list";

    public MassMessage {
        articles = List.copyOf(articles);
    }

    /** {@return the same as it is from then on} */
    MassMessage now(Status now, Instant then, long people) {
        return new MassMessage(id, dataId, unit, type, text, mediaId, articles, now, then, people);
    }
}
