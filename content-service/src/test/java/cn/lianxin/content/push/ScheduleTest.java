package cn.lianxin.content.push;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.push.Planned.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;

/** What may be put on the schedule, and what is said where it may not. */
@SpringBootTest(
        classes = PushingContent.class,
        properties = {
            "lianxin.targets=content",
            "lianxin.demo=false",
            "lianxin.content.due=false",
            "lianxin.public-url=https://ours.example",
            "lianxin.sandbox.url=http://127.0.0.1:1"
        })
class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final Audience EVERYBODY = new Audience.Everybody();

    @Autowired
    PushingContent.Hands clock;

    @Autowired
    PushingContent.Shelf shelf;

    @Autowired
    Schedule schedule;

    @Autowired
    Accounts accounts;

    @Autowired
    PushedArticles pushed;

    @Autowired
    @Qualifier("contentSchema")
    Schema schema;

    @BeforeEach
    void anEmptySchedule() {
        PushingContent.empty(schema);
        shelf.forget();
        clock.set(NOW);
    }

    @Test
    void takesAnIssueAtAWholeMinute() {
        long article = shelf.approved("井");
        Planned planned = plan(EVERYBODY, NOW.plusSeconds(7207), article);
        assertThat(planned).isInstanceOf(Planned.Done.class);
        assertThat(pushed.latestOf(List.of(article))).singleElement().satisfies(place -> {
            assertThat(place.scheduledAt()).isEqualTo(NOW.plusSeconds(7200));
            assertThat(place.state()).isEqualTo(PushState.SCHEDULED);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -86_400, -315_360_000})
    void refusesThePast(long seconds) {
        assertThat(problem(plan(EVERYBODY, NOW.plusSeconds(seconds), shelf.approved("井"))))
                .isEqualTo(Problem.IN_THE_PAST);
    }

    @Test
    void refusesMoreThanEightNoneAndOneTwice() {
        Long[] nine = IntStream.range(0, 9).mapToObj(_ -> shelf.approved("井")).toArray(Long[]::new);
        assertThat(problem(plan(EVERYBODY, tomorrow(), nine))).isEqualTo(Problem.TOO_MANY_ARTICLES);
        assertThat(problem(plan(EVERYBODY, tomorrow()))).isEqualTo(Problem.NO_ARTICLES);
        assertThat(problem(plan(EVERYBODY, tomorrow(), nine[0], nine[0]))).isEqualTo(Problem.SAME_ARTICLE_TWICE);
    }

    @Test
    void refusesWhatIsNotApprovedOrOnTheScheduleAlready() {
        long article = shelf.approved("井");
        assertThat(plan(EVERYBODY, tomorrow(), article)).isInstanceOf(Planned.Done.class);
        Instant later = tomorrow().plus(Duration.ofDays(1));
        assertThat(problem(plan(EVERYBODY, later, article))).isEqualTo(Problem.ALREADY_PLANNED);
        assertThat(problem(plan(EVERYBODY, later, 987_654L))).isEqualTo(Problem.NOT_APPROVED);
    }

    @Test
    void refusesAMinuteThatIsTaken() {
        plan(EVERYBODY, tomorrow(), shelf.approved("井"));
        assertThat(problem(plan(new Audience.Nobody(), tomorrow().plusSeconds(59), shelf.approved("路"))))
                .isEqualTo(Problem.MINUTE_TAKEN);
    }

    @Test
    void asksTwiceBeforeEverybodyGetsIt() {
        var unconfirmed = new NewPush(appId(), List.of(shelf.approved("井")), EVERYBODY, tomorrow(), false, "editor-01");
        assertThat(schedule.check(unconfirmed)).isEmpty();
        assertThat(schedule.plan(unconfirmed)).isEqualTo(new Planned.Not(Problem.NOT_CONFIRMED));
    }

    @Test
    void plansNoMoreThanTheMonthAllows() {
        for (int day = 1; day <= 4; day++) {
            assertThat(plan(EVERYBODY, NOW.plus(Duration.ofDays(day)), shelf.approved("井")))
                    .isInstanceOf(Planned.Done.class);
        }
        Instant fifth = NOW.plus(Duration.ofDays(5));
        assertThat(problem(plan(EVERYBODY, fifth, shelf.approved("五")))).isEqualTo(Problem.NO_QUOTA);
        assertThat(problem(plan(new Audience.Tagged(101, "宋家桥"), fifth, shelf.approved("五"))))
                .isEqualTo(Problem.NO_QUOTA);
        assertThat(plan(new Audience.Nobody(), fifth, shelf.approved("只发布"))).isInstanceOf(Planned.Done.class);
        assertThat(plan(EVERYBODY, NOW.plus(Duration.ofDays(8)), shelf.approved("下月")))
                .isInstanceOf(Planned.Done.class);
    }

    @Test
    void twoEditorsAtOnceDoNotTakeTheSameMinute() throws Exception {
        List<Long> articles =
                IntStream.range(0, 6).mapToObj(_ -> shelf.approved("井")).toList();
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Planned>> all = articles.stream()
                    .map(id -> (Callable<Planned>) () -> plan(new Audience.Nobody(), tomorrow(), id))
                    .toList();
            long done = 0;
            for (var one : editors.invokeAll(all)) {
                done += one.get() instanceof Planned.Done ? 1 : 0;
            }
            assertThat(done).isOne();
        }
    }

    private Instant tomorrow() {
        return NOW.plus(Duration.ofDays(1));
    }

    private Planned plan(Audience audience, Instant at, Long... articles) {
        return schedule.plan(new NewPush(appId(), List.of(articles), audience, at, true, "editor-01"));
    }

    private static Problem problem(Planned planned) {
        return ((Planned.Not) Objects.requireNonNull(planned)).problem();
    }

    private String appId() {
        return accounts.all().getFirst().appId();
    }
}
