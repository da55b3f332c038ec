package cn.lianxin.content.editor;

import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet of an Excel file under a row of titles, written as it goes over the line. */
final class SheetRows implements AutoCloseable {
    private static final int AT_ONCE = 500;

    private final Worksheet sheet;
    private int row = 1;

    SheetRows(Workbook book, String name, String... titles) {
        sheet = book.newWorksheet(name);
        for (int i = 0; i < titles.length; i++) {
            sheet.value(0, i, titles[i]);
            sheet.width(i, 16);
        }
        sheet.freezePane(0, 1);
    }

    /** Begins a row with words; numbers follow in its next columns, empty where they are null. */
    void add(String words, @Nullable Long... numbers) throws IOException {
        add(new String[] {words}, numbers);
    }

    void add(String[] words, @Nullable Long... numbers) throws IOException {
        for (int i = 0; i < words.length; i++) {
            sheet.value(row, i, words[i]);
        }
        for (int i = 0; i < numbers.length; i++) {
            Long number = numbers[i];
            if (number != null) {
                sheet.value(row, words.length + i, number);
            }
        }
        if (++row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
    }
}
