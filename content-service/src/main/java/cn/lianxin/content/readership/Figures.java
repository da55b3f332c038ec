package cn.lianxin.content.readership;

import org.jspecify.annotations.Nullable;

/**
 * How often one article was read.
 *
 * @param views openings of our own page, 本平台阅读; bots, previews and our own staff are not among them
 * @param readers people at WeChat, 微信阅读; null where WeChat has given no figure yet
 */
public record Figures(long articleId, long views, @Nullable Long readers) {}
