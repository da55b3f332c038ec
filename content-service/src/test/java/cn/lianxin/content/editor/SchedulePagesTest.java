package cn.lianxin.content.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.web.Browser;
import cn.lianxin.config.web.SignedIn;
import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.article.Drafts;
import cn.lianxin.content.push.Audience;
import cn.lianxin.content.push.NewPush;
import cn.lianxin.content.push.Planned;
import cn.lianxin.content.push.Schedule;
import cn.lianxin.content.review.Act;
import cn.lianxin.content.review.Decision;
import cn.lianxin.content.review.Reviews;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages say of who may review, what goes out together, and when: on a day long after today. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lianxin.targets=content",
            "lianxin.demo=false",
            "lianxin.content.due=false",
            "lianxin.sandbox.url=http://127.0.0.1:1"
        })
class SchedulePagesTest {
    /** A Friday in Shanghai; no other context's clock finds anything due. */
    private static final Instant NOW = Instant.parse("2096-11-23T08:00:00Z");

    private static final Staff ZHOU = SignedIn.staff("editor-zhou", "周编辑", Role.EDITOR);
    private static final Staff WU = SignedIn.staff("editor-wu", "吴编辑", Role.EDITOR);
    private static final Staff FENG = SignedIn.staff("reviewer-feng", "冯主任", Role.REVIEWER);
    private static final Staff HUANG = SignedIn.staff("chief-huang", "黄总编", Role.CHIEF);

    @Autowired
    ApplicationContext context;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftQueries queries;

    @Autowired
    Reviews reviews;

    @Autowired
    Schedule schedule;

    @Autowired
    Accounts accounts;

    @Autowired
    StaffDirectory directory;

    @Autowired
    @Qualifier("contentSchema")
    Schema schema;

    private Browser zhou;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Content2096 {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        @Primary
        InstantSource longAfterToday() {
            return InstantSource.fixed(NOW);
        }
    }

    @BeforeEach
    void anEmptySchedule() {
        schema.transaction()
                .executeWithoutResult(status -> Stream.of("push", "push_article", "push_quota", "push_event")
                        .forEach(table -> JdbcClient.create(schema.dataSource())
                                .sql("DELETE FROM " + table)
                                .update()));
        directory.publish(List.of(ZHOU, WU, FENG, HUANG));
        zhou = SignedIn.as(ZHOU, context);
    }

    @Test
    void namesThoseWhoCouldReview() {
        long id = written("一口井");
        assertThat(page(id)).as("the only one for 复审 is kept for it").contains("可由 吴编辑 审", "可由 冯主任 审", "可由 黄总编 审");

        submitted(id);
        passed(id, WU);
        assertThat(page(id)).contains("复审中", "可由 冯主任 审", "可由 黄总编 审").doesNotContain("可由 吴编辑");
        directory.publish(List.of(ZHOU, WU, HUANG));
        assertThat(page(id)).contains("还没有能审的人，请找管理员", "可由 黄总编 审");

        List<Staff> many = Stream.of("甲", "乙", "丙", "丁")
                .map(name -> SignedIn.staff("reviewer-" + name, name + "主任", Role.REVIEWER))
                .toList();
        directory.publish(
                Stream.concat(Stream.of(ZHOU, WU, HUANG), many.stream()).toList());
        assertThat(page(id)).containsPattern("可由 .主任、.主任、.主任 等 4 人审");
    }

    @Test
    void beginsTheNextRoundWithEverybodyAgain() {
        long id = written("一口井");
        submitted(id);
        passed(id, WU);
        Draft draft = draft(id);
        drafts.save(id, draft.contentHash(), content("两口井"), ZHOU, false);
        assertThat(page(id)).contains("曾通过，改过要重看", "可由 吴编辑 审", "可由 冯主任 审");
        assertThat(page(approved("三口井"))).doesNotContain("可由");
    }

    @Test
    void showsTheOthersOfAnIssue() {
        long well = approved("三天打出一口井");
        long photo = approved("老屋前的一张合影");
        long alone = approved("冬天水管怎么防冻");
        long push = planned(NOW.plus(Duration.ofDays(1)), well, photo);
        planned(NOW.plus(Duration.ofDays(2)), alone);

        assertThat(page(photo))
                .contains("11月24日 周六 16:00 这一期的第 2 篇", "这一期 2 篇", "第 2 篇，正在看", "/editor/pushes/" + push)
                .contains("href=\"/editor/articles/" + well + "\"", "三天打出一口井", "头条")
                .doesNotContain("lx-two");
        assertThat(page(alone)).doesNotContain("这一期").contains("lx-two");

        schedule.cancel(push, "editor-zhou");
        assertThat(page(photo)).doesNotContain("这一期");
    }

    @Test
    void countsWhatTheMonthMayHold() {
        assertThat(zhou.get("/editor").body()).contains("本月群发", ">0 / 4<");
        planned(NOW.plus(Duration.ofDays(1)), approved("三天打出一口井"), approved("老屋前的一张合影"));
        assertThat(zhou.get("/editor").body()).contains(">1 / 4<");
        assertThat(zhou.get("/editor/calendar").body()).contains("1 / 4 次", "已定时 1 次");
    }

    @Test
    void showsAMonthWithWhatIsBesideIt() {
        long two = planned(NOW.plus(Duration.ofDays(1)), approved("三天打出一口井"), approved("老屋前的一张合影"));
        planned(Instant.parse("2096-12-01T01:00:00Z"), approved("下个月的"));

        String page = zhou.get("/editor/calendar").body();
        assertThat(page)
                .contains("2096年11月", "三天打出一口井", "下个月的")
                .containsPattern("class=\"today\" data-date=\"2096-11-23\"")
                .containsPattern("class=\"out\" data-date=\"2096-12-01\"");
        assertThat(page.split("/editor/pushes/" + two, -1))
                .as("a push of two articles is there once")
                .hasSize(2);
        assertThat(zhou.get("/editor/calendar?month=2097-03").body()).contains("这个月还没有排群发");
    }

    @Test
    void asksForWhatFailedUntilItIsPlannedAnew() {
        long well = approved("三天打出一口井");
        long failed = planned(NOW.plus(Duration.ofDays(1)), well);
        long old = planned(NOW.plus(Duration.ofDays(2)), approved("上上周的"));
        assertThat(wanting()).contains("现在没有");
        change(failed, "state = 'FAILED', wake_at = NULL");
        change(old, "state = 'FAILED', wake_at = NULL, scheduled_at = '2096-11-15 08:00:00'");
        assertThat(wanting())
                .contains("群发失败", "/editor/pushes/" + failed + "\"")
                .doesNotContain("/editor/pushes/" + old);

        planned(NOW.plus(Duration.ofDays(3)), well);
        assertThat(wanting()).contains("现在没有");
    }

    @Test
    void offersToDeleteOnlyWhatWeChatCanBeAskedFor() {
        long push = planned(NOW.plus(Duration.ofDays(1)), approved("三天打出一口井"));
        change(push, "state = 'UNKNOWN', wake_at = NULL");
        schedule.declare(push, true, ZHOU.staffId());
        assertThat(zhou.get("/editor/pushes/" + push).body()).contains("已群发").doesNotContain("从微信删除");

        change(push, "msg_id = '1'");
        assertThat(zhou.get("/editor/pushes/" + push).body()).contains("从微信删除");
    }

    @Test
    void saysWhatWasDone() {
        long push = planned(NOW.plus(Duration.ofDays(1)), approved("三天打出一口井"));
        zhou.get("/editor/pushes/" + push);
        var cancelled = zhou.form("/editor/pushes/" + push + "/cancel", Map.of());
        assertThat(cancelled.headers().firstValue("Location")).contains("/editor/calendar?said=cancelled");
        assertThat(zhou.get("/editor/calendar?said=cancelled").body()).contains("已取消，不会发出。");
        assertThat(zhou.get("/editor/calendar?said=nothing").body()).doesNotContain("role=\"status\"");
    }

    private String wanting() {
        String page = zhou.get("/editor/calendar").body();
        return page.substring(page.indexOf("要您处理"));
    }

    private void change(long push, String columns) {
        schema.transaction()
                .executeWithoutResult(status -> JdbcClient.create(schema.dataSource())
                        .sql("UPDATE push SET " + columns + " WHERE id = ?")
                        .param(push)
                        .update());
    }

    private String page(long id) {
        return zhou.get("/editor/articles/" + id).body();
    }

    private long planned(Instant at, long... articles) {
        String appId = accounts.all().getFirst().appId();
        var ids = Arrays.stream(articles).boxed().toList();
        Planned planned = schedule.plan(new NewPush(appId, ids, new Audience.Everybody(), at, true, ZHOU.staffId()));
        return ((Planned.Done) planned).id();
    }

    private long approved(String title) {
        long id = written(title);
        submitted(id);
        List.of(WU, FENG, HUANG).forEach(reviewer -> passed(id, reviewer));
        return id;
    }

    private long written(String title) {
        return drafts.create(content(title), ZHOU).id();
    }

    private void submitted(long id) {
        assertThat(reviews.apply(id, new Act.Submit(draft(id).contentHash()), ZHOU))
                .isInstanceOf(Decision.Done.class);
    }

    private void passed(long id, Staff reviewer) {
        assertThat(reviews.apply(id, new Act.Pass(draft(id).contentHash(), ""), reviewer))
                .isInstanceOf(Decision.Done.class);
    }

    private Draft draft(long id) {
        return Objects.requireNonNull(queries.one(id));
    }

    private static Content content(String title) {
        return Content.typed(title, "周编辑", "三天", "/assets/covers/well.png", null, null, null, "<p>水来了</p>");
    }
}
