package cn.lianxin.content.article;

import java.time.Instant;

/**
 * A published article as its page shows it.
 *
 * @param body HTML with nothing in it that runs or loads from elsewhere
 * @param demo whether it is one of the demonstration's, which its page says
 */
public record PublishedArticle(
        long id, String title, String digest, String author, String body, Instant publishedAt, boolean demo) {}
