package cn.lianxin.content.article;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as the search column holds it: each two neighbouring letters or digits as one ASCII word, {@code w} and the hex of
 * both. A full-text index takes such words as they are, on MySQL and MariaDB, whatever its language.
 *
 * <p>The last character of a run stands alone as well, so that a search for one character finds it at the beginning of a
 * word of the index wherever it stands in the text.
 */
final class Bigrams {
    /** A longer search is no more exact, and a person may send 2048 bytes. */
    private static final int MOST = 32;

    /** 2100 个群 is set with a blank that nobody types when looking for it. */
    private static final Pattern BLANK_FOR_LOOKS =
            Pattern.compile("(?<=\\p{IsHan})[ \u00A0](?=[\\p{Alnum}])|(?<=[\\p{Alnum}])[ \u00A0](?=\\p{IsHan})");

    private static final HexFormat HEX = HexFormat.of();

    private Bigrams() {}

    /** {@return the words of these texts, each once} */
    static String index(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            for (int[] run : runs(text + "\n" + BLANK_FOR_LOOKS.matcher(text).replaceAll(""))) {
                words.addAll(pairs(run));
                words.add(word(run[run.length - 1]));
            }
        }
        return String.join(" ", words);
    }

    /** {@return what a full-text search in boolean mode wants all of; empty where there is no letter or digit} */
    static String query(String wanted) {
        Set<String> words = new LinkedHashSet<>();
        for (int[] run : runs(wanted)) {
            words.addAll(run.length == 1 ? List.of(word(run[0]) + "*") : pairs(run));
        }
        return words.stream().limit(MOST).map(word -> "+" + word).collect(Collectors.joining(" "));
    }

    private static List<String> pairs(int[] run) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < run.length; i++) {
            pairs.add(word(run[i], run[i + 1]));
        }
        return pairs;
    }

    /** Six digits a character: words of one length, so that no word is the beginning of another by accident. */
    private static String word(int... points) {
        StringBuilder word = new StringBuilder("w");
        for (int point : points) {
            word.append(HEX.toHexDigits(point, 6));
        }
        return word.toString();
    }

    /** Letters and digits that stand together; full-width ones and capitals are as good as plain ones. */
    private static List<int[]> runs(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<int[]> runs = new ArrayList<>();
        List<Integer> run = new ArrayList<>();
        normal.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                run.add(point);
            } else {
                end(run, runs);
            }
        });
        end(run, runs);
        return runs;
    }

    private static void end(List<Integer> run, List<int[]> runs) {
        if (!run.isEmpty()) {
            runs.add(run.stream().mapToInt(Integer::intValue).toArray());
            run.clear();
        }
    }
}
