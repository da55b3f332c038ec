package cn.lianxin.content.readership;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Encryption;
import cn.lianxin.config.account.SandboxProperties;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.config.wechat.DatacubeCalls.Figures;
import cn.lianxin.config.wechat.DatacubeFixtures;
import cn.lianxin.content.readership.Collection.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Collecting from a WeChat over HTTP, as the days go by. */
@WithStores
class CollectorTest {
    /** A day long after today, so that no context of another test that shares the tables finds anything due. */
    private static final LocalDate DAY = LocalDate.parse("2096-11-23");

    private static final LocalDate NEXT = DAY.plusDays(1);

    private final FiguresWechat wechat = new FiguresWechat();
    private final Pushes pushes = new Pushes();
    private final Schema schema;
    private final Rows rows;
    private final Collector collector;

    /** 18:01 of that day in Shanghai. */
    private Instant now = Instant.parse("2096-11-23T10:01:00Z");

    interface Rows {
        @Select(
                "SELECT kind, day, state, failures, code, asked_at FROM collection WHERE kind = #{kind} AND day = #{day}")
        Collection row(Figures kind, LocalDate day);

        @Select("SELECT CONCAT_WS(' ', msgid, as_of, readers, is_final, mark) FROM wechat_article ORDER BY msgid")
        List<String> articles();

        @Select("""
                SELECT CONCAT_WS(' ', msgid, day, readers) FROM wechat_day
                UNION ALL SELECT CONCAT_WS(' ', day, readers) FROM wechat_summary
                UNION ALL SELECT CONCAT_WS(' ', msgid, scene, readers) FROM wechat_source
                """)
        List<String> others();

        @Select("SELECT COUNT(*) FROM wechat_answer")
        int answers();
    }

    CollectorTest(TestStores stores) {
        schema = stores.schema("content");
        stores.clear(schema);
        rows = schema.mapper(Rows.class);
        var account = new SandboxProperties(true, AccountType.SERVICE_VERIFIED, Encryption.COMPATIBLE, null).account();
        collector = new Collector(
                schema, DatacubeFixtures.at(wechat.url()), new Accounts(List.of(account), true), pushes, () -> now);
        pushes.sent(7, "2247490098", 1, now);
    }

    @AfterEach
    void close() {
        wechat.close();
    }

    @Test
    void asksNothingBeforeFiveMinutesPastEightOfTheNextDay() {
        work();
        now = Instant.parse("2096-11-24T00:04:00Z");
        work();
        assertThat(wechat.asked()).isEmpty();

        pass(Duration.ofMinutes(10));
        work();
        assertThat(wechat.asked())
                .containsExactlyInAnyOrder(
                        "TOTALS 2096-11-23 2096-11-23", "READS 2096-11-23 2096-11-23", "SUMMARY 2096-11-23 2096-11-23");
        work();
        assertThat(wechat.asked()).isEmpty();
    }

    @Test
    void asksForSumsEachMorningAndForADayOnce() {
        morning(NEXT);
        wechat.asked();
        morning(NEXT.plusDays(1));
        assertThat(wechat.asked())
                .containsExactlyInAnyOrder(
                        "TOTALS 2096-11-23 2096-11-23", "READS 2096-11-24 2096-11-24", "SUMMARY 2096-11-24 2096-11-24");
        for (LocalDate day = NEXT.plusDays(2); day.isBefore(DAY.plusDays(40)); day = day.plusDays(1)) {
            morning(day);
        }
        assertThat(wechat.asked().stream().filter(question -> question.startsWith("TOTALS")))
                .as("of 30 mornings the first two were before")
                .hasSize(28);
    }

    @Test
    void keepsWhatCameAndMakesTheSameOfItAgain() {
        wechat.answers(Figures.TOTALS, DAY, Answers.list(false, Answers.article("2247490098_1", "2096-11-23 10")));
        wechat.answers(Figures.READS, DAY, Answers.list(false, Answers.read("2247490098_1", "2096-11-23", 10)));
        wechat.answers(Figures.SUMMARY, DAY, Answers.list(false, Answers.summary("2096-11-23", 12)));
        morning(NEXT);
        wechat.answers(
                Figures.TOTALS,
                DAY,
                Answers.list(false, Answers.article("2247490098_1", "2096-11-23 10", "2096-11-24 5")));
        morning(NEXT.plusDays(1));

        assertThat(rows.articles()).containsExactly("2247490098_1 2096-11-23 10 1 SMALLER");
        List<String> before = rows.others();
        assertThat(before)
                .contains("2247490098_1 2096-11-23 10", "2096-11-23 12", "2247490098_1 公众号消息 10")
                .hasSize(4);
        assertThat(figures()).containsExactly(new cn.lianxin.content.readership.Figures(7, 0, 10L));

        new Derived(schema).all();
        assertThat(rows.others()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(rows.articles()).containsExactly("2247490098_1 2096-11-23 10 1 SMALLER");
    }

    @Test
    void asksAgainEachHourForWhatIsDelayed() {
        wechat.answers(Figures.READS, DAY, Answers.list(true, Answers.read("2247490098_1", "2096-11-23", 9)));
        morning(NEXT);
        assertThat(rows.row(Figures.READS, DAY).state()).isEqualTo(State.DELAYED);
        wechat.asked();
        pass(Duration.ofMinutes(59));
        work();
        assertThat(wechat.asked()).isEmpty();

        wechat.answers(Figures.READS, DAY, Answers.list(false, Answers.read("2247490098_1", "2096-11-23", 10)));
        pass(Duration.ofMinutes(2));
        work();
        assertThat(rows.row(Figures.READS, DAY).state()).isEqualTo(State.DONE);
        assertThat(rows.others()).contains("2247490098_1 2096-11-23 10");
    }

    @Test
    void asksABusyWeChatEightTimesAndSaysThatItGotNothing() {
        wechat.answers(Figures.READS, DAY, "{\"errcode\":-1,\"errmsg\":\"system error\"}");
        morning(NEXT);
        assertThat(rows.row(Figures.READS, DAY))
                .satisfies(row -> assertThat(row.state()).isEqualTo(State.WAITING))
                .satisfies(row -> assertThat(row.code()).isEqualTo(-1));
        for (int minutes = 0; minutes < 600; minutes++) {
            pass(Duration.ofMinutes(1));
            work();
        }
        assertThat(wechat.asked().stream().filter(question -> question.startsWith("READS")))
                .hasSize(8);
        assertThat(rows.row(Figures.READS, DAY).state()).isEqualTo(State.FAILED);

        wechat.answers(Figures.READS, DAY, Answers.list(false, Answers.read("2247490098_1", "2096-11-23", 10)));
        morning(NEXT.plusDays(1));
        assertThat(rows.row(Figures.READS, DAY).state()).isEqualTo(State.DONE);
    }

    @Test
    void keepsNothingOfAnAnswerThatIsARefusalOrNone() {
        wechat.answers(Figures.TOTALS, DAY, "{\"errcode\":47009,\"errmsg\":\"api gone\"}");
        wechat.answers(Figures.READS, DAY, "<html>502</html>");
        wechat.answers(Figures.SUMMARY, DAY, "{\"errcode\":48001,\"errmsg\":\"api unauthorized\"}");
        morning(NEXT);

        assertThat(rows.answers()).isZero();
        assertThat(rows.row(Figures.TOTALS, DAY).code()).isEqualTo(47009);
        assertThat(rows.row(Figures.TOTALS, DAY).state()).isEqualTo(State.FAILED);
        assertThat(rows.row(Figures.READS, DAY).state()).isEqualTo(State.WAITING);
        assertThat(rows.row(Figures.SUMMARY, DAY).state()).isEqualTo(State.FAILED);
        assertThat(figures().getFirst().readers()).isNull();
    }

    private List<cn.lianxin.content.readership.Figures> figures() {
        return new KnownFigures(schema.mapper(FigureQueries.class), pushes).of(List.of(7L));
    }

    /** A quarter past eight in Shanghai. */
    private void morning(LocalDate day) {
        now = Instant.parse(day + "T00:15:00Z");
        work();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** As {@code DueRows} does. */
    private void work() {
        List<Collection> due = List.of();
        do {
            due.forEach(collector::collect);
            due = schema.transaction().execute(status -> collector.pick(now, now.plusSeconds(60), 2));
        } while (!due.isEmpty());
    }
}
