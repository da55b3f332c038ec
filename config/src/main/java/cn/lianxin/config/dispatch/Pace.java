package cn.lianxin.config.dispatch;

import java.time.Duration;

/**
 * How fast readers notice that something is wrong.
 *
 * @param lease how long a partition stays with an instance that is silent; the same in all instances
 * @param pending how often a reader looks at what it has taken and not yet settled
 * @param pause how long a partition rests while MySQL or Redis is away
 */
record Pace(Duration lease, Duration pending, Duration pause) {
    static final Pace STANDARD = new Pace(Duration.ofSeconds(6), Duration.ofSeconds(5), Duration.ofSeconds(1));

    /** {@return how often a lease is renewed, so that one lost call does not lose it} */
    Duration renewal() {
        return lease.dividedBy(3);
    }

    /** {@return how long a lease is trusted: less than its life in Redis, so that we stop before another may start} */
    Duration trusted() {
        return lease.multipliedBy(3).dividedBy(4);
    }

    /** {@return how long one read waits; ends before an untrusted lease runs out} */
    Duration block() {
        return lease.dividedBy(6);
    }

    /** {@return how long a hand-over waits for work in hand; less than the trust in the leases that stay} */
    Duration handOver() {
        return lease.multipliedBy(2).dividedBy(3);
    }
}
