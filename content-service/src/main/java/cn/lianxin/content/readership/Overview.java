package cn.lianxin.content.readership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much is read of all articles.
 *
 * @param yesterday and {@code month}: what of these days
 * @param days of the last thirty
 * @param best ten of the month, by views of our page
 * @param collections how collecting from WeChat stands
 */
public record Overview(
        LocalDate today,
        Span yesterday,
        Span month,
        List<Report.Day> days,
        List<Best> best,
        List<Collection> collections) {
    /**
     * @param views openings of our pages
     * @param readerDays each day's readers added up
     * @param wechat each day's readers at WeChat added up; null where WeChat has said nothing
     */
    public record Span(
            long views, long readerDays, @Nullable Long wechat) {}

    /** @param wechat its readers at WeChat since it went out; null where WeChat has said nothing */
    public record Best(
            long articleId,
            String title,
            long views,
            @Nullable Long wechat) {
        /** Beyond it WeChat itself shows no more than 10万+. */
        public static final long MANY = 100_000;

        /** {@return whether one of the two, each by itself, is beyond a hundred thousand} */
        public boolean many() {
            return views > MANY || (wechat != null && wechat > MANY);
        }
    }
}
