package cn.lianxin.gateway.callback.codec;

/**
 * A callback that is not believed. It carries nothing of what was sent and no stack trace: anybody can cause it at any
 * rate, so it has to be cheap and must not talk.
 */
public final class RefusedCallback extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RefusedCallback(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** {@return why} */
    public Reason reason() {
        return reason;
    }
}
