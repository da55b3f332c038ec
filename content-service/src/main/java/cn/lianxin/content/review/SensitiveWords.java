package cn.lianxin.content.review;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.github.houbb.sensitive.word.support.allow.WordAllows;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks words up in the list that houbb's sensitive-word brings; the list takes 0.8 s to load, so the first text waits. */
final class SensitiveWords implements Function<String, List<String>> {
    private static final int PIECE = 1000;

    /** Longer than any word of the list that a text is likely to hold. */
    private static final int OVERLAP = 20;

    private volatile @Nullable SensitiveWordBs words;

    /** In pieces, since the search takes the square of the time for a text of one character over and over. */
    @Override
    public List<String> apply(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < text.length(); from += PIECE - OVERLAP) {
            found.addAll(loaded().findAll(text.substring(from, Math.min(text.length(), from + PIECE))));
        }
        return List.copyOf(found);
    }

    private SensitiveWordBs loaded() {
        SensitiveWordBs known = words;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            SensitiveWordBs first = words;
            if (first == null) {
                // Numbers, addresses and mail are told by our own checks, with better words.
                first = SensitiveWordBs.newInstance()
                        .wordAllow(WordAllows.chains(WordAllows.defaults(), SensitiveWords::ordinary))
                        .enableNumCheck(false)
                        .enableEmailCheck(false)
                        .enableUrlCheck(false)
                        .init();
                words = first;
            }
            return first;
        }
    }

    /** What the list calls sensitive and a district writes every day. */
    private static List<String> ordinary() {
        try (InputStream file =
                Objects.requireNonNull(SensitiveWords.class.getResourceAsStream("ordinary-words.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
