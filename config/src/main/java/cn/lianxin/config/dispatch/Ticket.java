package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Reply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the door holds after sending a message on.
 *
 * @param fresh whether this was the first sight of it
 * @param firstSeen when that was
 * @param reply the stored reply, where it has been handled already
 * @param held whether messages are held for this person; null where Redis does not know and MySQL has to be asked once
 */
public record Ticket(
        boolean fresh,
        Instant firstSeen,
        @Nullable Reply reply,
        @Nullable Boolean held) {}
