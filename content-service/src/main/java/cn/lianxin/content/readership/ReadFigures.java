package cn.lianxin.content.readership;

import java.util.Collection;
import java.util.List;

/** The figures of articles, for lists and their own pages. */
public interface ReadFigures {
    /** {@return one of each of these, in no order; zero and null for those nobody has read} */
    List<Figures> of(Collection<Long> articleIds);

    /** {@return openings of one article's page alone; cheaper, for the page itself} */
    long views(long articleId);
}
