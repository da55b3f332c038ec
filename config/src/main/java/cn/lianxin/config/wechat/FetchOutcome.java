package cn.lianxin.config.wechat;

/** What became of fetching what somebody sent. */
public sealed interface FetchOutcome {
    /** It came. */
    final class Fetched implements FetchOutcome {
        private final byte[] content;

        Fetched(byte[] content) {
            this.content = content;
        }

        /** {@return it as WeChat gave it; one byte more than was asked for where it has more; not copied} */
        public byte[] content() {
            return content;
        }
    }

    /** Not now: WeChat is busy or away, or a setting of the account is wrong. */
    record Later(int code) implements FetchOutcome {}

    /** Never: WeChat does not know it, or keeps it no longer. */
    record Gone(int code) implements FetchOutcome {}
}
