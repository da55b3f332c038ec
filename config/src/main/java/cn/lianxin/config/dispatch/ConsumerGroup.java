package cn.lianxin.config.dispatch;

import io.lettuce.core.Consumer;
import io.lettuce.core.RedisException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * One stream's group of readers, which has one consumer.
 *
 * <p>The consumer's name is constant, so that whoever owns the partition finds every pending entry under it, without
 * XCLAIM.
 */
record ConsumerGroup(String stream) {
    private static final Consumer<String> CONSUMER = Consumer.from(Dispatcher.GROUP, Dispatcher.GROUP);

    /** Creates the group, and the stream, where they are not there yet. */
    void create(RedisLink.Connection redis) {
        try {
            redis.commands()
                    .xgroupCreate(
                            StreamOffset.from(stream, "0"), Dispatcher.GROUP, XGroupCreateArgs.Builder.mkstream());
        } catch (RedisException e) {
            if (!String.valueOf(e.getMessage()).startsWith("BUSYGROUP")) {
                throw e;
            }
        }
    }

    static boolean vanished(RuntimeException failure) {
        return String.valueOf(failure.getMessage()).startsWith("NOGROUP");
    }

    /** {@return what has been taken and not yet settled, oldest first} */
    List<StreamMessage<String, String>> pending(RedisLink.Connection redis, int atMost) {
        return read(redis, XReadArgs.Builder.count(atMost), StreamOffset.from(stream, "0"));
    }

    /** {@return what nobody has taken yet, oldest first} */
    List<StreamMessage<String, String>> fresh(RedisLink.Connection redis, XReadArgs args) {
        return read(redis, args, StreamOffset.lastConsumed(stream));
    }

    @SuppressWarnings("unchecked") // Lettuce takes the streams as generic varargs
    private List<StreamMessage<String, String>> read(
            RedisLink.Connection redis, XReadArgs args, StreamOffset<String> from) {
        var whole = new ArrayList<StreamMessage<String, String>>();
        for (var message : redis.commands().xreadgroup(CONSUMER, args, from)) {
            var fields = message.getBody();
            if (fields == null || fields.isEmpty()) {
                // Deleted after its delivery, before its acknowledgement: it is settled.
                redis.commands().xack(stream, Dispatcher.GROUP, message.getId());
            } else {
                whole.add(message);
            }
        }
        return whole;
    }
}
