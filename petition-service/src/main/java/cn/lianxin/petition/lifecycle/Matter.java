package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import java.time.Instant;

/**
 * What a petition is about; stays as it is from the first day.
 *
 * @param number {@code HT}, day, sequence and check digit: 15 characters
 * @param subject the first words, for lists and alerts; at most 24 characters
 * @param text all that was said at first
 * @param entry the unit it came in at
 */
public record Matter(
        String number,
        Person submitter,
        Urgency urgency,
        Category category,
        String subject,
        String text,
        String entry,
        Instant createdAt) {
    private static final int SUBJECT = 24;

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
