package cn.lianxin.content.readership;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.wechat.DatacubeCalls.Figures;
import cn.lianxin.content.readership.Derivation.ArticleTotal;
import cn.lianxin.content.readership.Derivation.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivationTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-05");
    private final List<RawAnswer> answers = new ArrayList<>();

    @Test
    void takesTheNewestSumAndAddsNothing() {
        totals("2026-11-07", false, Answers.article("20_1", "2026-11-05 100", "2026-11-06 160"));

        ArticleTotal total = only();
        assertThat(total.figures().readers()).isEqualTo(160);
        assertThat(total.asOf()).isEqualTo("2026-11-06");
        assertThat(total.mark()).isNull();
        assertThat(total.figures().sources()).isEqualTo(Map.of("公众号消息", 160L, "朋友圈", 1L));
        assertThat(total.figures().sharers()).isEqualTo(3);
        assertThat(total.figures().isFinal()).isTrue();
    }

    @Test
    void takesWhatIsCorrectedLater() {
        totals("2026-11-06", false, Answers.article("20_1", "2026-11-05 100"));
        totals("2026-11-07", false, Answers.article("20_1", "2026-11-05 90", "2026-11-06 95"));

        assertThat(only().figures().readers()).isEqualTo(95);
    }

    @Test
    void leavesAFinalFigureWhereADelayedOneComes() {
        totals("2026-11-07", false, Answers.article("20_1", "2026-11-05 100", "2026-11-06 160"));
        totals("2026-11-07", true, Answers.article("20_1", "2026-11-05 100", "2026-11-06 120"));
        assertThat(only().figures().readers()).isEqualTo(160);

        totals("2026-11-08", true, Answers.article("20_1", "2026-11-07 170"));
        assertThat(only().figures().readers()).isEqualTo(170);
        assertThat(only().figures().isFinal()).isFalse();

        totals("2026-11-08", false, Answers.article("20_1", "2026-11-07 168"));
        assertThat(only().figures().readers()).isEqualTo(168);
        assertThat(only().figures().isFinal()).isTrue();
    }

    @Test
    void keepsTheFigureOfTheDayBeforeWhereTheSumIsSmaller() {
        totals("2026-11-07", false, Answers.article("20_1", "2026-11-05 100", "2026-11-06 40"));
        assertThat(only().figures().readers()).isEqualTo(100);
        assertThat(only().asOf()).isEqualTo(DAY);
        assertThat(only().mark()).isEqualTo(Mark.SMALLER);

        totals("2026-11-08", false, Answers.article("20_1", "2026-11-07 180"));
        assertThat(only().figures().readers()).isEqualTo(180);
        assertThat(only().mark()).isNull();
    }

    @Test
    void keepsTheFigureWhereADayOrTheArticleIsMissing() {
        totals("2026-11-06", false, Answers.article("20_1", "2026-11-05 100"), Answers.article("20_2", "2026-11-05 7"));
        totals("2026-11-07", false, Answers.article("20_1", "2026-11-05 100"));

        assertThat(all()).extracting(total -> total.figures().readers()).containsExactly(100L, 7L);
        assertThat(all()).extracting(ArticleTotal::mark).containsExactly(Mark.MISSING, Mark.MISSING);
    }

    @Test
    void missesNoDayAfterTheThirtieth() {
        totals("2026-12-20", false, Answers.article("20_1", "2026-12-04 100"));
        assertThat(only().mark()).isNull();
    }

    @Test
    void passesOverWhatIsNoFigure() {
        totals(
                "2026-11-06",
                false,
                Answers.article("20_1", "2026-11-05 -1"),
                Answers.article("20_1", "yesterday 5"),
                Answers.article("20_1", "2026-11-05 null"),
                Answers.article("20 1", "2026-11-05 5"),
                "{}",
                "7",
                Answers.article("20_2", "2026-11-05 5"));
        assertThat(all()).extracting(ArticleTotal::msgid).containsExactly("20_2");
    }

    @Test
    void readsADayOnceAndKeepsWhatLaterAnswersLackOrDelay() {
        keep(Figures.READS, "2026-11-06", Answers.list(true, Answers.read("20_1", "2026-11-05", 60)));
        keep(Figures.READS, "2026-11-06", Answers.list(false, Answers.read("20_1", "2026-11-05", 66)));
        keep(Figures.READS, "2026-11-06", Answers.list(true, Answers.read("20_1", "2026-11-05", 61)));
        keep(Figures.READS, "2026-11-06", Answers.list(false, Answers.read("20_2", "2026-11-04", 9)));

        assertThat(Derivation.reads(DAY, answers))
                .singleElement()
                .satisfies(read -> assertThat(read.figures().readers()).isEqualTo(66));
    }

    @Test
    void hasNoSummaryOfADayThatIsMissing() {
        keep(Figures.SUMMARY, "2026-11-06", Answers.list(false, Answers.summary("2026-11-04", 9)));
        assertThat(Derivation.summary(DAY, answers)).isEmpty();
        keep(Figures.SUMMARY, "2026-11-06", Answers.list(false, Answers.summary("2026-11-05", 12)));
        assertThat(Derivation.summary(DAY, answers)).hasSize(1);
    }

    private void totals(String askedOn, boolean delayed, String... articles) {
        keep(Figures.TOTALS, askedOn, Answers.list(delayed, articles));
    }

    private void keep(Figures kind, String askedOn, String body) {
        answers.add(new RawAnswer(answers.size() + 1L, kind, DAY, Instant.parse(askedOn + "T00:10:00Z"), body));
    }

    private List<ArticleTotal> all() {
        List<ArticleTotal> first = Derivation.totals(DAY, answers);
        assertThat(Derivation.totals(DAY, answers)).isEqualTo(first);
        return first;
    }

    private ArticleTotal only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }
}
