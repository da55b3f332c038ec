package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.journey.Wechat.Message;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store hangs or dies under the running product: no false {@code success}, and it recovers by itself. */
class BadTimesIT {
    private static final String LATE = "已收到，稍后把编号发给您";
    private static final Duration BACK = Duration.ofMinutes(1);

    @TempDir
    private static Path folder;

    private static JarProduct product;

    @BeforeAll
    static void start() {
        product = new JarProduct(folder, "--lianxin.dispatch.owed-after=2s").awaitHealthy();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        product.close();
    }

    @Test
    void aDatabaseThatHangsGivesALateAnswerAndThenTheReceipt() throws Exception {
        Phone phone = new Phone(product.web(), "waits");
        phone.says("帮助").sees("您可以这样说");
        ProcessHandle database = product.server("mariadbd");
        signal("STOP", database);
        List<HttpResponse<String>> tries = new ArrayList<>();
        try {
            Message message = message("waits", "我要反映 数据库睡着了");
            for (int i = 0; i < 3; i++) {
                tries.add(product.wechat().tries(message, now()));
            }
        } finally {
            signal("CONT", database);
        }
        assertThat(tries.subList(0, 2)).allSatisfy(BadTimesIT::away);
        assertThat(tries.getLast().statusCode()).isEqualTo(200);
        assertThat(product.wechat().said(tries.getLast().body())).isEqualTo(LATE);
        Phone.number(phone.sees("编号", "HT"));
        answersAgain("after-database");
    }

    @Test
    void aRedisThatHangsIsNeverASuccess() throws Exception {
        Message message = message("nobody-home", "我要反映 Redis 睡着了");
        ProcessHandle redis = product.server("redis-server");
        signal("STOP", redis);
        HttpResponse<String> first;
        try {
            first = product.wechat().tries(message, now());
        } finally {
            signal("CONT", redis);
        }
        away(first);
        assertThat(answerAtLast(message)).contains("HT");
        answersAgain("after-redis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadbd", "redis-server"})
    void aStoreThatDiesIsStartedAgainAndNothingIsLost(String server) {
        product.server(server).destroyForcibly();
        Message message = message("died-" + server, "我要反映 " + server + " 没了");
        assertThat(answerAtLast(message)).contains("HT");
        answersAgain("again-" + server);
        assertThat(product.server(server).isAlive()).isTrue();
    }

    @Test
    void aSecondProductOnTheSameFolderEndsWithAClearWord() throws Exception {
        assertThat(product.second())
                .contains("正被另一个连心桥进程使用", "请先停止那个进程", "--lianxin.store.data")
                .doesNotContain("\tat ");
        assertThat(product.web().get("/actuator/health").statusCode()).isEqualTo(200);
    }

    private static void answersAgain(String openId) {
        assertThat(answerAtLast(message(openId, "我要反映 又好了"))).contains("HT");
    }

    /** Tries as often as it takes; each try is answered, or told to come again, and nothing between. */
    private static String answerAtLast(Message message) {
        List<String> said = new ArrayList<>();
        await().atMost(BACK).until(() -> {
            HttpResponse<String> response = product.wechat().tries(message, now());
            if (response.statusCode() == 200) {
                said.add(product.wechat().said(response.body()));
                return said.getLast().contains("HT");
            }
            away(response);
            return false;
        });
        return said.getLast();
    }

    private static void away(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Connection")).hasValue("close");
    }

    private static Message message(String openId, String text) {
        return Wechat.message(openId, now(), text);
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    private static long now() {
        return InstantSource.system().instant().getEpochSecond();
    }
}
