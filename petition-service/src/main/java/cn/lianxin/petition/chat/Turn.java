package cn.lianxin.petition.chat;

import cn.lianxin.petition.attachment.Sent;
import org.jspecify.annotations.Nullable;

/**
 * What is said back, and where the talk stands then.
 *
 * @param took number of the petition that took words which came with something attached; null where none did
 */
record Turn(String reply, Conversation next, @Nullable String took) {
    Turn(String reply, Conversation next) {
        this(reply, next, null);
    }

    /** What came with these words, if anything, belongs to that petition. */
    Turn giving(String words, String number) {
        return Sent.in(words) ? new Turn(reply, next, number) : this;
    }
}
