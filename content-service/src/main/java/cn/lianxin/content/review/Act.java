package cn.lianxin.content.review;

import cn.lianxin.content.article.Action;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do about an article's review; pages and chat make the same ones. */
public sealed interface Act {
    /** {@return which of the table's actions it is} */
    Action action();

    /** @param contentHash of the text they saw; null where they speak of whatever stands there */
    record Submit(@Nullable String contentHash) implements Act {
        @Override
        public Action action() {
            return Action.SUBMIT;
        }
    }

    /** @param contentHash of the text they saw; null in chat, which names an article and not a text */
    record Pass(@Nullable String contentHash, String opinion) implements Act {
        @Override
        public Action action() {
            return Action.PASS;
        }
    }

    /** @param opinion what is to be changed; not blank */
    record Return(@Nullable String contentHash, String opinion) implements Act {
        @Override
        public Action action() {
            return Action.RETURN;
        }
    }
}
