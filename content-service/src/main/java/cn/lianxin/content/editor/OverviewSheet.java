package cn.lianxin.content.editor;

import cn.lianxin.content.readership.Overview;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** The report of all articles as an Excel file, a sheet for each part of its page. */
final class OverviewSheet {
    private OverviewSheet() {}

    static void write(Overview overview, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Lianxin", "1.0")) {
            spans(overview, book);
            ReportSheet.days(overview.days(), book);
            best(overview, book);
            collections(overview, book);
        }
    }

    private static void spans(Overview overview, Workbook book) throws IOException {
        try (var rows = new SheetRows(book, "合计", "哪段", "微信 人次，每天相加", "本平台 次数", "本平台 读者，每天相加")) {
            Overview.Span yesterday = overview.yesterday();
            Overview.Span month = overview.month();
            rows.add(
                    "昨天 " + overview.today().minusDays(1),
                    yesterday.wechat(),
                    yesterday.views(),
                    yesterday.readerDays());
            rows.add("本月到 " + overview.today(), month.wechat(), month.views(), month.readerDays());
        }
    }

    private static void best(Overview overview, Workbook book) throws IOException {
        try (var rows = new SheetRows(book, "本月读得最多", "文章", "微信 人数", "本平台 本月次数")) {
            for (Overview.Best one : overview.best()) {
                rows.add(one.title(), one.wechat(), one.views());
            }
        }
    }

    private static void collections(Overview overview, Workbook book) throws IOException {
        try (var rows = new SheetRows(book, "向微信取数", "哪天", "什么", "怎么样", "上次问")) {
            for (OverviewView.CollectionRow one : OverviewView.of(overview).collections()) {
                rows.add(new String[] {one.day(), one.what(), one.state(), one.asked()});
            }
        }
    }
}
