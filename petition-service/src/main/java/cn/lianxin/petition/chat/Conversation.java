package cn.lianxin.petition.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where the talk with one person stands.
 *
 * @param question what was asked last and is open; null where nothing is
 * @param keptText the person's words the question is about
 * @param about number of the petition the question is about
 */
record Conversation(
        String personHash,
        @Nullable Question question,
        @Nullable String keptText,
        @Nullable String about) {
    Conversation ask(Question next, @Nullable String text, @Nullable String number) {
        return new Conversation(personHash, next, text, number);
    }

    Conversation closed() {
        return new Conversation(personHash, null, null, null);
    }
}
