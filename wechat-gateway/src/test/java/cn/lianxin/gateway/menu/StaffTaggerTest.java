package cn.lianxin.gateway.menu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.wechat.MenuCalls;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.ibatis.annotations.Delete;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tags before a WeChat that answers as it is told; the rounds of the product itself stand still. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lianxin.targets=gateway")
class StaffTaggerTest {
    private static final String APP = "wx0000000000000001";
    private static final Instant START = Instant.parse("2026-11-28T01:00:00Z");
    private static final MenuWechat WECHAT = new MenuWechat();

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Autowired
    StaffDirectory directory;

    @Autowired
    @Qualifier("gatewaySchema")
    Schema schema;

    @Autowired
    Accounts accounts;

    @Autowired
    OpenIds openIds;

    @Autowired
    MenuCalls calls;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    TagRound rounds;

    private StaffTagger tagger;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Gateway {}

    interface Probe {
        @Delete("DELETE FROM staff_tag")
        void clear();
    }

    @DynamicPropertySource
    static void wechat(DynamicPropertyRegistry registry) {
        registry.add("lianxin.sandbox.url", WECHAT::url);
    }

    @BeforeEach
    void nobodyIsTagged() {
        rounds.stop();
        schema.mapper(Probe.class).clear();
        tagger = new StaffTagger(
                directory, schema.mapper(StaffTagMapper.class), accounts, openIds, calls, redis, now::get, meters);
        WECHAT.forget();
    }

    @AfterEach
    void nobodyIsStaff() {
        directory.publish(List.of());
    }

    @Test
    void tagsWhoActsForAUnitAndEachOfThemOnce() {
        directory.publish(List.of(staff("owner", "dongshan"), staff("editor", null)));
        assertThat(followed()).singleElement().asString().contains("batchtagging", "\"owner\"", "101");
        assertThat(followed()).isEmpty();
    }

    @Test
    void takesTheTagFromWhoIsNoLongerStaff() {
        publish("one", "two");
        assertThat(followed()).hasSize(2);
        publish("two");
        assertThat(followed()).singleElement().asString().contains("batchuntagging", "\"one\"");
        assertThat(followed()).isEmpty();
    }

    @Test
    void takesNothingFromAnybodyWhereTheListIsLost() {
        publish("one");
        followed();
        directory.publish(List.of());
        assertThat(followed()).isEmpty();
    }

    @Test
    void asksForWhoDoesNotFollowAnotherDay() {
        publish(MenuWechat.NO_FOLLOWER);
        assertThat(followed()).hasSize(1);
        now.set(START.plus(Duration.ofHours(23)));
        assertThat(followed()).isEmpty();
        now.set(START.plus(Duration.ofHours(24)));
        assertThat(followed()).hasSize(1);
    }

    @Test
    void goesOnNextTimeWhereWechatIsBusy() {
        publish("one", "two");
        followed();
        publish("one", "two", "three");
        WECHAT.answers("-1");
        assertThat(followed()).hasSize(1);
        assertThat(followed()).singleElement().asString().contains("\"three\"");
    }

    @Test
    void passesOverWhoseKeyIsRetiredAndTagsTheRest() {
        Staff first = sealedUnderARetiredKey("first");
        Staff last = sealedUnderARetiredKey("last");
        directory.publish(List.of(first, staff("one", "dongshan"), staff("two", "dongshan"), last));
        assertThat(followed()).hasSize(2);
        assertThat(unopened()).isEqualTo(2);
        assertThat(followed()).isEmpty();
        assertThat(unopened()).as("asked for another day").isEqualTo(2);
    }

    @Test
    void takesTagsFromTheRestWhereTheKeyOfOneIsRetired() {
        publish("one", "two");
        followed();
        Staff gone = sealedUnderARetiredKey("gone");
        schema.mapper(StaffTagMapper.class).put(gone.person(), StaffTag.STAFF, true, START);
        publish("three");
        assertThat(followed()).hasSize(3);
        assertThat(unopened()).isOne();
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITOR", "REVIEWER", "CHIEF"})
    void tagsWhoMakesArticlesWithATagOfTheirOwn(Role role) {
        directory.publish(List.of(staff("writer", null, role)));
        assertThat(followed()).singleElement().asString().contains("batchtagging", "\"writer\"", "102");
        assertThat(followed()).isEmpty();
    }

    @Test
    void exchangesTheTagOfWhoChangesTheirRole() {
        publish("one");
        followed();
        directory.publish(List.of(staff("one", null, Role.EDITOR)));
        List<String> exchange = followed();
        assertThat(exchange).hasSize(2);
        assertThat(exchange.get(0)).contains("batchtagging", "\"one\"", "102");
        assertThat(exchange.get(1)).contains("batchuntagging", "\"one\"", "101");
        assertThat(followed()).isEmpty();
    }

    @Test
    void takesTheOldTagAwayNextTimeWhereWechatIsBusyBetween() {
        publish("one");
        followed();
        directory.publish(List.of(staff("one", null, Role.CHIEF)));
        WECHAT.answers("-1");
        assertThat(followed()).singleElement().asString().contains("batchtagging", "102");
        assertThat(followed()).hasSize(2).last().asString().contains("batchuntagging", "101");
        assertThat(followed()).isEmpty();
    }

    private void publish(String... openIdsOfOwners) {
        directory.publish(Arrays.stream(openIdsOfOwners)
                .map(openId -> staff(openId, "dongshan"))
                .toList());
    }

    private Staff staff(String openId, @Nullable String unit) {
        return staff(openId, unit, Role.OWNER);
    }

    private Staff staff(String openId, @Nullable String unit, Role role) {
        return new Staff(openId, openIds.seal(APP, openId), openId, role, unit);
    }

    private Staff sealedUnderARetiredKey(String openId) {
        Person known = openIds.seal(APP, openId);
        var sealed = new Person(APP, known.hash(), "old" + known.sealed());
        return new Staff(openId, sealed, openId, Role.OWNER, "dongshan");
    }

    private double unopened() {
        return meters.counter("lianxin.tags.unopened").count();
    }

    /** {@return the calls of one round that put on or take off} */
    private List<String> followed() {
        int before = WECHAT.calls().size();
        tagger.follow();
        List<String> all = WECHAT.calls();
        return all.subList(before, all.size()).stream()
                .filter(call -> call.startsWith("tags/members/"))
                .toList();
    }
}
