package cn.lianxin.content.editor;

import cn.lianxin.content.article.Content;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an article sends.
 *
 * @param base hash of the text that it began from
 */
record ArticleForm(
        @Nullable String title,
        @Nullable String author,
        @Nullable String digest,
        @Nullable String cover,
        @Nullable String crop235,
        @Nullable String crop11,
        @Nullable String sourceUrl,
        @Nullable String body,
        @Nullable String base) {
    Content content() {
        return Content.typed(text(title), text(author), text(digest), cover, crop235, crop11, sourceUrl, text(body));
    }

    String begunFrom() {
        return text(base);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
