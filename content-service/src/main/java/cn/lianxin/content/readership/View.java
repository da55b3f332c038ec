package cn.lianxin.content.readership;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * One view, as it goes through the stream: nothing in it tells who read.
 *
 * @param day in Shanghai
 * @param group code of the group whose link it was; empty for none
 * @param reader the same for one reader's views of one day, and of no other day
 */
record View(long articleId, LocalDate day, String group, Source source, String reader) {
    private static final String BETWEEN = "\t";

    String write() {
        return String.join(BETWEEN, Long.toString(articleId), day.toString(), group, source.name(), reader);
    }

    /** {@return the view; empty where the line is none, or one of a newer release} */
    static Optional<View> read(String line) {
        String[] parts = line.split(BETWEEN, -1);
        if (parts.length != 5 || !parts[0].matches("\\d{1,18}") || parts[2].length() > 64 || parts[4].length() > 22) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(Source.values())
                    .filter(source -> source.name().equals(parts[3]))
                    .findFirst()
                    .map(source ->
                            new View(Long.parseLong(parts[0]), LocalDate.parse(parts[1]), parts[2], source, parts[4]));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
