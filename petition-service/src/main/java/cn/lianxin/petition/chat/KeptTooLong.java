package cn.lianxin.petition.chat;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.Tidying;
import cn.lianxin.petition.attachment.AttachmentMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Forgets photos, voice and places, with the words kept beside them, of whom has not said what they are for. */
final class KeptTooLong implements Tidying.Step {
    /** Who answers a question after a month has forgotten what it was about. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Schema schema;
    private final ConversationMapper conversations;
    private final AttachmentMapper attachments;

    KeptTooLong(Schema schema, ConversationMapper conversations, AttachmentMapper attachments) {
        this.schema = schema;
        this.conversations = conversations;
        this.attachments = attachments;
    }

    @Override
    public int delete(Instant now) {
        Instant before = now.minus(KEPT);
        List<String> people = attachments.keptBefore(before, Tidying.AT_ONCE);
        people.forEach(hash -> schema.transaction().executeWithoutResult(status -> forget(hash, before)));
        return people.size();
    }

    /** Under the talk's lock, since its owner may be answering just now. */
    private void forget(String hash, Instant before) {
        Conversation talk = conversations.lock(hash);
        Instant asked = talk == null ? null : talk.askedAt();
        if (talk != null && asked != null && asked.isBefore(before)) {
            conversations.store(talk.closed());
        }
        attachments.forgetKeptBefore(hash, before);
    }
}
