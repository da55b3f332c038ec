package cn.lianxin.content.editor;

import cn.lianxin.content.push.QuotaView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of pushes.
 *
 * @param title 2026年11月
 * @param month 2026-11, as addresses have it; before and after likewise
 * @param problem what stood in the way of the last change; null for nothing
 */
record CalendarView(
        String title,
        String month,
        String before,
        String after,
        List<List<Day>> weeks,
        QuotaView quota,
        List<Segment> bar,
        List<Entry> wanting,
        boolean maySchedule,
        @Nullable Said said,
        @Nullable String problem) {
    /**
     * One day.
     *
     * @param date 2026-11-05
     * @param month 11月; day 5; weekday 周四
     * @param out whether it belongs to the month before or after
     */
    record Day(String date, String month, int day, String weekday, boolean out, boolean today, List<Entry> entries) {}

    /**
     * A push on its day.
     *
     * @param time 18:00
     * @param what what it waits for, in a sentence; empty for nothing
     * @param movable whether its time can still be changed
     */
    record Entry(long id, Chip chip, String date, String time, String headline, String what, boolean movable) {}

    /** A piece of the bar of what may be sent; x and width of 240. */
    record Segment(int x, int width, String colour) {}

    /** {@return whether nothing is on any of these days} */
    public boolean empty() {
        return weeks.stream()
                .flatMap(List::stream)
                .allMatch(day -> day.entries().isEmpty());
    }

    public String[] weekdays() {
        return new String[] {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
    }
}
