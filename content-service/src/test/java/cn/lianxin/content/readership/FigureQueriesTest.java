package cn.lianxin.content.readership;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.config.wechat.DatacubeCalls;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What 昨天阅读 asks of one day: ours and WeChat's, of each article and of all. */
@WithStores
class FigureQueriesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final LocalDate DELAYED = DAY.plusDays(1);
    private static final LocalDate NOTHING = DAY.plusDays(2);
    private static final String WELL = "2247490098_1";
    private static final String ROAD = "2247490098_2";
    private static final List<Long> IDS = List.of(7L, 8L, 9L);

    private final TestStores stores;
    private final Schema schema;
    private final FigureQueries queries;

    FigureQueriesTest(TestStores stores) {
        this.stores = stores;
        schema = stores.schema("content");
        queries = schema.mapper(FigureQueries.class);
    }

    /** Two articles on two days: on the second WeChat's figures are still to be corrected. */
    @BeforeEach
    void twoDays() {
        stores.clear(schema);
        List<TallyMapper.Sum> views = List.of(
                new TallyMapper.Sum(7, DAY, "", Source.MENU, 3),
                new TallyMapper.Sum(7, DAY, "dongshan", Source.GROUP, 4),
                new TallyMapper.Sum(8, DAY, "", Source.OTHER, 5),
                new TallyMapper.Sum(7, DELAYED, "", Source.MENU, 1));
        schema.transaction()
                .executeWithoutResult(status -> schema.mapper(TallyMapper.class).add(views));
        answered(DatacubeCalls.Figures.READS, DAY, false, Answers.read(WELL, DAY.toString(), 10), road(DAY, 20));
        answered(DatacubeCalls.Figures.SUMMARY, DAY, false, Answers.summary(DAY.toString(), 25));
        answered(DatacubeCalls.Figures.READS, DELAYED, true, road(DELAYED, 2));
        answered(DatacubeCalls.Figures.SUMMARY, DELAYED, true, Answers.summary(DELAYED.toString(), 2));
    }

    /** Other tests share the tables, and their articles have small ids as well. */
    @AfterEach
    void leaveNothing() {
        stores.clear(schema);
    }

    @Test
    void addsUpOurViewsOfEachArticleWhateverTheirWay() {
        assertThat(queries.viewsOn(DAY, IDS))
                .containsExactlyInAnyOrder(new FigureQueries.Total(7, 7), new FigureQueries.Total(8, 5));
        assertThat(queries.viewsOn(DELAYED, IDS)).containsExactly(new FigureQueries.Total(7, 1));
        assertThat(queries.viewsOn(NOTHING, IDS)).isEmpty();
    }

    @Test
    void addsUpOurViewsOfAllArticles() {
        assertThat(queries.allViewsOn(DAY)).isEqualTo(12);
        assertThat(queries.allViewsOn(DELAYED)).isEqualTo(1);
        assertThat(queries.allViewsOn(NOTHING)).as("a sum, where nobody came").isZero();
    }

    @Test
    void givesWechatsReadersOfEachArticle() {
        List<String> msgids = List.of(WELL, ROAD, "2247490098_3");
        assertThat(queries.readersOn(DAY, msgids))
                .containsExactlyInAnyOrder(new FigureQueries.Readers(WELL, 10), new FigureQueries.Readers(ROAD, 20));
        assertThat(queries.readersOn(DELAYED, msgids)).containsExactly(new FigureQueries.Readers(ROAD, 2));
        assertThat(queries.readersOn(NOTHING, msgids)).isEmpty();
    }

    @Test
    void givesWechatsReadersOfTheWholeAccount() {
        assertThat(queries.allReadersOn(DAY)).isEqualTo(25);
        assertThat(queries.allReadersOn(DELAYED)).isEqualTo(2);
        assertThat(queries.allReadersOn(NOTHING)).as("no figure is not none").isNull();
    }

    @Test
    void givesTheCorrectedFigureOnceADelayedOneHasCome() {
        answered(DatacubeCalls.Figures.READS, DELAYED, false, road(DELAYED, 6));
        answered(DatacubeCalls.Figures.SUMMARY, DELAYED, false, Answers.summary(DELAYED.toString(), 8));

        assertThat(queries.readersOn(DELAYED, List.of(ROAD))).containsExactly(new FigureQueries.Readers(ROAD, 6));
        assertThat(queries.allReadersOn(DELAYED)).isEqualTo(8);
    }

    private static String road(LocalDate day, long readers) {
        return Answers.read(ROAD, day.toString(), readers);
    }

    /** As the collector keeps it, on the next morning. */
    private void answered(DatacubeCalls.Figures kind, LocalDate day, boolean delayed, String... items) {
        schema.transaction().executeWithoutResult(status -> {
            schema.mapper(CollectionMapper.class)
                    .keep(
                            kind,
                            day,
                            day.plusDays(1).atTime(LocalTime.of(0, 15)).toInstant(ZoneOffset.UTC),
                            Answers.list(delayed, items));
            new Derived(schema).day(kind, day);
        });
    }
}
