package cn.lianxin.config.wechat;

import org.jspecify.annotations.Nullable;

/**
 * One article of a draft, as {@code draft/add} takes it (developers.weixin.qq.com, Adding a draft).
 *
 * @param title at most 32 characters
 * @param author at most 16 characters
 * @param digest at most 128 characters
 * @param content HTML of less than 20,000 characters with inline styles, its pictures at WeChat
 * @param sourceUrl where 阅读原文 leads; null for none
 * @param coverMediaId a permanent picture
 * @param crop235 {@code x1_y1_x2_y2} in parts of one; null for the middle
 * @param crop11 the same for the square
 */
public record DraftArticle(
        String title,
        String author,
        String digest,
        String content,
        @Nullable String sourceUrl,
        String coverMediaId,
        @Nullable String crop235,
        @Nullable String crop11) {}
