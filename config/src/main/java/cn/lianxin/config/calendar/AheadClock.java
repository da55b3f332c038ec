package cn.lianxin.config.calendar;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code lianxin.clock.ahead}: what comes next morning, shown today. Only in front of the simulated WeChat. */
final class AheadClock {
    private static final Logger LOG = LoggerFactory.getLogger(AheadClock.class);

    private AheadClock() {}

    /**
     * @param ahead how much later it is here than in the world; not negative, for rows are due by what was written before
     * @param sandbox whether no real account is configured: WeChat keeps the world's time, and a schedule of ours must too
     */
    static InstantSource of(Duration ahead, boolean sandbox) {
        if (ahead.isZero()) {
            return InstantSource.system();
        }
        if (ahead.isNegative()) {
            throw new IllegalStateException("lianxin.clock.ahead is " + ahead + ": this clock only goes forward");
        }
        if (!sandbox) {
            throw new IllegalStateException(
                    "lianxin.clock.ahead is for the sandbox: with a real account the clock is the world's. Remove it.");
        }
        LOG.warn("The clock is {} ahead (lianxin.clock.ahead)", ahead);
        return InstantSource.offset(InstantSource.system(), ahead);
    }
}
