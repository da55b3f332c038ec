package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.config.store.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What could not be sent goes before the person's next answer, as many as fit; the rest stays held.
 *
 * <p>The rows name the answer they went with, so a repeat of the same message carries the same ones again.
 */
public final class HeldMessages {
    /** WeChat's limit for a passive text, reported as 2047 and quoted as 2048 bytes. */
    private static final int LARGEST = 2047;

    private static final String BETWEEN = "\n———\n";

    private final Schema schema;
    private final HeldMapper rows;
    private final Dispatcher dispatcher;

    HeldMessages(Schema schema, Dispatcher dispatcher) {
        this.schema = schema;
        this.rows = schema.mapper(HeldMapper.class);
        this.dispatcher = dispatcher;
    }

    /**
     * {@return the reply with what was held before it; the reply itself where nothing is}
     *
     * <p>An article's card has no room for other words, and WeChat takes one message as an answer. Where something is
     * held the card becomes a text with its link: a person who only ever reads articles must get their news too.
     */
    public Reply joinBefore(Reply reply, Person person, MessageKey key) {
        String answer = switch (reply) {
            case Reply.Text(String text) -> text;
            case Reply.News news -> news.asText();
            case Reply.Silence _ -> "";
        };
        // Before looking: whoever holds a message after this look marks it after its commit, and that mark stays.
        dispatcher.markHeld(person, false);
        if (!rows.anyFor(person.hash(), key.value())) {
            return reply;
        }
        return Objects.requireNonNull(schema.transaction().execute(status -> {
            List<DeliveryRow> held = rows.heldFor(person.hash(), key.value());
            var texts = new ArrayList<String>();
            var ids = new ArrayList<Long>();
            if (isJoinedAlready(answer, held)) {
                return reply;
            }
            int size = bytes(answer);
            for (DeliveryRow row : held) {
                size += bytes(row.words()) + bytes(BETWEEN);
                if (size > LARGEST) {
                    // Rather later than at the cost of the answer, which would be cut at its end.
                    break;
                }
                texts.add(row.words());
                ids.add(row.id());
            }
            if (ids.size() < held.size()) {
                dispatcher.markHeld(person, true);
            }
            if (ids.isEmpty()) {
                return reply;
            }
            rows.join(ids, key.value());
            if (!answer.isEmpty()) {
                texts.add(answer);
            }
            return Reply.text(String.join(BETWEEN, texts));
        }));
    }

    /** A stored reply that another try has joined before. */
    private static boolean isJoinedAlready(String answer, List<DeliveryRow> held) {
        return held.stream().anyMatch(row -> row.joined() && answer.startsWith(row.words()));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
