package cn.lianxin.content.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.DispatchFixtures;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.config.web.PublicUrls;
import cn.lianxin.content.article.ArticleConfiguration;
import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.article.Drafts;
import cn.lianxin.content.article.State;
import cn.lianxin.content.article.Transitions;
import cn.lianxin.content.article.Versions;
import cn.lianxin.content.review.Review.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

@WithStores
class ReviewsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final Staff ZHOU = staff("e1", "周编辑", Role.EDITOR);
    private static final Staff WU = staff("e2", "吴编辑", Role.EDITOR);
    private static final Staff FENG = staff("r1", "冯主任", Role.REVIEWER);
    private static final Staff TAN = staff("r2", "谭主任", Role.REVIEWER);
    private static final Staff HUANG = staff("c1", "黄总编", Role.CHIEF);
    private static final Staff ADMIN = staff("a1", "管理员", Role.ADMIN);

    private final Schema schema;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Drafts drafts;
    private final DraftQueries queries;
    private final ReviewQueries reviewed;
    private final Reviews reviews;
    private List<Staff> everybody = List.of(ZHOU, WU, FENG, TAN, HUANG, ADMIN);

    interface OutboxProbe {
        @Select("SELECT body FROM outbox ORDER BY id")
        List<String> payloads();
    }

    ReviewsTest(TestStores stores) {
        schema = stores.schema("content");
        stores.clear(schema);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("lianxin.demo", "false")));
        context.registerBean("contentSchema", Schema.class, () -> schema);
        context.registerBean(InstantSource.class, () -> () -> NOW);
        context.register(ArticleConfiguration.class);
        context.refresh();
        drafts = context.getBean(Drafts.class);
        queries = context.getBean(DraftQueries.class);
        reviewed = schema.mapper(ReviewQueries.class);
        var notices = new Notices(
                () -> everybody, DispatchFixtures.outbox(schema, () -> NOW), PublicUrls.at("https://ours.example"));
        reviews = new Reviews(
                schema,
                drafts,
                context.getBean(Versions.class),
                new Checks(text -> List.of(), List::of),
                notices,
                () -> NOW);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void takesThreePeopleAndNoneWhoWroteIt() {
        Draft draft = draft();
        assertThat(reviews.apply(draft.id(), new Act.Submit(draft.contentHash()), ZHOU))
                .isEqualTo(new Decision.Done(moved(draft, State.FIRST_REVIEW, 1), List.of(WU, FENG, TAN)));
        assertThat(refusal(draft, ZHOU)).isEqualTo(Refusal.WROTE_IT);

        assertThat(pass(draft, WU)).isEqualTo(State.SECOND_REVIEW);
        assertThat(refusal(draft, WU)).as("said twice").isEqualTo(Refusal.ALREADY_PASSED);
        assertThat(pass(draft, FENG)).isEqualTo(State.FINAL_REVIEW);
        assertThat(pass(draft, HUANG)).isEqualTo(State.APPROVED);

        assertThat(now(draft.id()).approvedHash()).isEqualTo(draft.contentHash());
        assertThat(reviewed.of(draft.id()))
                .extracting(Review::outcome)
                .containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.PASSED, Outcome.SUBMITTED);
        assertThat(reviewed.of(draft.id())).allSatisfy(review -> {
            assertThat(review.contentHash()).isEqualTo(draft.contentHash());
            assertThat(review.decidedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void letsNobodyDecideTwoStepsOfOneRound() {
        Draft draft = submitted();
        pass(draft, FENG);
        assertThat(refusal(draft, FENG)).isEqualTo(Refusal.OTHER_STEP);
        assertThat(pass(draft, TAN)).isEqualTo(State.FINAL_REVIEW);
    }

    @Test
    void sendsItBackWithWhatIsToBeChanged() {
        Draft draft = submitted();
        pass(draft, WU);
        assertThat(reviews.apply(draft.id(), new Act.Return(null, " "), FENG))
                .isEqualTo(new Decision.Refused(Refusal.NO_OPINION));
        assertThat(reviews.apply(draft.id(), new Act.Return(null, "长".repeat(501)), FENG))
                .isEqualTo(new Decision.Refused(Refusal.OPINION_TOO_LONG));

        reviews.apply(draft.id(), new Act.Return(draft.contentHash(), "三天是哪三天？"), FENG);

        assertThat(now(draft.id()).stateWords()).isEqualTo("草稿，复审退回");
        assertThat(reviewed.of(draft.id()).getFirst().opinion()).isEqualTo("三天是哪三天？");
        assertThat(told().getLast()).contains("《一口井》复审退回了", "冯主任说：三天是哪三天？", "/editor/articles/" + draft.id());
        assertThat(queries.sentBack("e1")).isEqualTo(1);
    }

    @Test
    void beginsAnewAfterAnEditWhoeverHadPassed() {
        Draft draft = submitted();
        pass(draft, WU);
        drafts.save(draft.id(), draft.contentHash(), text("两口井"), ZHOU, false);

        assertThat(refusal(draft, FENG)).isEqualTo(Refusal.NOT_NOW);
        Draft changed = now(draft.id());
        assertThat(changed.state()).isEqualTo(State.DRAFT);
        reviews.apply(changed.id(), new Act.Submit(changed.contentHash()), ZHOU);
        assertThat(now(draft.id()).state()).as("初审 again").isEqualTo(State.FIRST_REVIEW);
        assertThat(pass(draft, WU)).as("in another round").isEqualTo(State.SECOND_REVIEW);
    }

    @Test
    void countsNoDecisionAboutATextThatIsNoLongerThere() {
        Draft draft = submitted();
        assertThat(reviews.apply(draft.id(), new Act.Pass("0".repeat(64), ""), WU))
                .isEqualTo(new Decision.Refused(Refusal.TEXT_CHANGED));
        assertThat(reviews.apply(draft.id(), new Act.Return("0".repeat(64), "改"), WU))
                .isEqualTo(new Decision.Refused(Refusal.TEXT_CHANGED));
    }

    @Test
    void takesNothingThatHasErrorsOrAnotherTextBeside() {
        Draft empty = drafts.create(Content.EMPTY, ZHOU);
        assertThat(reviews.apply(empty.id(), new Act.Submit(null), ZHOU))
                .isEqualTo(new Decision.Refused(Refusal.HAS_ERRORS));
        Draft draft = draft();
        drafts.save(draft.id(), "older", text("另一份"), WU, false);
        assertThat(reviews.apply(draft.id(), new Act.Submit(null), ZHOU))
                .isEqualTo(new Decision.Refused(Refusal.BESIDE_OPEN));
        assertThat(reviews.apply(99_999, new Act.Submit(null), ZHOU))
                .isEqualTo(new Decision.Refused(Refusal.NOT_FOUND));
    }

    @Test
    void asksTheNextOnTheirPhones() {
        Draft draft = submitted();
        assertThat(told())
                .hasSize(3)
                .allSatisfy(text -> assertThat(text)
                        .contains("请您初审：《一口井》", "周编辑写的", "https://ours.example/editor/articles/" + draft.id())
                        .contains("回复“通过 " + draft.id() + "”"));
        pass(draft, FENG);
        assertThat(told().subList(3, told().size()))
                .as("谭主任 alone: 冯主任 has done the other step")
                .singleElement()
                .asString()
                .contains("请您复审");
        pass(draft, TAN);
        pass(draft, HUANG);
        assertThat(told().getLast()).contains("《一口井》三审都通过了");
    }

    /** The only reviewer taking 初审 would leave 复审 to nobody. */
    @Test
    void keepsTheOnlyReviewerForTheStepThatIsTheirsAlone() {
        everybody = List.of(ZHOU, WU, FENG, HUANG);
        Draft draft = draft();
        assertThat(reviews.apply(draft.id(), new Act.Submit(null), ZHOU))
                .isEqualTo(new Decision.Done(moved(draft, State.FIRST_REVIEW, 1), List.of(WU)));
        assertThat(waiting(FENG)).isEmpty();
        assertThat(refusal(draft, FENG)).isEqualTo(Refusal.NEEDED_LATER);

        everybody = List.of(ZHOU, FENG, HUANG);
        assertThat(waiting(FENG)).as("there is nobody else").containsExactly(draft.id());
        assertThat(pass(draft, FENG)).isEqualTo(State.SECOND_REVIEW);
    }

    @Test
    void listsWhatWaitsForEach() {
        Draft draft = submitted();
        assertThat(waiting(ZHOU)).isEmpty();
        assertThat(waiting(WU)).containsExactly(draft.id());
        assertThat(waiting(HUANG)).isEmpty();
        assertThat(waiting(ADMIN)).isEmpty();
        pass(draft, FENG);
        assertThat(waiting(FENG)).isEmpty();
        assertThat(waiting(TAN)).containsExactly(draft.id());
    }

    /** Each state, each action of a person, each role: done where the table has a row for it, else refused. */
    @Test
    void doesWhatTheTableSaysAndNothingElse() {
        for (State state : State.values()) {
            for (Role role : Role.values()) {
                for (Act act : List.of(new Act.Submit(null), new Act.Pass(null, ""), new Act.Return(null, "改"))) {
                    Draft draft = draft();
                    schema.transaction()
                            .executeWithoutResult(status -> drafts.move(draft.moved(state, 1, null, null, null, NOW)));
                    Decision decision = reviews.apply(draft.id(), act, staff("x", "别人", role));
                    var row = Transitions.row(state, act.action())
                            .filter(one -> one.who().includes(role));
                    assertThat(decision instanceof Decision.Done)
                            .as(state + " " + act.action() + " " + role)
                            .isEqualTo(row.isPresent());
                    assertThat(now(draft.id()).state())
                            .isEqualTo(row.map(Transitions.Row::to).orElse(state));
                }
            }
        }
    }

    private List<Long> waiting(Staff staff) {
        return reviews.waitingFor(staff).stream().map(ReviewQueries.Waiting::id).toList();
    }

    private State pass(Draft draft, Staff staff) {
        Decision decision = reviews.apply(draft.id(), new Act.Pass(null, ""), staff);
        assertThat(decision).isInstanceOf(Decision.Done.class);
        return ((Decision.Done) decision).article().state();
    }

    private Refusal refusal(Draft draft, Staff staff) {
        return ((Decision.Refused) reviews.apply(draft.id(), new Act.Pass(null, ""), staff)).why();
    }

    private Draft submitted() {
        Draft draft = draft();
        reviews.apply(draft.id(), new Act.Submit(draft.contentHash()), ZHOU);
        return draft;
    }

    private Draft draft() {
        return drafts.create(text("一口井"), ZHOU);
    }

    private static Draft moved(Draft draft, State state, int round) {
        return draft.moved(state, round, null, null, null, NOW);
    }

    private static Content text(String title) {
        return Content.typed(title, "周编辑", "三天", "/assets/covers/well.png", null, null, null, "<p>水</p>");
    }

    private List<String> told() {
        return schema.mapper(OutboxProbe.class).payloads();
    }

    static Staff staff(String id, String name, Role role) {
        String hash = (id + "A".repeat(43)).substring(0, 43);
        return new Staff(id, new Person("wx0000000000000001", hash, "k1.sealed"), name, role, null);
    }

    private Draft now(long id) {
        return Objects.requireNonNull(queries.one(id));
    }
}
