package cn.lianxin.config.dispatch;

/** The right to read one partition of one stream, as far as this process knows. */
final class Lease {
    private final long trustedNanos;
    private volatile long until;
    private volatile boolean ours;

    Lease(Pace pace) {
        trustedNanos = pace.trusted().toNanos();
    }

    /** @param askedAt {@link System#nanoTime} before the call that renewed it */
    void renewed(long askedAt) {
        until = askedAt + trustedNanos;
        ours = true;
    }

    void lost() {
        ours = false;
    }

    boolean held() {
        return ours && until - System.nanoTime() > 0;
    }
}
