package cn.lianxin.petition.notice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts for people, from a bundle, with named places: {@code 编号 {no}}. */
public final class Wording {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle texts;

    /** @param bundle its full name; UTF-8 */
    public Wording(String bundle) {
        texts = ResourceBundle.getBundle(bundle, Locale.ROOT);
    }

    /**
     * {@return the text with its places filled}
     *
     * @param namesAndValues a name, its value, and so on
     * @throws IllegalArgumentException where a place has no value, so that no brace ever reaches a phone
     */
    public String say(String key, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return PLACE.matcher(texts.getString(key)).replaceAll(place -> filled(key, place, values));
    }

    /** {@return the beginning of what somebody wrote, in one line, since a message has few} */
    public static String excerpt(String text, int characters) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.codePointCount(0, line.length()) <= characters
                ? line
                : line.substring(0, line.offsetByCodePoints(0, characters)) + "…";
    }

    private static String filled(String key, MatchResult place, Map<String, String> values) {
        String value = values.get(place.group(1));
        if (value == null) {
            throw new IllegalArgumentException(key + " lacks " + place.group());
        }
        return Matcher.quoteReplacement(value);
    }
}
