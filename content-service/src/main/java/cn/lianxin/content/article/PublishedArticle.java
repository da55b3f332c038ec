package cn.lianxin.content.article;

import java.time.Instant;

/**
 * A published article as its page shows it.
 *
 * @param body HTML with nothing in it that runs or loads from elsewhere
 */
public record PublishedArticle(long id, String title, String digest, String author, String body, Instant publishedAt) {}
