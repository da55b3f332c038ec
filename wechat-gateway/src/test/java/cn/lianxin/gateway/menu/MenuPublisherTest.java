package cn.lianxin.gateway.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.wechat.MenuCalls;
import cn.lianxin.gateway.menu.MenuPublisher.State;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Bringing menus to a WeChat that answers as it is told. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "lianxin.targets=gateway")
class MenuPublisherTest {
    private static final String KEY = "lianxin:menu:wx0000000000000001";
    private static final Queue<String> ANSWERS = new ConcurrentLinkedQueue<>();
    private static final List<String> CALLS = new CopyOnWriteArrayList<>();
    private static final HttpServer WECHAT = wechat();

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
        registry.add(
                "lianxin.sandbox.url",
                () -> "http://127.0.0.1:" + WECHAT.getAddress().getPort());
    }

    @BeforeEach
    void nothingIsPublishedYet() {
        await().atMost(Duration.ofSeconds(20)).until(() -> atStart.states().containsValue(State.PUBLISHED));
        redis.delete(KEY);
        CALLS.clear();
        ANSWERS.clear();
        publisher = new MenuPublisher(accounts, calls, redis);
    }

    @AfterEach
    void stop() {
        publisher.stop();
    }

    @Test
    void bringsBothMenusAndTakesTheOldOneOfTheStaffAway() {
        startedUntil(State.PUBLISHED);
        assertThat(CALLS).hasSize(5);
        assertThat(CALLS.get(0))
                .startsWith("menu/create")
                .contains("\"key\":\"进度\"")
                .doesNotContain("matchrule");
        assertThat(CALLS.get(1)).startsWith("tags/get");
        assertThat(CALLS.get(2)).startsWith("menu/get");
        assertThat(CALLS.get(3)).startsWith("menu/addconditional").contains("\"key\":\"待办\"", "\"tag_id\":\"101\"");
        assertThat(CALLS.get(4)).startsWith("menu/delconditional").contains("\"77\"");
    }

    @Test
    void callsNobodyWhereNothingHasChanged() {
        startedUntil(State.PUBLISHED);
        CALLS.clear();
        publisher = new MenuPublisher(accounts, calls, redis);
        startedUntil(State.PUBLISHED);
        assertThat(CALLS).isEmpty();
    }

    @Test
    void triesAgainWhereWechatIsBusy() {
        ANSWERS.add("-1");
        startedUntil(State.PUBLISHED);
        assertThat(CALLS).hasSize(6);
    }

    @Test
    void isQuietWhereTheAccountHasNoMenus() {
        ANSWERS.add("48001");
        startedUntil(State.NO_RIGHT);
        assertThat(CALLS).hasSize(1);
        assertThat(redis.hasKey(KEY)).isFalse();
    }

    private void startedUntil(State state) {
        publisher.start();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(publisher.states()).containsValue(state));
    }

    private static HttpServer wechat() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", MenuPublisherTest::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceAll(".*/cgi-bin/", "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer = "{\"access_token\":\"t\",\"expires_in\":7200}";
        if (!path.equals("stable_token")) {
            CALLS.add(path + " " + body);
            String code = ANSWERS.poll();
            answer = code == null ? usual(path) : "{\"errcode\":" + code + ",\"errmsg\":\"as told\"}";
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String usual(String path) {
        return switch (path) {
            case "tags/get" -> "{\"tags\":[{\"id\":2,\"name\":\"星标组\"},{\"id\":101,\"name\":\"连心桥工作人员\"}]}";
            case "menu/get" -> "{\"menu\":{},\"conditionalmenu\":[{\"menuid\":77}]}";
            case "menu/addconditional" -> "{\"menuid\":\"78\"}";
            default -> "{\"errcode\":0,\"errmsg\":\"ok\"}";
        };
    }
}
