package cn.lianxin.content.article;

import cn.lianxin.config.contract.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that an editor writes of one article, and all that reviewers approve.
 *
 * @param cover path of its picture on this host; null for none yet
 * @param crop235 what of the cover is shown at 2.35:1, {@code x1_y1_x2_y2} as fractions; null for its middle
 * @param crop11 the same at 1:1
 * @param sourceUrl 阅读原文; null for none
 * @param body HTML, cleaned
 */
public record Content(
        String title,
        String author,
        String digest,
        @Nullable String cover,
        @Nullable String crop235,
        @Nullable String crop11,
        @Nullable String sourceUrl,
        String body) {
    /** What the columns hold; far beyond WeChat's limits, so that nothing typed is refused for being a little long. */
    private static final int TITLE = 200;

    private static final int AUTHOR = 64;
    private static final int DIGEST = 1000;
    private static final int SOURCE_URL = 1000;
    private static final int BODY = 2_000_000;

    private static final String FRACTION = "(0(\\.\\d{1,9})?|1(\\.0{1,9})?)";
    private static final Pattern CROP = Pattern.compile(FRACTION + "(_" + FRACTION + "){3}");
    private static final Pattern COVER = Pattern.compile("/(p|assets/covers)/[A-Za-z0-9_-]{1,64}\\.(jpg|png)");

    /** One with nothing in it. */
    public static final Content EMPTY = new Content("", "", "", null, null, null, null, "");

    /** {@return what came from a form: blanks at the ends gone, the body cleaned, crops and covers that are none gone} */
    public static Content typed(
            String title,
            String author,
            String digest,
            @Nullable String cover,
            @Nullable String crop235,
            @Nullable String crop11,
            @Nullable String sourceUrl,
            String body) {
        return new Content(
                line(title),
                line(author),
                plain(digest).strip(),
                fitting(COVER, cover),
                fitting(CROP, crop235),
                fitting(CROP, crop11),
                sourceUrl == null || sourceUrl.isBlank() ? null : sourceUrl.strip(),
                SafeHtml.clean(plain(body)));
    }

    /** {@return the fields that are longer than can be kept at all, by their names in forms} */
    public List<String> tooLong() {
        var names = new ArrayList<String>();
        add(names, "title", title, TITLE);
        add(names, "author", author, AUTHOR);
        add(names, "digest", digest, DIGEST);
        add(names, "sourceUrl", sourceUrl == null ? "" : sourceUrl, SOURCE_URL);
        add(names, "body", body, BODY);
        return names;
    }

    /** {@return SHA-256 of everything above, 64 hexadecimal digits: two texts that differ anywhere differ here} */
    public String hash() {
        return Sha256.hex(Stream.of(title, author, digest, cover, crop235, crop11, sourceUrl, body)
                .map(field -> field == null ? "-" : field.length() + ":" + field)
                .collect(Collectors.joining("\n")));
    }

    /** {@return the words of the body, each block on a line} */
    public String text() {
        return SafeHtml.text(body);
    }

    private static void add(List<String> names, String name, String text, int characters) {
        if (text.codePointCount(0, text.length()) > characters) {
            names.add(name);
        }
    }

    /** A form sends CRLF where a script sends LF: the same text must have the same hash. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static @Nullable String fitting(Pattern shape, @Nullable String text) {
        return text != null && shape.matcher(text).matches() ? text : null;
    }
}
