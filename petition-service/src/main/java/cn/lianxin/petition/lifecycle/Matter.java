package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a petition is about; but for who may know whose it is, and for its category and urgency, which the holder may
 * correct, it stays as it is from the first day.
 *
 * @param number {@code HT}, day, sequence and check digit: 15 characters
 * @param subject the first words, for lists and alerts; at most 24 characters
 * @param text all that was said at first
 * @param entry the unit it came in at
 * @param home code of the group the submitter lived in then; null where none was known
 * @param identity how much of that handlers may know
 */
public record Matter(
        String number,
        Person submitter,
        Urgency urgency,
        Category category,
        String subject,
        String text,
        String entry,
        Instant createdAt,
        @Nullable String home,
        Identity identity) {
    private static final int SUBJECT = 24;

    /** Of somebody whose group is not known. */
    public Matter(
            String number,
            Person submitter,
            Urgency urgency,
            Category category,
            String subject,
            String text,
            String entry,
            Instant createdAt) {
        this(number, submitter, urgency, category, subject, text, entry, createdAt, null, Identity.MASKED);
    }

    /** {@return the group of whoever brought it up, as handlers may know it; null where they may not} */
    public @Nullable String shownHome() {
        return identity == Identity.MASKED ? home : null;
    }

    /** {@return whether nobody is its submitter yet: it was told to staff} */
    public boolean unclaimed() {
        return submitter.sealed().isEmpty();
    }

    /** The same, brought up by this person. */
    public Matter claimedBy(Person person) {
        return new Matter(number, person, urgency, category, subject, text, entry, createdAt, home, identity);
    }

    Matter hidden() {
        return new Matter(
                number, submitter, urgency, category, subject, text, entry, createdAt, home, Identity.ANONYMOUS);
    }

    Matter sorted(Sorting sorting) {
        return new Matter(
                number,
                submitter,
                sorting.urgency(),
                sorting.category(),
                subject,
                text,
                entry,
                createdAt,
                home,
                identity);
    }

    /** {@return the first words of a text, in one line} */
    public static String subjectOf(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int sentence = line.indexOf('。');
        String first = sentence > 0 ? line.substring(0, sentence) : line;
        return first.codePointCount(0, first.length()) <= SUBJECT
                ? first
                : first.substring(0, first.offsetByCodePoints(0, SUBJECT - 1)) + "…";
    }
}
