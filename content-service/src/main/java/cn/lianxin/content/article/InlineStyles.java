package cn.lianxin.content.article;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An article as WeChat takes it: class names and style sheets are lost there, so each element bears its own style. */
final class InlineStyles {
    private static final Map<String, String> BASE = Map.ofEntries(
            Map.entry("p", "margin:0 0 1.15em;font-size:17px;line-height:1.85;text-align:justify"),
            Map.entry(
                    "h2",
                    "margin:1.6em 0 .7em;padding-left:12px;border-left:4px solid #07c160;font-size:20px;line-height:1.4"),
            Map.entry("h3", "margin:1.2em 0 .6em;font-size:18px;line-height:1.45"),
            Map.entry("ul", "margin:0 0 1.15em;padding-left:1.4em;list-style:disc;font-size:17px;line-height:1.85"),
            Map.entry("ol", "margin:0 0 1.15em;padding-left:1.4em;list-style:decimal;font-size:17px;line-height:1.85"),
            Map.entry("blockquote", "margin:0 0 1.4em;padding:16px;background:#e8f6ee;border-radius:8px"),
            Map.entry("figure", "margin:0 0 1.4em"),
            Map.entry("img", "display:block;width:100%;height:auto;border-radius:8px"),
            Map.entry("figcaption", "margin-top:8px;font-size:17px;text-align:center"),
            Map.entry("table", "width:100%;margin:0 0 1.15em;border-collapse:collapse"),
            Map.entry("td", "padding:6px 8px;border:1px solid #e3e3e3"),
            Map.entry("th", "padding:6px 8px;border:1px solid #e3e3e3;background:#f7f7f7"));

    private InlineStyles() {}

    static String forWechat(String body) {
        Document page = Jsoup.parseBodyFragment(body);
        page.body().children().select("*").forEach(InlineStyles::dress);
        page.outputSettings().prettyPrint(false);
        return page.body().html();
    }

    private static void dress(Element element) {
        String style = Stream.concat(
                        Stream.ofNullable(BASE.get(element.normalName())),
                        Look.of(element).stream().sorted().map(Look::style))
                .collect(Collectors.joining(";"));
        element.removeAttr("class").removeAttr("rel");
        if (!style.isEmpty()) {
            element.attr("style", style);
        }
    }
}
