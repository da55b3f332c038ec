package cn.lianxin.content.readership;

import cn.lianxin.content.push.PushedArticle;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has read one article: WeChat's figures and those of our own page, side by side and never added.
 *
 * @param push with which it went out last; null where it never did
 * @param wechat people at WeChat; null where WeChat has said nothing yet
 * @param days each day from the first with a figure to the last
 * @param groups through whose links it was read, most first; those that are gone from the chain too
 */
public record Report(
        long articleId,
        String title,
        @Nullable PushedArticle push,
        @Nullable Wechat wechat,
        long views,
        long readerDays,
        List<Day> days,
        List<LevelReads> levels,
        List<GroupReads> groups,
        List<From> wechatSources,
        List<From> ownSources) {
    /**
     * @param asOf the day with whose end the figure is reached
     * @param odd why it is not that of the newest day: a later sum was smaller, or a later day is missing
     */
    public record Wechat(
            long readers, LocalDate asOf, @Nullable Odd odd) {}

    public enum Odd {
        SMALLER("微信后来给的数变小了，这里留着原来的。"),
        MISSING("微信没有给后面的数，这里留着原来的。");

        private final String words;

        Odd(String words) {
            this.words = words;
        }

        /** {@return the words for it} */
        public String words() {
            return words;
        }
    }

    /**
     * @param wechat people who read it at WeChat on that day; null where WeChat has said nothing
     * @param readers different readers of our page on that day
     */
    public record Day(LocalDate day, @Nullable Long wechat, long views, long readers) {}

    /** @param groups with at least one view */
    public record LevelReads(String level, int groups, long views) {}

    /**
     * @param level of the chain; empty where the group is gone
     * @param town the name of the town or street it belongs to; empty for none
     * @param readers of each day, added up
     */
    public record GroupReads(String code, String name, String level, String town, long views, long readers) {}

    /** One source and how many came from it: views of our page, people at WeChat. */
    public record From(String words, long count) {}
}
