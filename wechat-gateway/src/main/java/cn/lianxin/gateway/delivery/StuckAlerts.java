package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.Schema;
import cn.lianxin.gateway.delivery.StuckMapper.StuckRow;
import cn.lianxin.gateway.notify.SecondChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks after alerts that rest as held, or that WeChat will never bring: the second channel after five minutes, or at once;
 * after five more, or where that failed three times, the service that sent it, which tells others. What was in no hurry
 * goes the second way and no further: nobody else has to do anything about it.
 *
 * <p>By the hours in which the alert itself may go. An alert that went with an answer, or that a template announced, does
 * not rest.
 */
final class StuckAlerts {
    /** How long an alert may rest before the next way. */
    static final Duration RESTS = Duration.ofMinutes(5);

    private static final int TRIES = 3;

    /** A robot takes twenty a minute: what was too much for this one is for the next. */
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private static final int AT_ONCE = 64;

    /** How far an alert that nobody has seen has come. */
    enum Stage {
        /** The second channel has taken it. */
        NOTIFIED,
        /** There is no second channel, or it took it not. */
        UNNOTIFIED,
        /** The service was told. */
        TOLD
    }

    /** What one person has not seen, and how far that has come; all of one stage and urgency. */
    record Stuck(List<StuckRow> rows) {
        StuckRow first() {
            return rows.getFirst();
        }

        String group() {
            return groupOf(first());
        }

        static String groupOf(StuckRow row) {
            return row.personHash() + row.alertState() + row.urgency() + row.state();
        }

        List<Long> ids() {
            return rows.stream().map(StuckRow::id).toList();
        }
    }

    private final Schema schema;
    private final StuckMapper rows;
    private final SecondChannel second;
    private final Outcomes outcomes;
    private final AlertHours hours;
    private final InstantSource clock;

    StuckAlerts(Schema schema, SecondChannel second, Outcomes outcomes, AlertHours hours, InstantSource clock) {
        this.schema = schema;
        this.rows = schema.mapper(StuckMapper.class);
        this.second = second;
        this.outcomes = outcomes;
        this.hours = hours;
        this.clock = clock;
    }

    DueRows.Job<Stuck> job() {
        return new DueRows.Job<>(
                "alerts", AT_ONCE, this::pick, stuck -> stuck.first().personHash(), Stuck::group, this::goOn);
    }

    /** One message outside for all that a person has not seen. */
    private List<Stuck> pick(Instant now, Instant until, int limit) {
        List<StuckRow> due = rows.due(now, limit);
        if (due.isEmpty()) {
            return List.of();
        }
        rows.moveAhead(due.stream().map(StuckRow::id).toList(), until);
        Map<String, List<StuckRow>> byPersonAndStage =
                due.stream().collect(Collectors.groupingBy(Stuck::groupOf, LinkedHashMap::new, Collectors.toList()));
        return byPersonAndStage.values().stream().map(Stuck::new).toList();
    }

    private void goOn(Stuck stuck) {
        StuckRow first = stuck.first();
        Instant now = clock.instant();
        // What has come with a digest waits for no second one.
        Urgency urgency = first.urgency() == Urgency.DIGEST ? Urgency.SOON : first.urgency();
        Instant allowed = hours.next(urgency, now);
        if (allowed.isAfter(now)) {
            rows.step(stuck.ids(), first.alertState(), first.alertTries(), allowed);
        } else if (first.alertState() == null && second.isThere()) {
            say(stuck);
        } else {
            tellServices(stuck);
        }
    }

    private void say(Stuck stuck) {
        StuckRow first = stuck.first();
        int tries = first.alertTries() + 1;
        if (second.say(
                first.personHash(),
                first.aboutNumber(),
                first.aboutSubject(),
                stuck.rows().size())) {
            rows.step(stuck.ids(), Stage.NOTIFIED, tries, after(RESTS));
        } else if (tries < TRIES) {
            rows.step(stuck.ids(), null, tries, after(BETWEEN_TRIES));
        } else {
            rows.step(stuck.ids(), Stage.UNNOTIFIED, tries, clock.instant());
        }
    }

    private void tellServices(Stuck stuck) {
        for (StuckRow row : stuck.rows()) {
            schema.transaction().executeWithoutResult(status -> {
                DeliveryRow unseen = rows.still(row.id(), row.state());
                if (unseen != null) {
                    boolean asked = unseen.report() == Report.STUCK;
                    rows.step(List.of(row.id()), asked ? Stage.TOLD : row.alertState(), row.alertTries(), null);
                    outcomes.stuck(unseen, row.state() == DeliveryState.FAILED);
                }
            });
        }
    }

    private Instant after(Duration time) {
        return clock.instant().plus(time);
    }
}
