package cn.lianxin.content.editor;

import cn.lianxin.content.readership.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Two lines over the days, as the page's SVG draws them; the phone gets the narrow one, with fewer days named.
 *
 * @param own path of our own page's views, solid
 * @param wechat path of WeChat's readers, dashed; broken where WeChat has said nothing
 */
record Curve(
        int width,
        String own,
        String wechat,
        List<Dot> ownDots,
        List<Dot> wechatDots,
        List<Tick> across,
        List<Tick> up) {
    private static final int LEFT = 52;
    private static final int RIGHT = 38;
    private static final int TOP = 20;
    private static final int BOTTOM = 210;

    record Dot(String x, String y) {}

    record Tick(String x, String y, String words) {}

    static Curve of(List<Report.Day> days, int width, int named) {
        long highest = Math.max(4, days.stream().mapToLong(Curve::top).max().orElse(0));
        long step = step(highest);
        List<Dot> own = dots(days, width, step, Report.Day::views);
        List<Dot> wechat = dots(days, width, step, day -> day.wechat() == null ? -1 : day.wechat());
        return new Curve(
                width, path(own), path(wechat), present(own), present(wechat), across(days, width, named), up(step));
    }

    /** {@return whether there is nothing to draw} */
    public boolean empty() {
        return ownDots.isEmpty() && wechatDots.isEmpty();
    }

    private static long top(Report.Day day) {
        Long wechat = day.wechat();
        return Math.max(day.views(), wechat == null ? 0 : wechat);
    }

    /** A quarter of the height: 1, 2 or 5 with zeros. */
    private static long step(long highest) {
        long unit = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (unit * factor * 4 >= highest) {
                    return unit * factor;
                }
            }
            unit *= 10;
        }
    }

    private static List<Dot> dots(List<Report.Day> days, int width, long step, ToLongFunction<Report.Day> figure) {
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < days.size(); i++) {
            long value = figure.applyAsLong(days.get(i));
            dots.add(new Dot(at(x(i, days.size(), width)), value < 0 ? "" : at(y(value, step))));
        }
        return dots;
    }

    private static List<Dot> present(List<Dot> dots) {
        return dots.stream().filter(dot -> !dot.y().isEmpty()).toList();
    }

    private static String path(List<Dot> dots) {
        var path = new StringBuilder();
        boolean pen = false;
        for (Dot dot : dots) {
            if (!dot.y().isEmpty()) {
                path.append(pen ? 'L' : 'M').append(dot.x()).append(' ').append(dot.y());
            }
            pen = !dot.y().isEmpty();
        }
        return path.toString();
    }

    private static List<Tick> across(List<Report.Day> days, int width, int named) {
        int each = Math.max(1, (days.size() + named - 1) / named);
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i < days.size(); i += each) {
            LocalDate day = days.get(i).day();
            String words = i == 0 || day.getDayOfMonth() <= each ? Counts.day(day) : day.getDayOfMonth() + "日";
            ticks.add(new Tick(at(x(i, days.size(), width)), "234", words));
        }
        return ticks;
    }

    private static List<Tick> up(long step) {
        var ticks = new ArrayList<Tick>();
        for (int i = 0; i <= 4; i++) {
            ticks.add(new Tick("40", at(y(step * i, step)), Counts.of(step * i)));
        }
        return ticks;
    }

    private static double x(int i, int of, int width) {
        return of < 2 ? LEFT : LEFT + i * (width - LEFT - RIGHT) / (of - 1.0);
    }

    private static double y(long value, long step) {
        return BOTTOM - value * (BOTTOM - TOP) / (step * 4.0);
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
