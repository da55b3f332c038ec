package cn.lianxin.content.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes plain paragraphs, headings and lists of what Word and WeChat's own articles are made of: {@code mso-} lists,
 * {@code o:p}, nests of sections and spans, pictures under {@code data-src}.
 */
final class Pasted {
    private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "ul", "ol", "blockquote", "figure", "table");
    private static final String ANY_BLOCK = String.join(",", BLOCKS);
    private static final Set<String> NEVER = Set.of(
            "script",
            "title",
            "template",
            "svg",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "form",
            "input",
            "select",
            "textarea",
            "button",
            "xml",
            "meta",
            "link",
            "base",
            "noscript");

    private Pasted() {}

    static void tidy(Document page) {
        page.select(String.join(",", NEVER)).remove();
        // One that the parser takes for a formula's holds text of the article.
        page.select("style:not(math *)").remove();
        page.forEachNode(node -> {
            if (node instanceof Comment) {
                node.remove();
            }
        });
        WordLists.make(page);
        page.body().select("*").forEach(Pasted::ofOffice);
        page.select("h1").tagName("h2");
        page.select("h4,h5,h6").tagName("h3");
        page.select("b").tagName("strong");
        page.select("i").tagName("em");
        page.select("img[data-src]").forEach(image -> image.attr("src", image.attr("data-src")));
        page.select("center").forEach(center -> center.tagName("div").addClass(Look.CENTER.className()));
        page.select("span,font").forEach(Pasted::letters);
        // From within, so that what a container holds is known when its turn comes.
        List<Element> containers = page.body().select("div,section,article,main,header,footer,aside,address,pre");
        containers.reversed().forEach(Pasted::container);
        wrapStrays(page.body());
        page.select("p:not(:has(img)), h2, h3, strong, em, u").stream()
                .filter(element -> element.text().replace('\u00a0', ' ').isBlank())
                .forEach(empty -> empty.replaceWith(new TextNode(empty.hasText() ? " " : "")));
    }

    private static void ofOffice(Element element) {
        String name = element.normalName();
        if (name.startsWith("v:")) {
            element.remove();
        } else if (name.indexOf(':') > 0 && element.parent() != null) {
            element.unwrap();
        }
    }

    /** What a span says by its style becomes an element that says it. */
    private static void letters(Element span) {
        for (Style style : Style.of(span.attr("style"))) {
            String tag = switch (style.property()) {
                case "font-weight" -> style.value().matches("bold|bolder|[6-9]00") ? "strong" : "";
                case "font-style" -> style.value().equals("italic") ? "em" : "";
                case "text-decoration", "text-decoration-line" -> style.value().contains("underline") ? "u" : "";
                default -> "";
            };
            if (!tag.isEmpty() && span.hasText()) {
                within(span, tag);
            }
        }
        if (span.normalName().equals("font")) {
            span.attr("style", "color:" + span.attr("color").toLowerCase(Locale.ROOT))
                    .tagName("span");
        }
        if (Look.of(span).stream().noneMatch(Look::ofLetters)) {
            span.unwrap();
        }
    }

    /** By moving what it holds: spans inside are still to be looked at, and written anew they would be others. */
    private static void within(Element span, String tag) {
        Element inner = new Element(tag);
        inner.insertChildren(0, List.copyOf(span.childNodes()));
        span.appendChild(inner);
    }

    /** One with paragraphs of its own goes away and leaves them its alignment; any other is a paragraph. */
    private static void container(Element box) {
        if (box.selectFirst(ANY_BLOCK) == null) {
            box.tagName("p");
            return;
        }
        wrapStrays(box);
        for (Look look : Look.of(box)) {
            box.children().stream()
                    .filter(child -> Look.of(child).stream().allMatch(Look::ofLetters))
                    .forEach(child -> child.addClass(look.className()));
        }
        box.unwrap();
    }

    /** By its name alone: {@code Element.is} climbs to the root each time. */
    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Text beside paragraphs becomes a paragraph. */
    private static void wrapStrays(Element box) {
        if (box.children().stream().noneMatch(Pasted::isBlock)) {
            return;
        }
        Element paragraph = null;
        for (Node node : List.copyOf(box.childNodes())) {
            if (node instanceof Element element && isBlock(element)) {
                paragraph = null;
            } else if (paragraph != null) {
                paragraph.appendChild(node);
            } else if (!(node instanceof TextNode text && text.isBlank())) {
                paragraph = new Element("p");
                node.before(paragraph);
                paragraph.appendChild(node);
            }
        }
    }
}
