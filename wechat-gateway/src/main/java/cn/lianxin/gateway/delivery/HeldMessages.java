package cn.lianxin.gateway.delivery;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.config.store.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What could not be sent goes before the person's next answer, as many as fit. The rest goes after it by itself, where
 * the account may write to people: they have written, so the way is open again. Otherwise it stays held.
 *
 * <p>The rows name the answer they went with, so a repeat of the same message carries the same ones again. When the
 * person writes after that answer, they have been read.
 */
public final class HeldMessages {
    /** WeChat's limit for a passive text, reported as 2047 and quoted as 2048 bytes. */
    private static final int LARGEST = 2047;

    /** What follows an answer must not overtake it on its way to the phone. */
    private static final Duration BEHIND_THE_ANSWER = Duration.ofSeconds(1);

    private static final String BETWEEN = "\n———\n";

    private final Schema schema;
    private final HeldMapper rows;
    private final Dispatcher dispatcher;
    private final Outcomes outcomes;
    private final Accounts accounts;
    private final InstantSource clock;

    HeldMessages(Schema schema, Dispatcher dispatcher, Outcomes outcomes, Accounts accounts, InstantSource clock) {
        this.schema = schema;
        this.rows = schema.mapper(HeldMapper.class);
        this.dispatcher = dispatcher;
        this.outcomes = outcomes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * {@return the reply to this message with what was held before it; the reply itself where nothing is}
     *
     * <p>An article's card has no room for other words, and WeChat takes one message as an answer. Where something is
     * held the card becomes a text with its link: a person who only ever reads articles must get their news too.
     */
    public Reply joinBefore(Reply reply, Inbound message) {
        Person person = message.person();
        return look(
                person,
                reply,
                () -> Objects.requireNonNull(schema.transaction().execute(status -> {
                    List<DeliveryRow> waiting = new ArrayList<>(rows.heldFor(person.hash()));
                    waiting.removeAll(proveRead(waiting, message));
                    Reply joined = join(reply, waiting, message.key());
                    if (!waiting.isEmpty()) {
                        letGo(person);
                        // What stays behind, or has to be shown as read: the next answer looks again.
                        dispatcher.markHeld(person, true);
                    }
                    return joined;
                })));
    }

    /** The person has written and gets an answer that nothing goes before: all that is held goes by itself. */
    public void release(Person person) {
        look(person, false, () -> {
            letGo(person);
            dispatcher.markHeld(person, true);
            return true;
        });
    }

    /** {@return what is found where anything is held or was read; where looking fails, the next answer looks again} */
    private <T> T look(Person person, T nothing, Supplier<T> found) {
        // Before looking: whoever holds a message after this look marks it after its commit, and that mark stays.
        dispatcher.markHeld(person, false);
        try {
            return rows.anyFor(person.hash()) ? found.get() : nothing;
        } catch (RuntimeException away) {
            dispatcher.markHeld(person, true);
            throw away;
        }
    }

    /** As words, by the way that has opened; where it closes again the rest is only held again. */
    private void letGo(Person person) {
        boolean mayWrite = accounts.find(person.appId())
                .filter(account -> account.can(Capability.CUSTOMER_SERVICE))
                .isPresent();
        if (mayWrite) {
            rows.release(person.hash(), clock.instant().plus(BEHIND_THE_ANSWER));
        }
    }

    private Reply join(Reply reply, List<DeliveryRow> waiting, MessageKey key) {
        String answer = switch (reply) {
            case Reply.Text(String text) -> text;
            case Reply.News news -> news.asText();
            case Reply.Silence _ -> "";
        };
        List<DeliveryRow> held = waiting.stream()
                .filter(row -> row.joinedTo() == null || row.joinedTo().equals(key.value()))
                .toList();
        List<DeliveryRow> fitting = isJoinedAlready(answer, held) ? List.of() : fitting(answer, held);
        if (fitting.isEmpty()) {
            return reply;
        }
        rows.join(fitting.stream().map(DeliveryRow::id).toList(), key.value(), clock.instant());
        fitting.stream().filter(row -> row.joinedTo() == null).forEach(row -> outcomes.tell(row, DeliveryState.JOINED));
        var texts = new ArrayList<>(fitting.stream().map(DeliveryRow::words).toList());
        if (!answer.isEmpty()) {
            texts.add(answer);
        }
        return Reply.text(String.join(BETWEEN, texts));
    }

    /** Rather later than at the cost of the answer, which would be cut at its end. */
    private static List<DeliveryRow> fitting(String answer, List<DeliveryRow> held) {
        var fitting = new ArrayList<DeliveryRow>();
        int size = bytes(answer);
        for (DeliveryRow row : held) {
            size += bytes(row.words()) + bytes(BETWEEN);
            if (size > LARGEST) {
                break;
            }
            fitting.add(row);
        }
        return fitting;
    }

    /** {@return those that went with an earlier answer, and have been read since the person writes again} */
    private List<DeliveryRow> proveRead(List<DeliveryRow> waiting, Inbound message) {
        List<DeliveryRow> read =
                waiting.stream().filter(row -> isRead(row, message)).toList();
        if (!read.isEmpty()) {
            rows.prove(read.stream().map(DeliveryRow::id).toList());
            read.forEach(row -> outcomes.tell(row, DeliveryState.PROVEN));
        }
        return read;
    }

    private boolean isRead(DeliveryRow row, Inbound message) {
        String answered = row.joinedTo();
        Instant at = row.joinedAt();
        return answered != null
                && at != null
                && !answered.equals(message.key().value())
                // WeChat says the second only.
                && !message.at().isBefore(at.truncatedTo(ChronoUnit.SECONDS))
                && !dispatcher.owes(message.person(), answered)
                && rows.underWay(answered) == 0;
    }

    /** A stored reply that another try has joined before. */
    private static boolean isJoinedAlready(String answer, List<DeliveryRow> held) {
        return held.stream().anyMatch(row -> row.joinedTo() != null && answer.startsWith(row.words()));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
