package cn.lianxin.content.article;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What an editor may do to the look of a text. Kept as class names, since the public page takes no inline style; WeChat
 * gets the styles themselves, since it drops class names.
 */
enum Look {
    CENTER("at-center", "text-align", "center"),
    RIGHT("at-right", "text-align", "right"),
    INDENT("indent", "text-indent", "2em"),
    RED("red", "color", "#b3261e"),
    GREEN("green", "color", "#067a3c"),
    BLUE("blue", "color", "#1f5fa8"),
    GREY("grey", "color", "#5c5c5c");

    private final String className;
    private final String property;
    private final String value;

    Look(String className, String property, String value) {
        this.className = className;
        this.property = property;
        this.value = value;
    }

    /** {@return the class that stands for it in a kept text} */
    String className() {
        return className;
    }

    /** {@return whether it is a colour of letters rather than a place of a block} */
    boolean ofLetters() {
        return property.equals("color");
    }

    /** {@return it as an inline style} */
    String style() {
        return property + ":" + value;
    }

    /** {@return those that an element wears, as a class or as a style of whatever editor} */
    static Set<Look> of(Element element) {
        return Stream.concat(
                        Arrays.stream(values()).filter(look -> element.hasClass(look.className)),
                        Style.of(element.attr("style")).stream().flatMap(style -> of(style).stream()))
                .collect(Collectors.toSet());
    }

    private static Optional<Look> of(Style style) {
        return switch (style.property()) {
            case "text-align" ->
                switch (style.value()) {
                    case "center" -> Optional.of(CENTER);
                    case "right", "end" -> Optional.of(RIGHT);
                    default -> Optional.empty();
                };
            case "text-indent" -> style.value().matches("[1-9].*") ? Optional.of(INDENT) : Optional.empty();
            case "color" -> Colour.nearest(style.value());
            default -> Optional.empty();
        };
    }
}
