package cn.lianxin.gateway.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.wechat.MenuCalls;
import cn.lianxin.gateway.menu.MenuPublisher.State;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Bringing menus to a WeChat that answers as it is told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lianxin.targets=gateway")
class MenuPublisherTest {
    private static final String KEY = "lianxin:menu:wx0000000000000001";
    private static final MenuWechat WECHAT = new MenuWechat();

    @Autowired
    MenuPublisher atStart;

    @Autowired
    Accounts accounts;

    @Autowired
    MenuCalls calls;

    @Autowired
    StringRedisTemplate redis;

    private MenuPublisher publisher;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Gateway {}

    @DynamicPropertySource
    static void wechat(DynamicPropertyRegistry registry) {
        registry.add("lianxin.sandbox.url", WECHAT::url);
    }

    @BeforeEach
    void nothingIsPublishedYet() {
        await().atMost(Duration.ofSeconds(20)).until(() -> atStart.states().containsValue(State.PUBLISHED));
        redis.delete(KEY);
        WECHAT.forget();
        publisher = new MenuPublisher(accounts, calls, redis);
    }

    @AfterEach
    void stop() {
        publisher.stop();
    }

    @Test
    void bringsAllMenusAndTakesTheOldConditionalOneAway() {
        startedUntil(State.PUBLISHED);
        assertThat(WECHAT.calls()).hasSize(7);
        assertThat(WECHAT.calls().get(0))
                .startsWith("menu/create")
                .contains("\"key\":\"进度\"")
                .doesNotContain("matchrule");
        assertThat(WECHAT.calls().get(1)).startsWith("menu/get");
        assertThat(WECHAT.calls().get(2)).startsWith("tags/get");
        assertThat(WECHAT.calls().get(3))
                .startsWith("menu/addconditional")
                .contains("\"key\":\"待办\"", "\"tag_id\":\"101\"");
        assertThat(WECHAT.calls().get(4)).startsWith("tags/get");
        assertThat(WECHAT.calls().get(5))
                .startsWith("menu/addconditional")
                .contains("\"key\":\"待审\"", "\"tag_id\":\"102\"");
        assertThat(WECHAT.calls().get(6)).startsWith("menu/delconditional").contains("\"77\"");
    }

    @Test
    void callsNobodyWhereNothingHasChanged() {
        startedUntil(State.PUBLISHED);
        WECHAT.forget();
        publisher = new MenuPublisher(accounts, calls, redis);
        startedUntil(State.PUBLISHED);
        assertThat(WECHAT.calls()).isEmpty();
    }

    @Test
    void triesAgainWhereWechatIsBusy() {
        WECHAT.answers("-1");
        startedUntil(State.PUBLISHED);
        assertThat(WECHAT.calls()).hasSize(8);
    }

    @Test
    void isQuietWhereTheAccountHasNoMenus() {
        WECHAT.answers("48001");
        startedUntil(State.NO_RIGHT);
        assertThat(WECHAT.calls()).hasSize(1);
        assertThat(redis.hasKey(KEY)).isFalse();
    }

    @Test
    void outlivesARedisThatStopsAnswering() {
        LettuceConnectionFactory impatient = impatient();
        try {
            publisher = new MenuPublisher(accounts, calls, new StringRedisTemplate(impatient));
            impatient.getConnection().ping();
            redis.execute((RedisConnection at) -> at.execute("CLIENT", bytes("PAUSE"), bytes("1500")));
            startedUntil(State.PUBLISHED);
        } finally {
            publisher.stop();
            impatient.destroy();
        }
    }

    /** The same Redis, waited for a moment only. */
    private LettuceConnectionFactory impatient() {
        var patient = (LettuceConnectionFactory) redis.getRequiredConnectionFactory();
        var client = LettuceClientConfiguration.builder()
                .commandTimeout(Duration.ofMillis(300))
                .build();
        var connections = new LettuceConnectionFactory(patient.getStandaloneConfiguration(), client);
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    private void startedUntil(State state) {
        publisher.start();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(publisher.states()).containsValue(state));
    }
}
