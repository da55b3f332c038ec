package cn.lianxin.content.readership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of articles, for lists and their own pages. */
public interface ReadFigures {
    /** {@return one of each of these, in no order; zero and null for those nobody has read} */
    List<Figures> of(Collection<Long> articleIds);

    /** {@return how each of these was read on one day in Shanghai, in no order; zero and null as above} */
    List<Figures> on(LocalDate day, Collection<Long> articleIds);

    /** {@return how everything was read on one day in Shanghai} */
    Day day(LocalDate day);

    /**
     * How everything was read on one day.
     *
     * @param views openings of our own pages
     * @param readers people at WeChat; null where WeChat has given no figure yet
     */
    record Day(long views, @Nullable Long readers) {}

    /** {@return openings of one article's page alone; cheaper, for the page itself} */
    long views(long articleId);
}
