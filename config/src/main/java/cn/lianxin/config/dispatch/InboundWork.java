package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Map<String, Queue<Task>> lanes = new HashMap<>();

    /** @param apology what a person is told who waits for an answer to what no try could handle */
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

    private record Task(Entry entry, Inbound message, Hand hand) {}

    @Override
    public void start(List<Entry> entries, Hand hand) {
        for (Entry entry : entries) {
            Inbound message = message(entry);
            if (message == null) {
                hand.parked(entry);
            } else {
                enqueue(message.person().hash(), new Task(entry, message, hand));
            }
        }
    }

    /** {@return whether the stores are there; an Error is a handler's own as well, and the lane outlives it} */
    private boolean handle(Task task) {
        try {
            settle(task, once.handle(task.message), null);
            task.hand.settled(task.entry);
            return true;
        } catch (RuntimeException | Error e) {
            return giveBack(task, e);
        }
    }

    private void settle(Task task, Reply reply, @Nullable String deadReason) {
        Inbound message = task.message;
        boolean written = answerAtCommit && waiting.offer(message.key(), reply);
        settlements.settle(new Settlements.Settlement(task.entry, message.person(), reply, written, deadReason));
        if (!answerAtCommit && waiting.offer(message.key(), reply)) {
            log.debug("answered after the script");
        }
    }

    private boolean giveBack(Task task, Throwable failure) {
        Entry entry = task.entry;
        if (Outages.away(failure)) {
            log.warn("{} waits for its stores: {}", entry.target(), failure.toString());
            task.hand.away(entry);
            return false;
        }
        // The class and the place, never the message: it may quote what a person wrote.
        log.error("{} failed on {}", entry.target(), task.message.getClass().getSimpleName(), withoutText(failure));
        try {
            if (settlements.countFailure(entry) >= FAILURES) {
                settle(task, excuse(task.message), failure.getClass().getName());
                task.hand.settled(entry);
                tellOf(task.message);
            } else {
                task.hand.parked(entry);
            }
            return true;
        } catch (RuntimeException redisAway) {
            log.warn("cannot count a failure: {}", redisAway.toString());
            task.hand.away(entry);
            return false;
        }
    }

    /** Who has said nothing would wonder what of theirs was not handled. */
    private Reply excuse(Inbound givenUp) {
        return givenUp.expectsAnswer() ? apology : Reply.silence();
    }

    /** The letter is kept whether or not somebody hears of it now: the list of dead letters and the log have it. */
    private void tellOf(Inbound givenUp) {
        try {
            once.giveUp(givenUp);
        } catch (RuntimeException e) {
            log.warn("nobody could be told of a dead letter", withoutText(e));
        }
    }

    private @Nullable Inbound message(Entry entry) {
        Inbound known = entry.known();
        if (known != null) {
            return known;
        }
        try {
            Inbound message = wire.inbound(entry.body());
            // Without its person or its key it is none.
            Person.partitionOf(message.person().hash());
            Objects.requireNonNull(message.key());
            return message;
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            // Written by a newer instance during an upgrade: that one will read it.
            log.error("{} cannot read entry {}", entry.target(), entry.id());
            return null;
        }
    }

    /** One virtual thread a person, for as long as the person has messages in hand. */
    private void enqueue(String person, Task task) {
        synchronized (lanes) {
            Queue<Task> lane = lanes.get(person);
            if (lane != null) {
                lane.add(task);
                return;
            }
            lanes.put(person, new ArrayDeque<>());
        }
        Thread.ofVirtual().name("lane").start(() -> work(person, task));
    }

    private void work(String person, Task first) {
        for (Task next = first; next != null; next = next(person)) {
            if (!handle(next)) {
                giveBackRest(person);
                return;
            }
        }
    }

    private @Nullable Task next(String person) {
        synchronized (lanes) {
            Queue<Task> lane = lanes.get(person);
            Task next = lane == null ? null : lane.poll();
            if (next == null) {
                lanes.remove(person);
            }
            return next;
        }
    }

    /** Later ones must not overtake the one that waits for the stores: all are read again, in their order. */
    private void giveBackRest(String person) {
        Queue<Task> rest;
        synchronized (lanes) {
            rest = lanes.remove(person);
        }
        if (rest != null) {
            rest.forEach(task -> task.hand.away(task.entry));
        }
    }

    private static Throwable withoutText(Throwable failure) {
        var copy = new IllegalStateException(failure.getClass().getName());
        copy.setStackTrace(failure.getStackTrace());
        return copy;
    }
}
