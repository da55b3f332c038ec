package cn.lianxin.content.editor;

import cn.lianxin.content.review.Leader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the table of leaders.
 *
 * @param mayChange whether the reader keeps it
 * @param gone whether the one typed was taken out just now and may be put back
 */
record LeadersView(List<Leader> rows, boolean mayChange, Tried tried, boolean gone) {
    /**
     * What stands in the form below.
     *
     * @param problem why it was not done; null where nothing was tried
     */
    record Tried(String name, String posts, @Nullable String problem) {}
}
