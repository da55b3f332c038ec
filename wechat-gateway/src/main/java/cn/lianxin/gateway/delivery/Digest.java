package cn.lianxin.gateway.delivery;

import cn.lianxin.config.contract.Outbound.Urgency;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is not urgent comes together: one message a person, as long as it fits one. */
final class Digest {
    /** What a part may have; several of these still fit a customer-service message. */
    private static final int LARGEST = 1200;

    static final String BETWEEN = "\n———\n";

    private final RestingMapper rows;

    Digest(RestingMapper rows) {
        this.rows = rows;
    }

    /** {@return the due rows with those of a person's digest joined, in their order; within the picking transaction} */
    List<DeliveryRow> join(List<DeliveryRow> due) {
        List<Long> alerts = due.stream()
                .filter(row -> row.urgency() != null)
                .map(DeliveryRow::id)
                .toList();
        if (alerts.isEmpty()) {
            return due;
        }
        rows.wake(alerts);
        Map<Object, List<DeliveryRow>> carried = new LinkedHashMap<>();
        for (DeliveryRow row : due) {
            boolean joins = row.urgency() == Urgency.DIGEST && row.attempts() == 0;
            carried.computeIfAbsent(joins ? row.personHash() : row.id(), key -> new ArrayList<>())
                    .add(row);
        }
        return carried.values().stream()
                .flatMap(same -> messages(same).stream())
                .toList();
    }

    private List<DeliveryRow> messages(List<DeliveryRow> same) {
        var messages = new ArrayList<DeliveryRow>();
        Map<Long, List<Long>> merged = new LinkedHashMap<>();
        for (DeliveryRow row : same) {
            DeliveryRow last = messages.isEmpty() ? null : messages.getLast();
            String both = last == null ? "" : last.text() + BETWEEN + row.text();
            if (last == null || both.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
                messages.add(row);
            } else {
                messages.set(messages.size() - 1, last.saying(both));
                merged.computeIfAbsent(last.id(), key -> new ArrayList<>()).add(row.id());
            }
        }
        merged.forEach((carrier, ids) -> {
            rows.merge(ids, carrier);
            rows.follow(ids, carrier);
        });
        messages.stream()
                .filter(message -> merged.containsKey(message.id()))
                .forEach(message -> rows.carry(message.id(), message.text()));
        return messages;
    }
}
