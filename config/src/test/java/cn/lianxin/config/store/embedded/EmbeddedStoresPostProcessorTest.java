package cn.lianxin.config.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianxin.config.store.ServerStart;
import cn.lianxin.config.store.StoreUnavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

class EmbeddedStoresPostProcessorTest {
    @TempDir
    private static Path data;

    @Test
    void runsTheServersAsLongAsTheContextAndKeepsOthersOff() throws Exception {
        int mysql;
        int redis;
        try (var context = SmallProduct.run("--lianxin.store.data=" + data)) {
            mysql = mysqlPort(context.getEnvironment());
            redis = context.getEnvironment().getRequiredProperty("spring.data.redis.port", Integer.class);
            connect(redis);
            context.getBean(ServerStart.class).awaitDatabase(Duration.ofSeconds(60));
            connect(mysql);

            assertThatThrownBy(() -> EmbeddedStores.start(data, List.of(EmbeddedStores.Kind.REDIS)))
                    .isInstanceOf(StoreUnavailable.class);
            tellsASecondProductThatTheFolderIsTaken();
            connect(mysql);
            connect(redis);
        }
        assertThatThrownBy(() -> connect(mysql)).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> connect(redis)).isInstanceOf(ConnectException.class);
    }

    private static void tellsASecondProductThatTheFolderIsTaken() throws IOException, InterruptedException {
        var second = Fork.start(SmallProduct.class, "--lianxin.store.data=" + data);
        var output = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(second.waitFor()).isNotZero();
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "正被另一个连心桥进程使用", "--lianxin.store.data")
                .contains("进程号 " + ProcessHandle.current().pid())
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void startsNothingThatIsConfigured() {
        try (var context = SmallProduct.run(
                "--lianxin.store.data=" + data.resolve("unused"),
                "--spring.datasource.url=jdbc:mysql://db.example/",
                "--spring.data.redis.cluster.nodes=a:1,b:2")) {
            assertThat(context.getBeanNamesForType(ServerStart.class)).isEmpty();
        }
        assertThat(data.resolve("unused")).doesNotExist();
    }

    private static int mysqlPort(Environment environment) {
        var url = environment.getRequiredProperty("spring.datasource.url");
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    private static void connect(int port) throws IOException {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
    }
}
