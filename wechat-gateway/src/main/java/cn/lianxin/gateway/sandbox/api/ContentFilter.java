package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.world.Media;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What WeChat takes out of an article without a word: scripts, style sheets, class names, and pictures that do not lie
 * with it. Roughly done: it shows an author what gets lost, and keeps nobody out.
 */
final class ContentFilter {
    private static final Pattern SCRIPT =
            Pattern.compile("(?is)<(script|style|iframe|object|embed|form)\\b.*?(?:</\\1\\s*>|$)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?is)\\s(?:on[a-z]+|class|id)\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s>]+)");
    private static final Pattern JAVASCRIPT =
            Pattern.compile("(?is)\\s(?:href|src)\\s*=\\s*[\"']?\\s*(?:javascript|data):[^\\s>]*");
    private static final Pattern PICTURE = Pattern.compile("(?is)<img\\b[^>]*>");
    private static final Pattern SOURCE = Pattern.compile("(?is)\\ssrc\\s*=\\s*[\"']?([^\"'\\s>]*)");
    private static final Pattern MARKUP = Pattern.compile("(?s)(?:<[^>]*>|&[a-z]+;|\\s)+");

    private final Media media;
    private final PublicUrl publicUrl;

    ContentFilter(Media media, PublicUrl publicUrl) {
        this.media = media;
        this.publicUrl = publicUrl;
    }

    /** {@return the article's HTML as it is kept} */
    String clean(String html) {
        String without = SCRIPT.matcher(html).replaceAll("");
        without = ATTRIBUTE.matcher(without).replaceAll("");
        without = JAVASCRIPT.matcher(without).replaceAll("");
        return PICTURE.matcher(without).replaceAll(picture -> ours(picture.group()) ? "$0" : "");
    }

    /** {@return its text, cut to that many characters} */
    String text(String html, int most) {
        String text = MARKUP.matcher(html).replaceAll(" ").strip();
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private boolean ours(String picture) {
        Matcher source = SOURCE.matcher(picture);
        String here = publicUrl.of("/sandbox/media/");
        return source.find()
                && source.group(1).startsWith(here)
                && media.find(source.group(1).substring(here.length())).isPresent();
    }
}
