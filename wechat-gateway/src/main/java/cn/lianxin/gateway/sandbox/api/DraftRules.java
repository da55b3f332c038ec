package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.world.Media;
import cn.lianxin.gateway.sandbox.world.Media.Item;
import cn.lianxin.gateway.sandbox.world.Media.Kind;
import cn.lianxin.gateway.sandbox.world.NewsItem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What WeChat takes as an article, and what it makes of it.
 *
 * <p>Source: developers.weixin.qq.com, draft_add.
 */
final class DraftRules {
    /** An answer's escaped character, not a backslash that is escaped itself. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u[0-9a-fA-F]{4}");

    private static final int ARTICLES = 8;
    private static final int TITLE = 32;
    private static final int AUTHOR = 16;
    private static final int DIGEST = 128;
    private static final int DIGEST_OF_TEXT = 54;
    private static final int CONTENT = 20_000;
    private static final int CONTENT_BYTES = 1 << 20;
    private static final int URL_BYTES = 1024;

    private final Media media;
    private final PublicUrl publicUrl;
    private final ContentFilter filter;

    DraftRules(Media media, PublicUrl publicUrl) {
        this.media = media;
        this.publicUrl = publicUrl;
        this.filter = new ContentFilter(media, publicUrl);
    }

    List<NewsItem> articles(Asked asked) {
        checkEscapes(asked);
        JsonNode list = asked.body().path("articles");
        if (!list.isArray() || list.isEmpty()) {
            throw new Refused(WeChatError.EMPTY_NEWS);
        }
        if (list.size() > ARTICLES) {
            throw new Refused(WeChatError.ARTICLE_COUNT);
        }
        List<NewsItem> articles = new ArrayList<>();
        list.forEach(one -> articles.add(article(one, list.size() == 1)));
        return articles;
    }

    NewsItem article(Asked asked, boolean alone) {
        checkEscapes(asked);
        return article(asked.body().path("articles"), alone);
    }

    /** Texts must come as they are: an escaped one would stand in the article with all its backslashes. */
    private static void checkEscapes(Asked asked) {
        if (ESCAPE.matcher(asked.posted()).find()) {
            throw new Refused(WeChatError.ESCAPED_TEXT);
        }
    }

    private NewsItem article(JsonNode one, boolean alone) {
        if (!one.path("article_type").asString(NewsItem.NEWS).equals(NewsItem.NEWS)) {
            throw new Refused(WeChatError.INVALID_MESSAGE_TYPE);
        }
        String content = filter.clean(content(one));
        String digest = bounded(one, "digest", DIGEST, WeChatError.DIGEST_TOO_LONG);
        Item thumb = thumb(one.path("thumb_media_id").asString(""));
        return new NewsItem(
                NewsItem.NEWS,
                required(bounded(one, "title", TITLE, WeChatError.TITLE_TOO_LONG)),
                bounded(one, "author", AUTHOR, WeChatError.AUTHOR_TOO_LONG),
                digest.isEmpty() && alone ? filter.text(content, DIGEST_OF_TEXT) : digest,
                content,
                url(one.path("content_source_url").asString("")),
                thumb.id(),
                one.path("show_cover_pic").asInt(0),
                one.path("need_open_comment").asInt(0),
                one.path("only_fans_can_comment").asInt(0),
                optional(one, "pic_crop_235_1"),
                optional(one, "pic_crop_1_1"),
                "",
                publicUrl.of("/sandbox/media/" + thumb.id()),
                null);
    }

    private static String content(JsonNode one) {
        String content = required(one.path("content").asString(""));
        if (content.codePointCount(0, content.length()) >= CONTENT
                || content.getBytes(StandardCharsets.UTF_8).length >= CONTENT_BYTES) {
            throw new Refused(WeChatError.TEXT_TOO_LONG);
        }
        return content;
    }

    private Item thumb(String id) {
        return media.find(id)
                .filter(Item::permanent)
                .filter(item -> item.kind() == Kind.IMAGE || item.kind() == Kind.THUMB)
                .orElseThrow(() -> new Refused(WeChatError.INVALID_MEDIA_ID));
    }

    private static String url(String url) {
        if (url.getBytes(StandardCharsets.UTF_8).length > URL_BYTES) {
            throw new Refused(WeChatError.URL_TOO_LONG);
        }
        return url;
    }

    private static String bounded(JsonNode one, String name, int most, WeChatError tooLong) {
        String text = one.path(name).asString("");
        if (text.codePointCount(0, text.length()) > most) {
            throw new Refused(tooLong);
        }
        return text;
    }

    private static String required(String text) {
        if (text.isBlank()) {
            throw new Refused(WeChatError.EMPTY_NEWS);
        }
        return text;
    }

    private static @Nullable String optional(JsonNode one, String name) {
        String text = one.path(name).asString("");
        return text.isEmpty() ? null : text;
    }
}
