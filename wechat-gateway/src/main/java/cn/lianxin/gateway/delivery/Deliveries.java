package cn.lianxin.gateway.delivery;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.dispatch.Dispatcher;
import cn.lianxin.config.dispatch.OutboundHandler;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.store.DueRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes what services send in as rows, and picks those that are due. */
final class Deliveries implements OutboundHandler {
    private final DeliveryMapper rows;
    private final InstantSource clock;
    private final Supplier<DueRows> work;
    private final Dispatcher dispatcher;
    private final DeliveryMeters meters;
    private final Outcomes outcomes;
    private final Digest digest;
    private final Recalls recalls;
    private final AlertHours hours;
    private final Accounts accounts;

    Deliveries(
            DeliveryMapper rows,
            Dispatcher dispatcher,
            DeliveryMeters meters,
            Outcomes outcomes,
            Digest digest,
            Recalls recalls,
            AlertHours hours,
            Accounts accounts,
            InstantSource clock,
            Supplier<DueRows> work) {
        this.rows = rows;
        this.meters = meters;
        this.outcomes = outcomes;
        this.digest = digest;
        this.recalls = recalls;
        this.hours = hours;
        this.accounts = accounts;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.work = work;
    }

    @Override
    public void store(List<Sent> messages) {
        Instant now = clock.instant();
        List<DeliveryMapper.NewDelivery> fresh =
                messages.stream().flatMap(sent -> rows(sent, now)).toList();
        if (!fresh.isEmpty()) {
            rows.insert(fresh);
        }
        for (Sent sent : messages) {
            if (sent.message() instanceof Outbound.Recall recall) {
                recalls.take(recall.to(), recall.number());
            }
        }
        work.get().wake();
    }

    /**
     * Within the picking transaction; {@return the rows to send, moved ahead so that nobody else picks them meanwhile}
     *
     * <p>Where messages are held for a person, the channel for words is closed and new ones line up behind: holding
     * those is done here, all at once, and costs WeChat no call. What a template can announce is tried all the same.
     */
    List<DeliveryRow> pick(Instant now, Instant until, int limit) {
        List<DeliveryRow> due = digest.join(rows.due(now, limit));
        if (due.isEmpty()) {
            return due;
        }
        Set<String> withHeld =
                rows.withHeld(due.stream().map(DeliveryRow::personHash).collect(Collectors.toSet()));
        Map<Boolean, List<DeliveryRow>> byWay = due.stream()
                .collect(Collectors.partitioningBy(row -> withHeld.contains(row.personHash()) && !announces(row)));
        List<DeliveryRow> behind = byWay.getOrDefault(true, List.of());
        List<DeliveryRow> ahead = byWay.getOrDefault(false, List.of());
        if (!behind.isEmpty()) {
            int held = rows.hold(ids(behind), now.plus(StuckAlerts.RESTS));
            behind.forEach(row -> outcomes.tell(row, DeliveryState.HELD));
            tellAfterCommit(behind, held);
        }
        if (!ahead.isEmpty()) {
            rows.moveAhead(ids(ahead), until);
        }
        return ahead;
    }

    private boolean announces(DeliveryRow row) {
        return accounts.find(row.appId())
                .filter(account -> Channel.announces(account, row))
                .isPresent();
    }

    private void tellAfterCommit(List<DeliveryRow> behind, int held) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                meters.count(DeliveryState.HELD, held);
                behind.stream()
                        .map(DeliveryRow::person)
                        .distinct()
                        .forEach(person -> dispatcher.markHeld(person, true));
            }
        });
    }

    private static List<Long> ids(List<DeliveryRow> rows) {
        return rows.stream().map(DeliveryRow::id).toList();
    }

    private Stream<DeliveryMapper.NewDelivery> rows(Sent sent, Instant now) {
        return switch (sent.message()) {
            case Outbound.Recall _ -> Stream.empty();
            case Outbound.Text message -> {
                List<String> parts = Parts.of(message.text());
                yield IntStream.range(0, parts.size()).mapToObj(n -> row(message, sent.from(), parts, n, now));
            }
        };
    }

    /** They go in their order, so the last part's fate is the whole's. */
    private DeliveryMapper.NewDelivery row(
            Outbound.Text message, @Nullable Target from, List<String> parts, int n, Instant now) {
        boolean reported = from != null && message.report() != null && n == parts.size() - 1;
        Outbound.About about = message.about();
        // One announcement is enough for all the parts.
        String announced = about != null && n == parts.size() - 1 ? about.subject() : null;
        Urgency urgency = message.urgency();
        Instant up = urgency == null ? now : hours.next(urgency, now);
        return new DeliveryMapper.NewDelivery(
                n == 0 ? message.id() : message.id() + "-" + (n + 1),
                message.to().appId(),
                message.to().hash(),
                message.to().sealed(),
                parts.get(n),
                reported ? message.report() : null,
                reported ? from : null,
                reported ? message.id() : null,
                about == null ? null : about.number(),
                announced,
                urgency,
                up.isAfter(now) ? DeliveryState.RESTING : DeliveryState.QUEUED,
                up,
                now);
    }
}
