package cn.lianxin.content.editor;

import cn.lianxin.content.readership.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An article's report as an Excel file, written row by row as it goes over the line: all days and all groups. */
final class ReportSheet {
    private ReportSheet() {}

    static void write(Report report, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Lianxin", "1.0")) {
            days(report, book.newWorksheet("每天"));
            levels(report, book.newWorksheet("按层级"));
            groups(report, book.newWorksheet("群"));
            sources(report.wechatSources(), "人次", book.newWorksheet("微信从哪里来"));
            sources(report.ownSources(), "次数", book.newWorksheet("本平台从哪里来"));
        }
    }

    private static void days(Report report, Worksheet sheet) throws IOException {
        head(sheet, "日期", "微信 人数", "本平台 次数", "本平台 读者");
        int row = 1;
        for (Report.Day day : report.days()) {
            sheet.value(row, 0, day.day().toString());
            number(sheet, row, 1, day.wechat());
            number(sheet, row, 2, day.views());
            number(sheet, row, 3, day.readers());
            flush(sheet, ++row);
        }
        sheet.finish();
    }

    private static void levels(Report report, Worksheet sheet) throws IOException {
        head(sheet, "层级", "群", "本平台 次数");
        int row = 1;
        for (Report.LevelReads level : report.levels()) {
            sheet.value(row, 0, Counts.level(level.level()));
            number(sheet, row, 1, (long) level.groups());
            number(sheet, row++, 2, level.views());
        }
        sheet.finish();
    }

    private static void groups(Report report, Worksheet sheet) throws IOException {
        head(sheet, "群代码", "群", "层级", "镇街", "本平台 次数", "本平台 每天读者相加");
        int row = 1;
        for (Report.GroupReads group : report.groups()) {
            sheet.value(row, 0, group.code());
            sheet.value(row, 1, group.name());
            sheet.value(row, 2, Counts.level(group.level()));
            sheet.value(row, 3, group.town());
            number(sheet, row, 4, group.views());
            number(sheet, row, 5, group.readers());
            flush(sheet, ++row);
        }
        sheet.finish();
    }

    private static void sources(List<Report.From> sources, String unit, Worksheet sheet) throws IOException {
        head(sheet, "从哪里来", unit);
        int row = 1;
        for (Report.From from : sources) {
            sheet.value(row, 0, from.words());
            number(sheet, row++, 1, from.count());
        }
        sheet.finish();
    }

    private static void head(Worksheet sheet, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            sheet.value(0, i, titles[i]);
            sheet.width(i, 16);
        }
        sheet.freezePane(0, 1);
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable Long number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
    }

    private static void flush(Worksheet sheet, int row) throws IOException {
        if (row % 500 == 0) {
            sheet.flush();
        }
    }
}
