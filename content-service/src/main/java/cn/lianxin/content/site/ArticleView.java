package cn.lianxin.content.site;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.content.article.ArticleCard;
import cn.lianxin.content.article.PublishedArticle;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What an article's page shows.
 *
 * @param body HTML, cleaned when it was kept, with the sizes of its pictures
 * @param instant for machines, ISO 8601
 * @param published for people, in Shanghai's time
 * @param read how often our own page was opened, in groups of three digits
 * @param demo whether it belongs to the demonstration
 * @param next others to go on with, newest first
 */
record ArticleView(
        String title,
        String digest,
        String author,
        String body,
        String instant,
        String published,
        String read,
        boolean demo,
        List<ArticleCard> next) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm", Locale.CHINA);

    static ArticleView of(PublishedArticle article, String body, long read, List<ArticleCard> next) {
        return new ArticleView(
                article.title(),
                article.digest(),
                article.author(),
                body,
                article.publishedAt().toString(),
                TIME.format(article.publishedAt().atZone(WorkingCalendar.ZONE)),
                String.format(Locale.ROOT, "%,d", read),
                article.demo(),
                next);
    }
}
