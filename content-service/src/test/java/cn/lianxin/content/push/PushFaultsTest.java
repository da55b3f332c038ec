package cn.lianxin.content.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.IdentityFixtures;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.wechat.PushCalls;
import cn.lianxin.content.push.PushWechat.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The fault table of the push protocol, a test a row: it went out exactly once, or a person is asked; never twice.
 */
@SpringBootTest(
        classes = PushingContent.class,
        properties = {
            "lianxin.targets=content",
            "lianxin.demo=false",
            "lianxin.content.due=false",
            "lianxin.public-url=https://ours.example"
        })
class PushFaultsTest {
    private static final PushWechat WECHAT = new PushWechat();
    private static final Instant EVENING = Instant.parse("2026-11-24T10:00:00Z");

    @Autowired
    PushingContent.Hands clock;

    @Autowired
    PushingContent.Shelf shelf;

    @Autowired
    Schedule schedule;

    @Autowired
    PushWork work;

    @Autowired
    Pushes pushes;

    @Autowired
    Calls calls;

    @Autowired
    PushEvents events;

    @Autowired
    TakingBack takingBack;

    @Autowired
    PushCalls wechat;

    @Autowired
    Accounts accounts;

    @Autowired
    StaffDirectory staff;

    @Autowired
    @Qualifier("contentSchema")
    Schema schema;

    @DynamicPropertySource
    static void wechat(DynamicPropertyRegistry registry) {
        registry.add("lianxin.sandbox.url", WECHAT::url);
    }

    @BeforeEach
    void anAfternoon() {
        WECHAT.forget();
        PushingContent.empty(schema);
        shelf.forget();
        clock.set(EVENING.minus(Duration.ofHours(2)));
        Person editor = IdentityFixtures.openIds().seal(appId(), "editor-01");
        staff.publish(List.of(new Staff("editor-01", editor, "周编辑", Role.EDITOR, null)));
    }

    @Test
    void goesOutAtItsHourOnce() {
        long id = scheduled(new Audience.Everybody());

        until(EVENING.minusSeconds(1));
        assertThat(WECHAT.sent()).isEmpty();
        assertThat(WECHAT.calls("draft/add"))
                .as("the draft is ready before the hour")
                .isOne();

        until(EVENING.plusSeconds(20));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).singleElement().satisfies(body -> {
            assertThat(body.path("filter").path("is_to_all").asBoolean()).isTrue();
            assertThat(body.path("clientmsgid").asString()).isEqualTo("push-" + id);
        });
        assertThat(shelf.published()).containsExactly(shelf.last());
        assertThat(told()).singleElement().asString().startsWith("已群发：《井》");
        assertThat(pushes.find(id).orElseThrow().trace().msgDataId()).isEqualTo("77");
    }

    @Test
    void crashBeforeTheCall() {
        long id = drafted();
        clock.set(EVENING);
        assertThat(pushes.claim(push(id), EVENING, EVENING.plusSeconds(60))).isPresent();

        until(EVENING.plus(Duration.ofMinutes(3)));
        assertThat(WECHAT.sent()).hasSize(1);
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(told()).hasSize(2).first().asString().startsWith("待确认：《井》");
    }

    @Test
    void crashAfterTheCall() {
        long id = drafted();
        clock.set(EVENING);
        calls.send(pushes.claim(push(id), EVENING, EVENING.plusSeconds(60)).orElseThrow());

        until(EVENING.plus(Duration.ofMinutes(3)));
        assertThat(WECHAT.sent()).hasSize(1);
        assertThat(WECHAT.calls("message/mass/sendall"))
                .as("asked once with the same id")
                .isEqualTo(2);
        assertThat(state(id)).isEqualTo(PushState.SENT);
    }

    @Test
    void crashAfterTheAnswerBeforeTheCommit() {
        long id = drafted();
        clock.set(EVENING);
        calls.send(pushes.claim(push(id), EVENING, EVENING.plusSeconds(60)).orElseThrow());
        result(WECHAT.lastMsgId(), "send success");
        assertThat(state(id)).as("whose result it is nobody knows yet").isEqualTo(PushState.SENDING);

        until(EVENING.plus(Duration.ofMinutes(3)));
        assertThat(WECHAT.sent()).hasSize(1);
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.calls("message/mass/get")).as("the event told").isZero();
    }

    @Test
    void aTimeOutBeforeWeChatHasDoneAnything() {
        WECHAT.next(Fault.LOST_BEFORE);
        long id = scheduled(new Audience.Everybody());

        until(EVENING.plusSeconds(50));
        assertThat(state(id)).isEqualTo(PushState.UNKNOWN);
        assertThat(WECHAT.sent()).isEmpty();

        until(EVENING.plus(Duration.ofMinutes(3)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void aTimeOutAfterWeChatHasSent() {
        WECHAT.next(Fault.LOST_AFTER);
        long id = scheduled(new Audience.Everybody());

        until(EVENING.plusSeconds(50));
        assertThat(state(id)).isEqualTo(PushState.UNKNOWN);

        until(EVENING.plus(Duration.ofMinutes(3)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void theEventIsLost() {
        long id = scheduled(new Audience.Everybody());
        until(EVENING.plusSeconds(30));
        assertThat(state(id)).as("asked for").isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void theEventComesTwiceAndLate() {
        WECHAT.waitsForItsAdministrator();
        long id = scheduled(new Audience.Everybody());
        until(EVENING.plusSeconds(20));
        assertThat(state(id)).isEqualTo(PushState.SENDING);

        result(WECHAT.lastMsgId(), "send success");
        result(WECHAT.lastMsgId(), "send success");
        result(WECHAT.lastMsgId(), "send fail");
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(told()).hasSize(1);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void code45065() {
        long id = drafted();
        clock.set(EVENING);
        calls.send(pushes.claim(push(id), EVENING, EVENING.plusSeconds(60)).orElseThrow());
        until(EVENING.plus(Duration.ofMinutes(2)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(pushes.find(id).orElseThrow().trace().msgId()).isEqualTo(WECHAT.lastMsgId());
    }

    @Test
    void code45065WithThePushOfSomebodyElse() {
        long other = scheduled(new Audience.Everybody());
        until(EVENING.plusSeconds(20));
        assertThat(state(other)).isEqualTo(PushState.SENT);

        Instant next = EVENING.plus(Duration.ofHours(1));
        long id = scheduled(new Audience.Everybody(), next);
        WECHAT.next(Fault.OTHERS_ID);
        until(next.plus(Duration.ofMinutes(3)));
        assertThat(state(id)).isEqualTo(PushState.UNKNOWN);
        assertThat(push(id).needsPerson()).isTrue();
        assertThat(told()).last().asString().startsWith("要您看一眼：《井》");
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void code45028() {
        WECHAT.next(Fault.NO_QUOTA);
        long id = scheduled(new Audience.Everybody());
        until(EVENING.plus(Duration.ofMinutes(12)));
        assertThat(state(id)).isEqualTo(PushState.FAILED);
        assertThat(told()).singleElement().asString().contains("群发失败", "次数已经用完", "45028");
        assertThat(WECHAT.sent()).isEmpty();
    }

    @Test
    void code45066() {
        WECHAT.next(Fault.LOST_AFTER, Fault.TOO_SOON);
        long id = scheduled(new Audience.Everybody());
        until(EVENING.plus(Duration.ofMinutes(4)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void busyMayHaveBeenSent() {
        WECHAT.next(Fault.BUSY);
        long id = scheduled(new Audience.Everybody());
        until(EVENING.plusSeconds(30));
        assertThat(state(id)).isEqualTo(PushState.UNKNOWN);
        until(EVENING.plus(Duration.ofMinutes(3)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void noAdministratorConfirms() {
        WECHAT.waitsForItsAdministrator();
        long id = scheduled(new Audience.Everybody());

        until(EVENING.plus(Duration.ofMinutes(4)));
        assertThat(state(id)).isEqualTo(PushState.WAIT_ADMIN);
        assertThat(told()).singleElement().asString().startsWith("等管理员确认：《井》");

        until(EVENING.plus(Duration.ofMinutes(34)));
        assertThat(state(id)).isEqualTo(PushState.FAILED);
        assertThat(told()).last().asString().contains("管理员 30 分钟内没有确认");
        assertThat(WECHAT.calls("message/mass/sendall")).isOne();
    }

    @Test
    void theAdministratorConfirms() {
        WECHAT.waitsForItsAdministrator();
        long id = scheduled(new Audience.Everybody());
        until(EVENING.plus(Duration.ofMinutes(10)));
        WECHAT.finish("SEND_SUCCESS");
        until(EVENING.plus(Duration.ofMinutes(11)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void twoInstancesAtOnce() throws Exception {
        long id = drafted();
        clock.set(EVENING);
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> both = List.of(looking(id), looking(id), looking(id), looking(id));
            for (var one : instances.invokeAll(both)) {
                one.get();
            }
        }
        until(EVENING.plus(Duration.ofMinutes(3)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.calls("message/mass/sendall")).isOne();
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void aWakeUpTooLate() {
        long id = scheduled(new Audience.Everybody());
        clock.set(EVENING.plus(Duration.ofMinutes(14)));
        work.sweep();
        assertThat(state(id)).isEqualTo(PushState.MISSED);
        until(EVENING.plus(Duration.ofHours(5)));
        assertThat(WECHAT.sent()).isEmpty();
        assertThat(told()).singleElement().asString().startsWith("已错过：《井》");

        Instant tomorrow = EVENING.plus(Duration.ofDays(1));
        assertThat(schedule.move(id, tomorrow, "editor-01")).isInstanceOf(Planned.Done.class);
        until(tomorrow.plusSeconds(30));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void aClockThirtySecondsFast() {
        WECHAT.next(Fault.LOST_AFTER);
        long id = drafted();
        clock.set(EVENING.plusSeconds(30));
        work.sweep();
        clock.set(EVENING);
        until(EVENING.plus(Duration.ofMinutes(4)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void whatCannotBeFoundOutInTimeIsAPersonsToDecide() {
        WECHAT.next(Fault.LOST_AFTER, Fault.LOST_BEFORE, Fault.LOST_BEFORE, Fault.LOST_BEFORE, Fault.LOST_BEFORE);
        WECHAT.next(Fault.LOST_BEFORE, Fault.LOST_BEFORE, Fault.LOST_BEFORE, Fault.LOST_BEFORE, Fault.LOST_BEFORE);
        long id = scheduled(new Audience.Everybody());
        until(EVENING.plus(Duration.ofMinutes(20)));
        assertThat(state(id)).isEqualTo(PushState.UNKNOWN);
        assertThat(push(id).needsPerson()).isTrue();
        long asked = WECHAT.calls("message/mass/sendall");

        until(EVENING.plus(Duration.ofDays(2)));
        assertThat(WECHAT.calls("message/mass/sendall"))
                .as("never asked again by itself")
                .isEqualTo(asked);
        assertThat(schedule.declare(id, true, "editor-01")).isEqualTo(new Planned.Done(id));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(shelf.published()).containsExactly(shelf.last());
    }

    @Test
    void aTagThatIsEmptyOrGoneReachesNobodyLeastOfAllEverybody() {
        long id = scheduled(new Audience.Tagged(101, "宋家桥"));
        WECHAT.tag(101, 0);
        until(EVENING.plus(Duration.ofMinutes(1)));
        assertThat(state(id)).isEqualTo(PushState.FAILED);
        assertThat(WECHAT.calls("message/mass/sendall")).isZero();
        assertThat(told()).singleElement().asString().contains("这个标签下没有人");
        assertThat(rows("push_quota")).isZero();
    }

    @Test
    void aTagWithoutAnIdIsRefusedBeforeTheWire() {
        assertThatThrownBy(() -> new Audience.Tagged(0, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wechat.sendToTag(account(), 0, "draft", "push-1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WECHAT.calls("message/mass/sendall")).isZero();
    }

    @Test
    void anArticleThatWasChangedLeavesTheSchedule() {
        long id = scheduled(new Audience.Everybody());
        schema.transaction().executeWithoutResult(_ -> schedule.changed(shelf.last()));
        assertThat(state(id)).isEqualTo(PushState.CANCELLED);
        until(EVENING.plus(Duration.ofMinutes(1)));
        assertThat(WECHAT.sent()).isEmpty();
        assertThat(told()).singleElement().asString().startsWith("已离开排期：《井》");
    }

    @Test
    void anArticleChangedWithoutAWordIsNoticedAtTheHour() {
        long id = scheduled(new Audience.Everybody());
        shelf.change(shelf.last());
        until(EVENING.plus(Duration.ofMinutes(1)));
        assertThat(state(id)).isEqualTo(PushState.CANCELLED);
        assertThat(WECHAT.sent()).isEmpty();
    }

    @Test
    void aDraftThatWasThrownAwayIsMadeAnew() {
        long id = drafted();
        WECHAT.loseDrafts();
        until(EVENING.plus(Duration.ofMinutes(1)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void publishingWithoutAPushIsSettledByItsDraft() {
        WECHAT.next(Fault.LOST_AFTER);
        long id = scheduled(new Audience.Nobody());
        until(EVENING.plus(Duration.ofMinutes(3)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
        assertThat(rows("push_quota")).isZero();
    }

    @Test
    void publishingThatNeverArrivedIsSubmittedAgain() {
        WECHAT.next(Fault.LOST_BEFORE);
        long id = scheduled(new Audience.Nobody());
        until(EVENING.plus(Duration.ofMinutes(3)));
        assertThat(state(id)).isEqualTo(PushState.SENT);
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void publishingThatCannotBeFoundIsAPersonsToDecide() {
        WECHAT.doesNotListWhatIsPublished();
        WECHAT.next(Fault.LOST_AFTER);
        long id = scheduled(new Audience.Nobody());
        until(EVENING.plus(Duration.ofMinutes(15)));
        assertThat(push(id).needsPerson()).isTrue();
        assertThat(WECHAT.sent()).hasSize(1);
    }

    @Test
    void canBeCancelledBeforeAndDeletedAfter() {
        long id = scheduled(new Audience.Everybody());
        assertThat(schedule.cancel(id, "editor-01")).isEqualTo(new Planned.Done(id));
        until(EVENING.plus(Duration.ofMinutes(1)));
        assertThat(state(id)).isEqualTo(PushState.CANCELLED);
        assertThat(schedule.cancel(id, "editor-01")).isEqualTo(new Planned.Not(Planned.Problem.TOO_LATE));

        Instant next = EVENING.plus(Duration.ofHours(1));
        long again = scheduled(new Audience.Everybody(), next);
        until(next.plusSeconds(30));
        assertThat(takingBack.delete(again, "editor-01")).isEqualTo(new Planned.Done(again));
        assertThat(state(again)).isEqualTo(PushState.DELETED);
        assertThat(shelf.published()).isEmpty();
    }

    private Callable<Object> looking(long id) {
        return () -> {
            work.look(id);
            return id;
        };
    }

    private long drafted() {
        long id = scheduled(new Audience.Everybody());
        until(EVENING.minusSeconds(10));
        assertThat(push(id).trace().mediaId()).isNotNull();
        return id;
    }

    private long scheduled(Audience audience) {
        return scheduled(audience, EVENING);
    }

    private long scheduled(Audience audience, Instant at) {
        long article = shelf.approved("井");
        Planned planned = schedule.plan(new NewPush(appId(), List.of(article), audience, at, true, "editor-01"));
        assertThat(planned).isInstanceOf(Planned.Done.class);
        return ((Planned.Done) planned).id();
    }

    /** The clock goes on in steps, and each time all that is due is looked at. */
    private void until(Instant end) {
        while (clock.instant().isBefore(end)) {
            Duration left = Duration.between(clock.instant(), end);
            Duration step = left.compareTo(Duration.ofMinutes(6)) > 0 ? Duration.ofMinutes(1) : Duration.ofSeconds(5);
            Instant next = clock.instant().plus(step);
            clock.set(next.isAfter(end) ? end : next);
            work.sweep();
        }
    }

    private void result(String msgId, String status) {
        Person sender = IdentityFixtures.openIds().seal(appId(), "whoever");
        var event = new Inbound.MassFinished(
                new MessageKey("k"), sender, clock.instant(), msgId, status, 1, 1, 1, 0, List.of());
        schema.transaction().executeWithoutResult(_ -> events.finished(event));
    }

    private List<String> told() {
        return JdbcClient.create(schema.dataSource())
                .sql("SELECT body FROM outbox ORDER BY id")
                .query(String.class)
                .list()
                .stream()
                .map(PushingContent::text)
                .toList();
    }

    private int rows(String table) {
        return JdbcClient.create(schema.dataSource())
                .sql("SELECT COUNT(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    private Push push(long id) {
        return pushes.find(id).orElseThrow();
    }

    private PushState state(long id) {
        return push(id).state();
    }

    private Account account() {
        return accounts.all().getFirst();
    }

    private String appId() {
        return account().appId();
    }
}
