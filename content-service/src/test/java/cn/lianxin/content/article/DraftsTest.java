package cn.lianxin.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@WithStores
class DraftsTest {
    private static final Staff ZHOU = staff("e1", "周编辑", Role.EDITOR);
    private static final Staff WU = staff("e2", "吴编辑", Role.EDITOR);

    private final Schema schema;
    private final Drafts drafts;
    private final Versions versions;
    private final DraftQueries queries;
    private final List<Long> unscheduled = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-28T08:00:00Z");

    DraftsTest(TestStores stores) {
        schema = stores.schema("content");
        stores.clear(schema);
        drafts = new Drafts(schema, unscheduled::add, () -> now);
        versions = schema.mapper(Versions.class);
        queries = schema.mapper(DraftQueries.class);
    }

    @Test
    void keepsWhatAnEditorBeginsAsTheFirstVersion() {
        Draft draft = drafts.create(text("一口井"), ZHOU);

        assertThat(queries.one(draft.id())).isEqualTo(draft);
        assertThat(draft.content()).isEqualTo(text("一口井"));
        assertThat(draft.contentHash()).isEqualTo(text("一口井").hash()).hasSize(64);
        assertThat(draft.editorName()).isEqualTo("周编辑");
        assertThat(versions.one(draft.id(), 1)).isNotNull().satisfies(version -> {
            assertThat(version.content()).isEqualTo(text("一口井"));
            assertThat(version.staffName()).isEqualTo("周编辑");
        });
    }

    @Test
    void neverLetsAStalePageTakeThePlaceOfAnothersText() {
        Draft opened = drafts.create(text("一"), ZHOU);
        assertThat(save(opened.id(), opened.contentHash(), "吴的", WU, false)).isInstanceOf(Saved.Kept.class);

        Saved stale = save(opened.id(), opened.contentHash(), "周的", ZHOU, true);

        assertThat(stale).isInstanceOf(Saved.Beside.class);
        assertThat(now(opened.id()).title()).isEqualTo("吴的");
        int number = ((Saved.Beside) stale).number();
        assertThat(version(opened.id(), number).title()).isEqualTo("周的");
        assertThat(versions.beside(opened.id()))
                .extracting(Versions.Entry::staffName)
                .containsExactly("周编辑");
    }

    @Test
    void keepsOneTextBesideHoweverOftenAStalePageSaves() {
        Draft opened = drafts.create(text("一"), ZHOU);
        save(opened.id(), opened.contentHash(), "吴的", WU, false);
        save(opened.id(), opened.contentHash(), "周的一", ZHOU, true);
        save(opened.id(), opened.contentHash(), "周的二", ZHOU, true);
        save(opened.id(), opened.contentHash(), "周的二", ZHOU, true);

        assertThat(versions.beside(opened.id()))
                .singleElement()
                .satisfies(entry ->
                        assertThat(version(opened.id(), entry.number()).title()).isEqualTo("周的二"));
    }

    @Test
    void keepsEachTextBesideThatWasSavedByHand() {
        Draft opened = drafts.create(text("一"), ZHOU);
        String base = opened.contentHash();
        save(opened.id(), base, "吴的", WU, false);
        for (int i = 0; i < 11; i++) {
            save(opened.id(), base, "周的" + i, ZHOU, false);
        }
        save(opened.id(), base, "周的3", ZHOU, false);
        save(opened.id(), base, "页面存的", ZHOU, true);
        save(opened.id(), base, "页面又存的", ZHOU, true);

        assertThat(besides(opened.id()))
                .hasSize(12)
                .startsWith("周的0", "周的1", "周的2", "周的3")
                .endsWith("周的10", "页面又存的");
    }

    @Test
    void keepsATextBesideThatThePageSavedFirstAndThenAPerson() {
        Draft opened = drafts.create(text("一"), ZHOU);
        String base = opened.contentHash();
        save(opened.id(), base, "吴的", WU, false);
        save(opened.id(), base, "周的", ZHOU, true);
        save(opened.id(), base, "周的", ZHOU, false);
        save(opened.id(), base, "周的二", ZHOU, true);

        assertThat(besides(opened.id())).containsExactly("周的", "周的二");
    }

    @Test
    void keepsTextsBesideOfWindowsThatBeganFromDifferentTexts() {
        Draft opened = drafts.create(text("一"), ZHOU);
        String second = ((Saved.Kept) save(opened.id(), opened.contentHash(), "二", WU, false))
                .article()
                .contentHash();
        save(opened.id(), second, "三", WU, false);
        save(opened.id(), opened.contentHash(), "从一改的", ZHOU, true);
        save(opened.id(), second, "从二改的", ZHOU, true);

        assertThat(besides(opened.id())).containsExactly("从一改的", "从二改的");
    }

    @Test
    void letsSomebodyChooseBetweenTheTwo() {
        Draft opened = drafts.create(text("一"), ZHOU);
        save(opened.id(), opened.contentHash(), "吴的", WU, false);
        int number = ((Saved.Beside) save(opened.id(), opened.contentHash(), "周的", ZHOU, false)).number();
        String base = now(opened.id()).contentHash();

        Saved taken = drafts.settle(opened.id(), number, true, base, ZHOU).orElseThrow();

        assertThat(taken).isInstanceOf(Saved.Kept.class);
        assertThat(now(opened.id()).title()).isEqualTo("周的");
        assertThat(versions.beside(opened.id())).isEmpty();
        assertThat(drafts.settle(opened.id(), number, true, base, ZHOU)).isEmpty();
        assertThat(versions.newest(opened.id(), 9)).hasSize(4);
    }

    @Test
    void takesAFormsLineEndsForAScripts() {
        Content form = Content.typed("一", "", "甲\r\n乙", null, null, null, null, "<p>1</p>\r\n<p>2</p>");
        Content script = Content.typed("一", "", "甲\n乙", null, null, null, null, "<p>1</p>\n<p>2</p>");
        assertThat(form.hash()).isEqualTo(script.hash());
    }

    @Test
    void foldsWhatAPageSavesByItselfIntoOneVersion() {
        Draft draft = drafts.create(text("一"), ZHOU);
        String hash = saveByItself(draft.id(), draft.contentHash(), "二", ZHOU);
        now = now.plusSeconds(20);
        hash = saveByItself(draft.id(), hash, "三", ZHOU);
        assertThat(versions.newest(draft.id(), 9)).hasSize(2);

        now = now.plusSeconds(700);
        hash = saveByItself(draft.id(), hash, "四", ZHOU);
        assertThat(versions.newest(draft.id(), 9)).as("another sitting").hasSize(3);
        saveByItself(draft.id(), hash, "五", WU);
        assertThat(versions.newest(draft.id(), 9)).as("another person").hasSize(4);
    }

    @Test
    void goesBackToTheDraftWhenAnApprovedTextIsChanged() {
        Draft approved = approved("一");

        Saved byItself = save(approved.id(), approved.contentHash(), "二", ZHOU, true);
        assertThat(byItself).isInstanceOf(Saved.NotByItself.class);
        assertThat(unscheduled).isEmpty();

        Saved byHand = save(approved.id(), approved.contentHash(), "二", ZHOU, false);
        assertThat(((Saved.Kept) byHand).voided()).isTrue();
        assertThat(now(approved.id()).state()).isEqualTo(State.DRAFT);
        assertThat(unscheduled).containsExactly(approved.id());
    }

    @Test
    void leavesApprovalsAloneWhenNothingWasChanged() {
        Draft approved = approved("一");
        assertThat(save(approved.id(), approved.contentHash(), "一", WU, false)).isInstanceOf(Saved.Kept.class);
        assertThat(now(approved.id()).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void changesNothingThatIsPublished() {
        Draft approved = approved("一");
        new Approvals(schema, drafts).published(approved.id(), now);
        assertThat(save(approved.id(), approved.contentHash(), "二", ZHOU, false))
                .isInstanceOf(Saved.Published.class);
        assertThat(now(approved.id()).title()).isEqualTo("一");
    }

    @Test
    void takesTextsOfEditorsOnly() {
        Draft draft = drafts.create(text("一"), ZHOU);
        for (Role role : Role.values()) {
            Staff other = staff("x", "别人", role);
            Saved saved = save(draft.id(), now(draft.id()).contentHash(), "二" + role, other, false);
            assertThat(saved instanceof Saved.Kept).as(role.name()).isEqualTo(role == Role.EDITOR);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> drafts.create(text("一"), staff("c", "黄总编", Role.CHIEF)));
        assertThat(drafts.save(9999, "", text("一"), ZHOU, false)).isEmpty();
    }

    @Test
    void givesPushWhatPassedAndTakesBackWhatItSays() {
        Draft approved = approved("一");
        var approvals = new Approvals(schema, drafts);
        assertThat(approvals.one(approved.id())).get().satisfies(article -> {
            assertThat(article.contentHash()).isEqualTo(approved.contentHash());
            assertThat(article.body()).startsWith("<p style=\"");
        });

        approvals.published(approved.id(), now);
        approvals.published(approved.id(), now.plusSeconds(60));
        assertThat(now(approved.id()).publishedAt()).isEqualTo(now);
        assertThat(schema.mapper(ArticleQueries.class).one(approved.id())).isNotNull();
        assertThat(approvals.one(approved.id())).isEmpty();

        approvals.withdrawn(approved.id(), now);
        approvals.withdrawn(approved.id(), now);
        assertThat(now(approved.id()).state()).isEqualTo(State.DRAFT);
        assertThat(schema.mapper(ArticleQueries.class).one(approved.id())).isNull();
    }

    @Test
    void publishesTheTextThatPassedThoughItWasChangedMeanwhile() {
        Draft approved = approved("通过的");
        save(approved.id(), approved.contentHash(), "后来改的", ZHOU, false);

        new Approvals(schema, drafts).published(approved.id(), now);

        assertThat(now(approved.id()).title()).isEqualTo("通过的");
        assertThat(now(approved.id()).state()).isEqualTo(State.PUBLISHED);
        assertThat(versions.newest(approved.id(), 9))
                .as("the later text is kept")
                .hasSize(2);
    }

    @Test
    void publishesNothingThatNeverPassed() {
        Draft draft = drafts.create(text("没审的"), ZHOU);
        new Approvals(schema, drafts).published(draft.id(), now);
        assertThat(now(draft.id()).state()).isEqualTo(State.DRAFT);
    }

    private List<String> besides(long id) {
        return versions.beside(id).stream()
                .map(entry -> version(id, entry.number()).title())
                .toList();
    }

    private Draft approved(String title) {
        Draft draft = drafts.create(text(title), ZHOU);
        schema.transaction()
                .executeWithoutResult(
                        status -> drafts.move(draft.moved(State.APPROVED, 1, null, draft.contentHash(), null, now)));
        return now(draft.id());
    }

    private String saveByItself(long id, String base, String title, Staff staff) {
        return ((Saved.Kept) save(id, base, title, staff, true)).article().contentHash();
    }

    private Saved save(long id, String base, String title, Staff staff, boolean byItself) {
        return drafts.save(id, base, text(title), staff, byItself).orElseThrow();
    }

    private static Content text(String title) {
        return Content.typed(title, "周编辑", "三天", "/assets/covers/well.png", null, null, null, "<p>水</p>");
    }

    private static Staff staff(String id, String name, Role role) {
        return new Staff(id, new Person("wx1", "A".repeat(43), "k.s"), name, role, null);
    }

    private Draft now(long id) {
        return Objects.requireNonNull(queries.one(id));
    }

    private Version version(long id, int number) {
        return Objects.requireNonNull(versions.one(id, number));
    }
}
