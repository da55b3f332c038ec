package cn.lianxin.content.push;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article's place in a push.
 *
 * @param position in the issue, from 1
 * @param scheduledAt when it is to go out, or was
 * @param sentAt null until it has gone out
 * @param msgDataId WeChat's id by which its figures ({@code <msg_data_id>_<position>}) and comments are asked for; null
 *     until WeChat has given it
 * @param published whether it was only published, which nobody is told of
 */
public record PushedArticle(
        long articleId,
        long pushId,
        int position,
        PushState state,
        Instant scheduledAt,
        @Nullable Instant sentAt,
        @Nullable String msgDataId,
        boolean published) {}
