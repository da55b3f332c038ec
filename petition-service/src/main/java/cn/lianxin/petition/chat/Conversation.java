package cn.lianxin.petition.chat;

import cn.lianxin.petition.attachment.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the talk with one person stands.
 *
 * @param question what was asked last and is open; null where nothing is
 * @param keptText the person's words the question is about
 * @param about number of the petition the question is about
 * @param askedAt when it was asked
 */
record Conversation(
        String personHash,
        @Nullable Question question,
        @Nullable String keptText,
        @Nullable String about,
        @Nullable Instant askedAt) {
    /** What is said this soon after goes on with what was said before. */
    private static final Duration GOES_ON = Duration.ofMinutes(30);

    /** Nothing was asked yet. */
    static Conversation of(String personHash) {
        return new Conversation(personHash, null, null, null, null);
    }

    Conversation ask(Question next, @Nullable String text, @Nullable String number, Instant now) {
        return new Conversation(personHash, next, text, number, now);
    }

    Conversation closed() {
        return of(personHash);
    }

    /** {@return the kept words and these, where these go on while the same question is open; else these alone} */
    String goingOn(Question same, @Nullable String number, String text, Instant now) {
        return asked(same, number, now) ? with(text) : text;
    }

    /** {@return whether just these words were added to that petition a moment ago: then they came twice} */
    boolean hasAdded(String text, String number, Instant now) {
        return asked(Question.ADDED, number, now) && text.equals(keptText);
    }

    /** {@return the words with the photos kept a moment ago: who sends those first tells next what they show} */
    String withPhotosKept(String said, Instant now) {
        boolean photosOnly = keptText != null && Sent.alone(keptText) && !Sent.in(said);
        return photosOnly && asked(Question.SUBMIT_KEPT, null, now) ? said + '\n' + keptText : said;
    }

    private boolean asked(Question one, @Nullable String number, Instant now) {
        return question == one
                && Objects.equals(about, number)
                && askedAt != null
                && now.isBefore(askedAt.plus(GOES_ON));
    }

    /** {@return the kept words with more after them, which may be nothing} */
    String with(String more) {
        String kept = Objects.requireNonNullElse(keptText, "");
        return kept.isEmpty() || more.isEmpty() ? kept + more : kept + '\n' + more;
    }
}
