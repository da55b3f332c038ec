package cn.lianxin.content.push;

import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at each push that is due, and does the next step of the protocol. */
public final class PushWork {
    private static final Logger log = LoggerFactory.getLogger(PushWork.class);
    private static final int AT_ONCE = 4;

    private final Schema schema;
    private final Pushes pushes;
    private final InstantSource clock;
    private final Departure departure;
    private final Settling settling;
    private final Following following;

    PushWork(
            Schema schema,
            Pushes pushes,
            InstantSource clock,
            Departure departure,
            Settling settling,
            Following following) {
        this.schema = schema;
        this.pushes = pushes;
        this.clock = clock;
        this.departure = departure;
        this.settling = settling;
        this.following = following;
    }

    /** {@return the work for the schema's ticking thread} */
    DueRows.Job<Long> job() {
        return new DueRows.Job<>("pushes", AT_ONCE, pushes::due, id -> id, id -> id, this::look);
    }

    /** Looks once at all that is due now. */
    public void sweep() {
        Instant now = clock.instant();
        List<Long> due = Objects.requireNonNull(
                schema.transaction().execute(_ -> pushes.due(now, now.plus(DueRows.LEASE), AT_ONCE)));
        due.forEach(this::look);
    }

    /** One step; another instance that is first at it makes this one nothing. */
    void look(long id) {
        try {
            pushes.find(id).ifPresent(this::step);
        } catch (StalePushException first) {
            log.info("push {} was moved on by somebody else", id);
        }
    }

    private void step(Push push) {
        if (push.wakeAt() == null) {
            return;
        }
        switch (push.state()) {
            case SCHEDULED -> departure.depart(push);
            case SENDING -> {
                if (push.trace().known()) {
                    following.follow(push);
                } else {
                    settling.orphaned(push);
                }
            }
            case WAIT_ADMIN -> following.follow(push);
            case UNKNOWN -> settling.settle(push);
            case SENT, MISSED, FAILED, CANCELLED, DELETED -> {}
        }
    }
}
