package cn.lianxin.gateway.callback;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.contract.Typed;
import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.dispatch.Ticket;
import cn.lianxin.gateway.callback.PendingReplies.Arrived;
import cn.lianxin.gateway.delivery.HeldMessages;
import cn.lianxin.gateway.delivery.TemplateResults;
import io.lettuce.core.RedisException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One try of WeChat's, from the message to its answer.
 *
 * <p>WeChat waits 5 s and tries three times in all. A try waits 4.5 s for its reply, then is held until WeChat has gone
 * (5.2 s) and ended without an answer, so that WeChat tries again rather than telling the person that the account is
 * broken. The try that begins 8 s or more after the first is the last: it says that the answer comes later.
 */
final class Exchange implements Answering {
    private static final Logger log = LoggerFactory.getLogger(Exchange.class);
    private static final Duration WAIT = Duration.ofMillis(4500);
    private static final Duration HOLD = Duration.ofMillis(700);
    private static final Duration LAST_TRY = Duration.ofSeconds(8);

    /** Beyond this many a try is ended at once: what WeChat sees is the same, and threads are not hoarded. */
    private static final int HELD_AT_MOST = 2000;

    private static final String LATE_NUMBER = "已收到，稍后把编号发给您";
    private static final String LATE = "已收到，稍后回复您";
    private static final String TOO_MUCH = "您发得太快，这条先没收下。请歇一两分钟再发；登记过的诉求都在，不用重发。";

    private final Dispatcher dispatcher;
    private final PendingReplies pending;
    private final HeldAtTheDoor held;
    private final TemplateResults results;
    private final PersonalRate rate;
    private final InstantSource clock;
    private final Semaphore holding = new Semaphore(HELD_AT_MOST);

    Exchange(
            Dispatcher dispatcher,
            PendingReplies pending,
            HeldMessages held,
            TemplateResults results,
            PersonalRate rate,
            InstantSource clock) {
        this.dispatcher = dispatcher;
        this.pending = pending;
        this.held = new HeldAtTheDoor(dispatcher, held);
        this.results = results;
        this.rate = rate;
        this.clock = clock;
    }

    @Override
    public Answer answer(Inbound message) {
        Set<Target> targets = Routes.of(message);
        if (targets.isEmpty()) {
            return noted(message);
        }
        return switch (rate.of(message.person(), message.key())) {
            case PASSES -> converse(message, targets);
            case TOLD -> new Answer.Passive(Reply.text(TOO_MUCH));
            case IGNORED -> new Answer.Passive(Reply.silence());
        };
    }

    /** A result is stored before WeChat hears that it was taken; it comes again until then. */
    private Answer noted(Inbound event) {
        try {
            results.take(event);
            return new Answer.Passive(Reply.silence());
        } catch (DataAccessException | TransactionException away) {
            log.warn("a result waits for its store: {}", away.toString());
            return new Answer.Away();
        }
    }

    private Answer converse(Inbound message, Set<Target> targets) {
        try (PendingReplies.Place place = pending.take(message.key())) {
            Instant began = clock.instant();
            Ticket ticket = dispatcher.send(message, targets);
            if (ticket.reply() != null) {
                return passive(message, ticket, new Arrived(ticket.reply(), true));
            }
            Arrived arrived = place.await(WAIT);
            if (arrived == null) {
                arrived = found(message);
            }
            if (arrived != null) {
                return passive(message, ticket, arrived);
            }
            return late(message, targets, ticket, began);
        } catch (RedisException away) {
            log.warn("Redis is away, so WeChat is let to try again: {}", away.toString());
            return hold();
        }
    }

    private Answer late(Inbound message, Set<Target> targets, Ticket ticket, Instant began) {
        if (Duration.between(ticket.firstSeen(), began).compareTo(LAST_TRY) < 0) {
            return hold();
        }
        // Once more, so that what is promised is stored even where Redis was emptied meanwhile.
        Ticket again = dispatcher.send(message, targets);
        if (again.reply() != null) {
            return passive(message, again, new Arrived(again.reply(), true));
        }
        held.after(again, message);
        return new Answer.Passive(Reply.text(registers(message) ? LATE_NUMBER : LATE));
    }

    private @Nullable Arrived found(Inbound message) {
        Reply reply = dispatcher.find(message.person(), message.key());
        return reply == null ? null : new Arrived(reply, true);
    }

    private Answer passive(Inbound message, Ticket ticket, Arrived arrived) {
        return new Answer.Passive(held.with(ticket, message, arrived.reply()), receipt(message, arrived.owed()));
    }

    /** A reply stays owed until it is on the wire; one that was answered at the commit becomes so if writing fails. */
    private Answer.Receipt receipt(Inbound message, boolean owed) {
        return new Answer.Receipt() {
            @Override
            public void written() {
                if (owed) {
                    dispatcher.written(message.person(), message.key());
                }
            }

            @Override
            public void lost() {
                if (!owed) {
                    dispatcher.owe(message.person(), message.key());
                }
            }
        };
    }

    private Answer hold() {
        if (holding.tryAcquire()) {
            try {
                LockSupport.parkNanos(HOLD.toNanos());
            } finally {
                holding.release();
            }
        }
        return new Answer.Away();
    }

    private static boolean registers(Inbound message) {
        return message instanceof Inbound.Text text
                && Typed.of(text.text()).match(Report.WORD).isPresent();
    }

    /** The one word after which a number is on its way. */
    private enum Report implements Typed.Word {
        WORD;

        @Override
        public List<String> spellings() {
            return List.of("我要反映", "我要反应");
        }

        @Override
        public Typed.Shape shape() {
            return Typed.Shape.DIRECT;
        }
    }
}
