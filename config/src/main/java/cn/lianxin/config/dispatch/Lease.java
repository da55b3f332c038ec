package cn.lianxin.config.dispatch;

/** The right to read one partition of one stream, as far as this process knows. */
final class Lease {
    /** Less than the lease's life in Redis, so that we stop before another may start. */
    private static final long TRUSTED_NANOS =
            PartitionLease.LIFE.minusMillis(1500).toNanos();

    private volatile long until;
    private volatile boolean ours;

    /** @param askedAt {@link System#nanoTime} before the call that renewed it */
    void renewed(long askedAt) {
        until = askedAt + TRUSTED_NANOS;
        ours = true;
    }

    void lost() {
        ours = false;
    }

    boolean held() {
        return ours && until - System.nanoTime() > 0;
    }
}
