package cn.lianxin.gateway.sandbox.api;

/** Ends a call with an error code. */
final class Refused extends RuntimeException {
    private final WeChatError error;

    Refused(WeChatError error) {
        super(error.words(), null, false, false);
        this.error = error;
    }

    WeChatError error() {
        return error;
    }
}
