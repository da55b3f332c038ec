package cn.lianxin.content.editor;

import cn.lianxin.content.readership.Overview;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and days as reports write them. */
final class Counts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private Counts() {}

    /** {@return the number in groups of three; a dash where nobody has said one} */
    static String of(@Nullable Long count) {
        return count == null ? "—" : String.format(Locale.ROOT, "%,d", count);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static boolean many(@Nullable Long count) {
        return count != null && count > Overview.Best.MANY;
    }

    /** {@return the words for a level of the chain} */
    static String level(String level) {
        return switch (level) {
            case "DISTRICT" -> "区级群";
            case "TOWN" -> "镇街群";
            case "COMMUNITY" -> "村、社区群";
            case "ESTATE" -> "小区群";
            case "BUILDING" -> "居民群";
            default -> "已撤销的群";
        };
    }
}
