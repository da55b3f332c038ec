package cn.lianxin.content.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One declaration of an inline style, in small letters. */
record Style(String property, String value) {
    /** {@return those of a style attribute} */
    static List<Style> of(String attribute) {
        return Arrays.stream(attribute.toLowerCase(Locale.ROOT).split(";"))
                .map(declaration -> declaration.split(":", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Style(
                        parts[0].strip(), parts[1].replace("!important", "").strip()))
                .toList();
    }
}
