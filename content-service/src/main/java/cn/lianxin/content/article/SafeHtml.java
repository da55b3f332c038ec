package cn.lianxin.content.article;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** What may stand in an article: text with headings, lists, quotations, links, and pictures of our own. */
final class SafeHtml {
    /** Only so that jsoup takes a path for an address; it appears nowhere. */
    private static final String BASE = "https://ours.invalid";

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "h2", "h3", "ul", "ol", "li", "blockquote", "figure", "figcaption", "strong", "em", "b")
            .addTags("a", "img")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .addAttributes("img", "src", "alt")
            .addProtocols("img", "src", "https")
            .preserveRelativeLinks(true);

    private SafeHtml() {}

    /** {@return the HTML without scripts, styles, frames, forms, and pictures from elsewhere} */
    static String clean(String html) {
        Document clean = new Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(html, BASE));
        clean.select("img:not([src^=/]), img[src^=//]").remove();
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }

    /** {@return what a reader reads of it, each block on a line} */
    static String text(String html) {
        return Jsoup.parseBodyFragment(html).body().wholeText();
    }
}
