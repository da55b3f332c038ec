package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Messages to a service: each person's in order, persons side by side. */
final class InboundWork implements StreamWork {
    private static final Logger log = LoggerFactory.getLogger(InboundWork.class);

    /** A handler's own error may be a race that passes; five are a defect that a person has to look at. */
    private static final int FAILURES = 5;

    private final OncePerMessage once;
    private final Settlements settlements;
    private final LocalReplies waiting;
    private final Wire wire;
    private final boolean answerAtCommit;
    private final Reply apology;
    private final Map<String, Queue<Runnable>> lanes = new HashMap<>();

    /** @param apology what a person is told whose message no try could handle */
    InboundWork(
            OncePerMessage once,
            Settlements settlements,
            LocalReplies waiting,
            Wire wire,
            boolean answerAtCommit,
            Reply apology) {
        this.once = once;
        this.settlements = settlements;
        this.waiting = waiting;
        this.wire = wire;
        this.answerAtCommit = answerAtCommit;
        this.apology = apology;
    }

    @Override
    public void start(List<Entry> entries, Hand hand) {
        for (Entry entry : entries) {
            Inbound message = message(entry);
            if (message == null) {
                hand.parked(entry);
            } else {
                enqueue(message.person().hash(), () -> handle(entry, message, hand));
            }
        }
    }

    private void handle(Entry entry, Inbound message, Hand hand) {
        try {
            Reply reply = once.handle(message);
            settle(entry, message, reply, null);
            hand.settled(entry);
        } catch (RuntimeException e) {
            giveBack(entry, message, hand, e);
        }
    }

    private void settle(Entry entry, Inbound message, Reply reply, @Nullable String deadReason) {
        boolean written = answerAtCommit && waiting.offer(message.key(), reply);
        settlements.settle(new Settlements.Settlement(entry, message.person(), reply, written, deadReason));
        if (!answerAtCommit && waiting.offer(message.key(), reply)) {
            log.debug("answered after the script");
        }
    }

    private void giveBack(Entry entry, Inbound message, Hand hand, RuntimeException failure) {
        if (Outages.away(failure)) {
            log.warn("{} waits for its stores: {}", entry.target(), failure.toString());
            hand.away(entry);
            return;
        }
        // The class and the place, never the message: it may quote what a person wrote.
        log.error("{} failed on {}", entry.target(), message.getClass().getSimpleName(), withoutText(failure));
        try {
            if (settlements.countFailure(entry) >= FAILURES) {
                settle(entry, message, apology, failure.getClass().getName());
                hand.settled(entry);
            } else {
                hand.parked(entry);
            }
        } catch (RuntimeException redisAway) {
            log.warn("cannot count a failure: {}", redisAway.toString());
            hand.away(entry);
        }
    }

    private @Nullable Inbound message(Entry entry) {
        Inbound known = entry.known();
        if (known != null) {
            return known;
        }
        try {
            return wire.inbound(entry.body());
        } catch (JacksonException e) {
            // Written by a newer instance during an upgrade: that one will read it.
            log.error("{} cannot read entry {}", entry.target(), entry.id());
            return null;
        }
    }

    /** One virtual thread a person, for as long as the person has messages in hand. */
    private void enqueue(String person, Runnable task) {
        synchronized (lanes) {
            Queue<Runnable> lane = lanes.get(person);
            if (lane != null) {
                lane.add(task);
                return;
            }
            lanes.put(person, new ArrayDeque<>());
        }
        Thread.ofVirtual().name("lane").start(() -> {
            for (Runnable next = task; next != null; next = next(person)) {
                next.run();
            }
        });
    }

    private @Nullable Runnable next(String person) {
        synchronized (lanes) {
            Queue<Runnable> lane = lanes.get(person);
            Runnable next = lane == null ? null : lane.poll();
            if (next == null) {
                lanes.remove(person);
            }
            return next;
        }
    }

    private static Throwable withoutText(Throwable failure) {
        var copy = new IllegalStateException(failure.getClass().getName());
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
