package cn.lianxin.content.editor;

import cn.lianxin.content.push.QuotaView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of articles shows.
 *
 * @param waiting how many wait for the reader to review them
 * @param mine how many want something else of the reader
 * @param sent how much of what may be sent to everybody is spoken for
 * @param readYesterday openings of our own pages
 * @param page from 1
 */
record ListView(
        int waiting,
        int mine,
        Sent sent,
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

    /** The words on the card of pushes, for the period in which this type of account counts: 本月群发 3 / 4. */
    record Sent(String period, String count) {
        static Sent of(QuotaView quota) {
            return quota.most() == 0
                    ? new Sent("群发", "只能发布")
                    : new Sent(quota.monthly() ? "本月群发" : "今天群发", quota.used() + " / " + quota.most());
        }
    }

    public Filter[] filters() {
        return Filter.values();
    }
}
