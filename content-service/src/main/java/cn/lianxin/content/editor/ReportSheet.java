package cn.lianxin.content.editor;

import cn.lianxin.content.readership.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** An article's report as an Excel file: all days and all groups. */
final class ReportSheet {
    private ReportSheet() {}

    static void write(Report report, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Lianxin", "1.0")) {
            days(report.days(), book);
            levels(report, book);
            groups(report, book);
            sources(report.wechatSources(), "人次", book, "微信从哪里来");
            sources(report.ownSources(), "次数", book, "本平台从哪里来");
        }
    }

    static void days(List<Report.Day> days, Workbook book) throws IOException {
        try (var rows = new SheetRows(book, "每天", "日期", "微信 人数", "本平台 次数", "本平台 读者")) {
            for (Report.Day day : days) {
                rows.add(day.day().toString(), day.wechat(), day.views(), day.readers());
            }
        }
    }

    private static void levels(Report report, Workbook book) throws IOException {
        try (var rows = new SheetRows(book, "按层级", "层级", "群", "本平台 次数")) {
            for (Report.LevelReads level : report.levels()) {
                rows.add(Counts.level(level.level()), (long) level.groups(), level.views());
            }
        }
    }

    private static void groups(Report report, Workbook book) throws IOException {
        try (var rows = new SheetRows(book, "群", "群代码", "群", "层级", "镇街", "本平台 次数", "本平台 每天读者相加")) {
            for (Report.GroupReads group : report.groups()) {
                String[] words = {group.code(), group.name(), Counts.level(group.level()), group.town()};
                rows.add(words, group.views(), group.readers());
            }
        }
    }

    private static void sources(List<Report.From> sources, String unit, Workbook book, String name) throws IOException {
        try (var rows = new SheetRows(book, name, "从哪里来", unit)) {
            for (Report.From from : sources) {
                rows.add(from.words(), from.count());
            }
        }
    }
}
