package cn.lianxin.petition.intake;

import cn.lianxin.petition.deadline.Urgency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Guesses category, urgency and place from the words of a text, by {@code words.csv}.
 *
 * <p>At each place the longest word counts and what it covers is passed over, so that 停电动车 is no 停电. Of all that is
 * found, the most pressing urgency counts and the most private place: a wrong guess may send a matter too high or hurry
 * it, but does not show it to people it may be about.
 */
public final class Words {
    private static final String RESOURCE = "words.csv";
    /** A question counts before NORMAL because its limit is the shorter one. */
    private static final Comparator<Word> PRESSING = Comparator.comparing(Word::urgency);
    /** 咨询低保 is about 低保: what it is about tells more than that it is a question. */
    private static final Comparator<Word> TELLING =
            Comparator.comparing(Word::vague).thenComparing(PRESSING);

    private static final List<Place> MOST_PRIVATE_FIRST = List.of(Place.SENSITIVE, Place.PERSONAL, Place.SHARED);

    private final Map<Character, List<Word>> byFirst;

    /** One row; {@code place} is UNCLEAR where the word says nothing of it. */
    record Word(String word, Category category, Urgency urgency, Place place) {
        boolean vague() {
            return category == Category.QUESTION || category == Category.OTHER;
        }
    }

    private Words(Collection<Word> words) {
        byFirst = words.stream()
                .sorted(Comparator.comparingInt((Word word) -> word.word().length())
                        .reversed())
                .collect(Collectors.groupingBy(word -> word.word().charAt(0)));
    }

    /** The list that comes with the product. */
    public static Words load() {
        try (InputStream rows = Objects.requireNonNull(Words.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8))) {
            return of(lines.lines().skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** Rows of {@code word,category,urgency,place}; refuses a row with a name it does not know. */
    static Words of(Collection<String> rows) {
        return new Words(rows.stream().map(Words::word).toList());
    }

    /** What the text suggests; {@link Classification#UNCLEAR} where no word is known. */
    public Classification classify(String text) {
        List<Word> found = found(text.toLowerCase(Locale.ROOT));
        if (found.isEmpty()) {
            return Classification.UNCLEAR;
        }
        return new Classification(
                Collections.min(found, TELLING).category(),
                Collections.min(found, PRESSING).urgency(),
                place(found));
    }

    private List<Word> found(String text) {
        List<Word> found = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int at = i;
            Word longest = byFirst.getOrDefault(text.charAt(i), List.of()).stream()
                    .filter(word -> text.startsWith(word.word(), at))
                    .findFirst()
                    .orElse(null);
            if (longest != null) {
                found.add(longest);
            }
            i += longest == null ? 1 : longest.word().length();
        }
        return found;
    }

    private static Place place(List<Word> found) {
        return MOST_PRIVATE_FIRST.stream()
                .filter(place -> found.stream().anyMatch(word -> word.place() == place))
                .findFirst()
                .orElse(Place.UNCLEAR);
    }

    private static Word word(String row) {
        String[] cells = row.split(",", -1);
        if (cells.length != 4 || cells[0].isBlank()) {
            throw new IllegalArgumentException("not word,category,urgency,place: " + row);
        }
        return new Word(cells[0], Category.valueOf(cells[1]), Urgency.valueOf(cells[2]), Place.valueOf(cells[3]));
    }
}
