package cn.lianxin.config.store;

import org.jspecify.annotations.Nullable;

/**
 * A store that this product can't run without is not to be had. Ends the start with its message and
 * advice (Chinese first) and without a stack trace.
 */
public final class StoreUnavailable extends RuntimeException {
    private final String advice;

    /**
     * @param message what is wrong, Chinese then English
     * @param advice what the operator can do about it, Chinese then English
     */
    public StoreUnavailable(String message, String advice, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
