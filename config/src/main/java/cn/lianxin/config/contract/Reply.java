package cn.lianxin.config.contract;

/** What the account says back to one message, at once, in the HTTP answer to the callback. */
public sealed interface Reply {
    /** Nothing to say: WeChat gets {@code success}. */
    record Silence() implements Reply {}

    /** @param text plain text; what goes over 2047 bytes of UTF-8 is cut by the door */
    record Text(String text) implements Reply {}

    /** {@return the reply that says nothing} */
    static Reply silence() {
        return new Silence();
    }

    /** {@return a text reply} */
    static Reply text(String text) {
        return new Text(text);
    }
}
