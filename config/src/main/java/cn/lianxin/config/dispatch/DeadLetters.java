package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.StreamMessage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Messages that no try could handle, kept until somebody has mended the cause and puts them back, or discards them.
 *
 * <p>Every method fails with Lettuce's {@code RedisException} while Redis is away.
 */
public final class DeadLetters {
    private final LuaScript script = new LuaScript("replay.lua");
    private final RedisLink link;

    DeadLetters(RedisLink link) {
        this.link = link;
    }

    /**
     * One of them, without what the person wrote.
     *
     * @param partition 0 to 15
     * @param id Redis's own; its first half says when the message was given up, in ms
     * @param key the message's key
     * @param stream the stream it goes back to
     * @param reason the class of the last failure
     */
    public record Letter(int partition, String id, MessageKey key, String stream, String reason) {}

    /** {@return those of all partitions, the oldest of each first, so many of each at most} */
    public List<Letter> list(int atMost) {
        try (RedisLink.Connection redis = link.connect()) {
            return IntStream.range(0, Person.PARTITIONS)
                    .boxed()
                    .flatMap(
                            nn -> redis.commands().xrange(Keys.dead(nn), Range.unbounded(), Limit.from(atMost)).stream()
                                    .map(message -> letter(nn, message)))
                    .toList();
        }
    }

    /**
     * Puts it back as if it had never failed; its reply goes out as a message of its own.
     *
     * @return whether it was still there
     */
    public boolean replay(Letter letter) {
        int nn = letter.partition();
        try (RedisLink.Connection redis = link.connect()) {
            return script.number(
                            redis.commands(),
                            List.of(Keys.dead(nn), Keys.claim(nn, letter.key()), letter.stream()),
                            List.of(letter.id(), Long.toString(Dispatcher.CLAIM_LIFE.toMillis())))
                    == 1;
        }
    }

    /**
     * Forgets it for good, with what was written.
     *
     * @return whether it was still there
     */
    public boolean discard(Letter letter) {
        try (RedisLink.Connection redis = link.connect()) {
            return redis.commands().xdel(Keys.dead(letter.partition()), letter.id()) == 1;
        }
    }

    private static Letter letter(int nn, StreamMessage<String, String> message) {
        var fields = message.getBody();
        return new Letter(
                nn,
                message.getId(),
                new MessageKey(fields.getOrDefault("k", "")),
                fields.getOrDefault("stream", ""),
                fields.getOrDefault("reason", ""));
    }
}
