package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read on Saturday, 28 November 2026. */
@ExtendWith(InstancioExtension.class)
class TypedDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12-5 材料没到 | 2026-12-05 | 材料没到",
                "12-05，材料没到 | 2026-12-05 | 材料没到",
                "１２－５　材料 | 2026-12-05 | 材料",
                "12/5 材料 | 2026-12-05 | 材料",
                "12.5 材料 | 2026-12-05 | 材料",
                "12月5日材料没到 | 2026-12-05 | 材料没到",
                "12月5号前，材料没到 | 2026-12-05 | 材料没到",
                "到12月5日 前期材料没到 | 2026-12-05 | 前期材料没到",
                "2026-12-05 材料 | 2026-12-05 | 材料",
                "2027年1月4日 材料 | 2027-01-04 | 材料",
                "2028-2-29 闰年 | 2028-02-29 | 闰年",
                "1-5 材料 | 2027-01-05 | 材料",
                "11-28 材料 | 2026-11-28 | 材料",
                "今天 能办完 | 2026-11-28 | 能办完",
                "明天 材料 | 2026-11-29 | 材料",
                "后天 材料 | 2026-11-30 | 材料",
                "大后天 材料 | 2026-12-01 | 材料",
                "下周五 材料 | 2026-12-04 | 材料",
                "下星期五，3 台车 | 2026-12-04 | 3 台车",
                "下个礼拜一 材料 | 2026-11-30 | 材料",
                "本周日 材料 | 2026-11-29 | 材料",
                "这周六 材料 | 2026-11-28 | 材料",
                "周五 材料 | 2026-12-04 | 材料",
                "星期天 材料 | 2026-11-29 | 材料",
                "12-5 | 2026-12-05 | ''",
            })
    void readsADayAndWhatIsSaidAfterIt(String typed, LocalDate date, String rest) {
        assertThat(TypedDate.read(typed, TODAY)).isEqualTo(new TypedDate.Day(date, rest));
    }

    @ParameterizedTest
    @CsvSource({"11-27,2026-11-27", "6月1日,2026-06-01", "2025-12-05,2025-12-05", "这周五,2026-11-27", "2026/1/1,2026-01-01"
    })
    void knowsADayThatIsOver(String typed, LocalDate date) {
        assertThat(TypedDate.read(typed + " 材料", TODAY)).isEqualTo(new TypedDate.Past(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "材料没到", "13-5 材料", "2-30 材料", "2027-2-29 材料", "12-345 材料", "5 天后", "尽快", "下周 材料", "12月 材料"})
    void takesNothingElseForADay(String typed) {
        assertThat(TypedDate.read(typed, TODAY)).isEqualTo(new TypedDate.None());
    }

    @RepeatedTest(200)
    void readsBackEveryDayHoweverItIsWritten() {
        LocalDate today = LocalDate.ofEpochDay(
                Instancio.gen().longs().range(20_000L, 30_000L).get());
        LocalDate day = today.plusDays(Instancio.gen().longs().range(0L, 180L).get());
        Function<LocalDate, String> way = Instancio.gen()
                .oneOf(List.<Function<LocalDate, String>>of(
                        LocalDate::toString,
                        date -> date.getMonthValue() + "-" + date.getDayOfMonth(),
                        date -> date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
                        date -> date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "号"))
                .get();

        assertThat(TypedDate.read(way.apply(day) + " 材料", today)).isEqualTo(new TypedDate.Day(day, "材料"));
        assertThat(TypedDate.read(today.minusDays(1).toString(), today)).isInstanceOf(TypedDate.Past.class);
        assertThat(ChronoUnit.DAYS.between(today, ((TypedDate.Day) TypedDate.read("下周五", today)).date()))
                .isBetween(5L, 11L);
    }
}
