package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.OutboundHandler;
import cn.lianxin.config.store.DueRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Takes what services send in as rows, and picks those that are due. */
final class Deliveries implements OutboundHandler {
    private final DeliveryMapper rows;
    private final InstantSource clock;
    private final Supplier<DueRows> work;

    Deliveries(DeliveryMapper rows, InstantSource clock, Supplier<DueRows> work) {
        this.rows = rows;
        this.clock = clock;
        this.work = work;
    }

    @Override
    public void store(List<Outbound> messages) {
        Instant now = clock.instant();
        rows.insert(messages.stream().map(message -> row(message, now)).toList());
        work.get().wake();
    }

    /** Within the picking transaction; {@return the rows, moved ahead so that nobody else picks them meanwhile} */
    List<DeliveryRow> pick(Instant now, Instant until, int limit) {
        List<DeliveryRow> due = rows.due(now, limit);
        if (!due.isEmpty()) {
            rows.moveAhead(due.stream().map(DeliveryRow::id).toList(), until);
        }
        return due;
    }

    private static DeliveryMapper.NewDelivery row(Outbound message, Instant now) {
        return switch (message) {
            case Outbound.Text(String id, Person to, String text) ->
                new DeliveryMapper.NewDelivery(id, to.appId(), to.hash(), to.sealed(), text, now);
        };
    }
}
