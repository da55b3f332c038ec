package cn.lianxin.content.readership;

import cn.lianxin.config.wechat.DatacubeCalls.Figures;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one day that WeChat is asked for.
 *
 * @param day when it was published for {@link Figures#TOTALS}, else the day it was read on
 * @param failures in a row without an answer
 * @param code WeChat's for the last failure; null for none
 * @param askedAt null until the first time
 */
public record Collection(
        Figures kind,
        LocalDate day,
        State state,
        int failures,
        @Nullable Integer code,
        @Nullable Instant askedAt) {
    /** How it stands, as editors read it. */
    public enum State {
        WAITING("等着去取"),
        /** WeChat says itself that its figures will change. */
        DELAYED("微信说还会变，接着取"),
        DONE("已取到"),
        /** No answer, or none that helps; the next morning again. */
        FAILED("没取到，明早再取");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** {@return the words for it} */
        public String words() {
            return words;
        }
    }
}
