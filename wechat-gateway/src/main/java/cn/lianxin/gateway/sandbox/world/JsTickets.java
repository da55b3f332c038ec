package cn.lianxin.gateway.sandbox.world;

import java.time.Duration;

/** The ticket with which pages sign what they do with a phone. */
public final class JsTickets {
    /**
     * A ticket in use.
     *
     * @param seconds what is left of its life
     */
    public record Ticket(String value, long seconds) {}

    private static final Duration LIFE = Duration.ofHours(2);
    private static final String CURRENT = "current";

    private final Expiring<String> tickets;

    JsTickets(Expiring<String> tickets) {
        this.tickets = tickets;
    }

    /** {@return the one in use, a new one after two hours} */
    public Ticket current() {
        if (tickets.living(CURRENT).isEmpty()) {
            tickets.put(CURRENT, Letters.random(63), LIFE);
        }
        long left = Math.max(1, tickets.left(CURRENT).toSeconds());
        return new Ticket(tickets.find(CURRENT).orElseThrow(), left);
    }
}
