package cn.lianxin.content.article;

import org.jspecify.annotations.Nullable;

/**
 * An article that three people have let pass, as it may go out.
 *
 * @param body HTML, cleaned, styles inline; its pictures are paths on this host
 * @param cover path on this host; null for none, and then WeChat refuses it
 * @param crop235 what of the cover is shown at 2.35:1, as WeChat's {@code pic_crop_235_1} wants it; null for its middle
 * @param crop11 the same at 1:1
 * @param sourceUrl 阅读原文: where the link below the text leads; null for none
 * @param contentHash of all that is said above, taken before WeChat's rewriting of pictures
 */
public record ApprovedArticle(
        long id,
        String title,
        String author,
        String digest,
        String body,
        @Nullable String cover,
        @Nullable String crop235,
        @Nullable String crop11,
        @Nullable String sourceUrl,
        String contentHash) {}
