package cn.lianxin.content.article;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as editors paste it. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    /** {@return it as a body that is clean} */
    public static String toHtml(String markdown) {
        return SafeHtml.clean(HTML.render(PARSER.parse(markdown)));
    }
}
