package cn.lianxin.content.article;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeVisitor;

/**
 * What may stand in an article: text with headings, lists, quotations, tables, links, a few looks, and pictures of our
 * own. A picture from elsewhere leaves a mark in the text, since nobody but its editor can bring it here.
 */
public final class SafeHtml {
    /** Begins what stands where a picture from elsewhere stood. */
    public static final String MARK = "【这里原来有一张外站图片";

    /** Only so that jsoup takes a path for an address; it appears nowhere. */
    private static final String BASE = "https://ours.invalid";

    private static final int PIECES = 10_000;

    /** A path as ours are: browsers take some odd ones, with tabs or backslashes in them, for another host. */
    private static final Pattern OWN_PICTURE = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    private static final Set<String> ENDS_A_LINE =
            Set.of("p", "h2", "h3", "li", "blockquote", "figcaption", "tr", "figure", "hr", "br");

    private static final Set<String> TEXT =
            Set.of("p", "h2", "h3", "li", "blockquote", "figcaption", "td", "th", "span");

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "h2", "h3", "ul", "ol", "li", "blockquote", "figure", "figcaption", "strong", "em", "u")
            .addTags("span", "table", "thead", "tbody", "tr", "td", "th", "a", "img", "hr")
            .addAttributes(":all", "class")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addAttributes("img", "src", "alt")
            .addProtocols("img", "src", "https")
            .preserveRelativeLinks(true);

    private SafeHtml() {}

    /** {@return the HTML without scripts, styles, frames, forms, and pictures from elsewhere; cleaning again changes nothing} */
    public static String clean(String html) {
        Document typed = parsed(html);
        Pasted.tidy(typed);
        typed.select("img").forEach(SafeHtml::ownOrMarked);
        typed.body().select("*").forEach(SafeHtml::looks);
        Document clean = new Cleaner(ALLOWED).clean(typed);
        clean.select("span:not([class]), a:not([href])").forEach(Element::unwrap);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }

    /** What is made of more pieces than any article is taken for its words alone: tidying it would last minutes. */
    private static Document parsed(String html) {
        Document typed = Jsoup.parseBodyFragment(html, BASE);
        if (typed.select("*").size() <= PIECES) {
            return typed;
        }
        Document words = Document.createShell(BASE);
        text(typed).lines().forEach(line -> words.body().appendElement("p").text(line));
        return words;
    }

    /** {@return what a reader reads of it, each block on a line} */
    public static String text(String html) {
        return text(Jsoup.parseBodyFragment(html));
    }

    private static String text(Document page) {
        var words = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (ENDS_A_LINE.contains(node.normalName())) {
                    words.append('\n');
                }
            }
        });
        return words.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** {@return the pictures in it, in order} */
    public static List<Picture> pictures(String html) {
        return Jsoup.parseBodyFragment(html).select("img").stream()
                .map(image -> new Picture(
                        image.attr("src"),
                        image.attr("alt").strip(),
                        image.closest("figure:has(figcaption:matches(\\S))") != null))
                .toList();
    }

    /** {@return where its links lead, in order} */
    public static List<String> links(String html) {
        return Jsoup.parseBodyFragment(html).select("a[href]").eachAttr("href");
    }

    /** @param captioned whether words stand below it, which is where its source is told */
    public record Picture(String path, String alt, boolean captioned) {}

    private static void ownOrMarked(Element image) {
        String source = image.attr("src");
        if (OWN_PICTURE.matcher(source).matches()) {
            return;
        }
        boolean tracker =
                image.attr("width").equals("1") || image.attr("height").equals("1");
        if (!tracker) {
            String alt = image.attr("alt").strip().replaceAll("[\\r\\n]+", " ");
            String what = alt.isEmpty() ? "" : "“" + alt + "”";
            image.before(new TextNode(MARK + what + "，请换成自己上传的】"));
        }
        image.remove();
    }

    private static void looks(Element element) {
        var looks = TEXT.contains(element.normalName()) ? Look.of(element) : Set.<Look>of();
        boolean letters = element.normalName().equals("span");
        element.removeAttr("style").removeAttr("class");
        looks.stream()
                .filter(look -> look.ofLetters() == letters)
                .sorted()
                .forEach(look -> element.addClass(look.className()));
    }
}
