package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Encryption;
import cn.lianxin.config.account.SandboxProperties;
import cn.lianxin.gateway.sandbox.Web;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The built jar as a process of its own on a data folder, to be killed and started again. */
final class JarProduct implements AutoCloseable {
    private static final Pattern DATABASE_PORT = Pattern.compile("MariaDB on port (\\d+) ready");
    private static final Duration START = Duration.ofMinutes(4);

    private final Path data;
    private final Path log;
    private final int port = freePort();
    private Process process;

    JarProduct(Path folder, String... properties) {
        this.data = folder.resolve("data");
        this.log = folder.resolve("product.log");
        this.process = launch(log, properties);
    }

    /** {@return where the jar was built, which failsafe tells} */
    static Path jar() {
        return Path.of(System.getProperty("lianxin.jar", "target/lianxin.jar")).toAbsolutePath();
    }

    private Process launch(Path output, String... properties) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar().toString(),
                "--server.port=" + port,
                "--lianxin.store.data=" + data));
        command.addAll(List.of(properties));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    JarProduct awaitHealthy() {
        try {
            awaitHealth();
        } catch (ConditionTimeoutException hangs) {
            throw new AssertionError("what the product's threads do: " + threads(), hangs);
        }
        return this;
    }

    /** As by {@code kill -3}: the threads go to the log. */
    private String threads() {
        try {
            new ProcessBuilder("kill", "-3", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            await().until(() -> lastWords(log).contains("JNI global refs"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return lastWords(log);
    }

    private void awaitHealth() {
        await().atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .failFast(() -> assertThat(process.isAlive())
                        .as(() -> "the product is there; it said " + lastWords(log))
                        .isTrue())
                .untilAsserted(() -> assertThat(web().get("/actuator/health").statusCode())
                        .as(() -> "the product is healthy; it said " + lastWords(log))
                        .isEqualTo(200));
    }

    /** As by {@code kill -9}: nothing in it gets a last word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain(String... properties) {
        process = launch(log, properties);
        awaitHealthy();
    }

    /** {@return what a second product on the same folder says at its end, which comes by itself} */
    String second() throws InterruptedException {
        Path output = log.resolveSibling("second.log");
        Process second = launch(output, "--server.port=0");
        assertThat(second.waitFor(START)).isTrue();
        assertThat(second.exitValue()).isNotZero();
        return lastWords(output);
    }

    /** {@return the embedded server of that name, {@code mariadbd} or {@code redis-server}} */
    ProcessHandle server(String name) {
        return process.descendants()
                .filter(handle -> handle.info().command().orElse("").endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    Web web() {
        return new Web(port);
    }

    Wechat wechat() {
        return new Wechat("http://127.0.0.1:" + port, account());
    }

    private static Account account() {
        return new SandboxProperties(true, AccountType.SERVICE_VERIFIED, Encryption.COMPATIBLE, null).account();
    }

    JdbcClient sql(String schema) {
        Properties passwords = new Properties();
        try (var in = Files.newInputStream(data.resolve("stores.properties"))) {
            passwords.load(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Matcher ready = DATABASE_PORT.matcher(lastWords(log));
        assertThat(ready.find()).isTrue();
        String password = passwords.stringPropertyNames().stream()
                .filter(name -> name.contains("mariadb"))
                .map(passwords::getProperty)
                .findFirst()
                .orElseThrow();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:mysql://127.0.0.1:" + ready.group(1) + "/lianxin_" + schema + "?sslMode=DISABLED",
                "lianxin",
                password));
    }

    private static String lastWords(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** By SIGTERM, so that its servers end with it. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(Duration.ofSeconds(40))) {
            kill();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
