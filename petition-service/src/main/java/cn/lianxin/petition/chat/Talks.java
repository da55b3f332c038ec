package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.attachment.Attachment;
import cn.lianxin.petition.chain.Chain;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One turn of the talk with one person, under that talk's lock. */
final class Talks {
    private final Chain chain;
    private final ConversationMapper conversations;
    private final MediaTalk media;
    private final Fates fates;

    Talks(Chain chain, ConversationMapper conversations, MediaTalk media, Fates fates) {
        this.chain = chain;
        this.conversations = conversations;
        this.media = media;
        this.fates = fates;
    }

    /**
     * {@return what they are answered}
     *
     * @param thing what came with the words; null where nothing did
     */
    String turn(Person person, @Nullable Attachment thing, BiFunction<Talker, Conversation, Turn> says) {
        // First of all: two messages of one person must not answer the same question.
        Conversation talk = locked(person.hash());
        Talker talker = Talker.of(person, chain.now());
        Turn turn = says.apply(talker, talk);
        if (!turn.next().equals(talk)) {
            conversations.store(turn.next());
        }
        if (talker.isStaff()) {
            fates.wrote(person, talker.chain());
        }
        media.settle(talk, turn, thing);
        return turn.reply();
    }

    /** Most have written before: for them one statement reads and locks. */
    private Conversation locked(String hash) {
        Conversation known = conversations.lock(hash);
        if (known == null && conversations.begin(hash) == 1) {
            return Conversation.of(hash);
        }
        return known == null ? Objects.requireNonNull(conversations.lock(hash)) : known;
    }
}
