package cn.lianxin.config.contract;

import org.jspecify.annotations.Nullable;

/** What the account says back to one message, at once, in the HTTP answer to the callback. */
public sealed interface Reply {
    /** Nothing to say: WeChat gets {@code success}. */
    record Silence() implements Reply {}

    /** @param text plain text, kept as {@link CleanText#unlinked}; what goes over 2047 bytes of UTF-8 is cut by the door */
    record Text(String text) implements Reply {
        public Text {
            text = CleanText.unlinked(text);
        }
    }

    /**
     * One article as a card. One, since WeChat takes no more in an answer to a message; a list of articles is a text.
     *
     * @param title one line
     * @param description what stands below the title; a phone shows its first two or three lines
     * @param picture address of the picture, null for a card without
     * @param url where a tap leads
     */
    record News(String title, String description, @Nullable String picture, String url) implements Reply {
        /** {@return the same where only a text will do: before it stands something held, or it comes too late} */
        public String asText() {
            return title + "\n" + url;
        }
    }

    /** {@return the reply that says nothing} */
    static Reply silence() {
        return new Silence();
    }

    /** {@return a text reply} */
    static Reply text(String text) {
        return new Text(text);
    }
}
