package cn.lianxin.content.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of articles shows.
 *
 * @param waiting how many wait for the reader to review them
 * @param mine how many want something else of the reader
 * @param sentThisMonth pushes to the followers
 * @param readYesterday openings of our own pages
 * @param page from 1
 */
record ListView(
        int waiting,
        int mine,
        int sentThisMonth,
        String readYesterday,
        Filter filter,
        String query,
        List<Row> rows,
        int total,
        int page,
        int pages,
        boolean mayWrite) {
    /**
     * One article.
     *
     * @param whom who is to do something next
     * @param readers at WeChat; empty where there is no figure
     * @param views of our own page
     */
    record Row(
            long id,
            String title,
            String editor,
            @Nullable String cover,
            Chip chip,
            String whom,
            String when,
            String readers,
            String views) {}

    public Filter[] filters() {
        return Filter.values();
    }
}
