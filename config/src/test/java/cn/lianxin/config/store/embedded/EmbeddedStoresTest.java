package cn.lianxin.config.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.store.StoreUnavailable;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoresTest {
    private final List<EmbeddedStores> started = new ArrayList<>();

    // One folder for all but two tests: what a test before has left there is what they are about.
    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path temporary;

    private Path data = temporary.resolve("数据 of 连心桥");

    @AfterEach
    void stop() {
        started.forEach(EmbeddedStores::close);
    }

    @Test
    void startsOnAnEmptyFolderAndKeepsItsRowsOverARestart() throws Exception {
        data = temporary.resolve("empty");
        var first = start();
        letsNobodyInWithoutThePassword(first.connectionProperties());
        write(first, "kept");
        assertThat(Files.getPosixFilePermissions(data.resolve("stores.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(data.resolve("mariadb-init.sql")).doesNotExist();
        first.close();
        assertThat(servers()).isEmpty();

        assertThat(read(start())).isEqualTo("kept kept");
    }

    @Test
    void endsTheServersOfAKilledProcessAndGoesOnWithTheirRows() throws Exception {
        var killed = Fork.start(HoldsStores.class, data.toString());
        awaitLine(killed.inputReader(StandardCharsets.UTF_8), "ready");
        var left = servers();
        assertThat(left).hasSize(2);
        killed.destroyForcibly().waitFor();
        assertThat(servers()).containsExactlyInAnyOrderElementsOf(left);

        var next = start();

        assertThat(servers()).hasSize(2).doesNotContainAnyElementsOf(left);
        write(next, "after");
        assertThat(read(next)).isEqualTo("after after");
    }

    @Test
    void startsADeadServerAgainOnItsPort() throws Exception {
        var stores = start();
        write(stores, "before");
        var killed = servers();
        killed.forEach(ProcessHandle::destroyForcibly);

        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(read(stores)).isEqualTo("before before"));
        assertThat(servers()).hasSize(2).doesNotContainAnyElementsOf(killed);
    }

    private static void letsNobodyInWithoutThePassword(Properties properties) {
        var url = properties.getProperty("spring.datasource.url");
        for (var user : List.of("root", "lianxin", "")) {
            assertThatThrownBy(() -> DriverManager.getConnection(url, user, ""))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void tellsWhyAServerDidNotStart() throws IOException {
        data = temporary.resolve("broken");
        // A folder where MariaDB wants its system tablespace.
        Files.createDirectories(data.resolve("mariadb/ibdata1"));
        Files.createDirectories(data.resolve("mariadb/lianxin_x"));
        var stores = EmbeddedStores.start(data, EnumSet.of(EmbeddedStores.Kind.MARIADB));
        started.add(stores);

        assertThatThrownBy(() -> stores.awaitDatabase(Duration.ofSeconds(30)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("启动失败")
                .hasMessageContaining("ibdata1");
    }

    @Test
    void namesThePropertiesWhereNoBinaryRuns() {
        assertThatThrownBy(() -> Platform.check(EnumSet.of(EmbeddedStores.Kind.MARIADB), "Linux", "aarch64"))
                .isInstanceOfSatisfying(
                        StoreUnavailable.class,
                        refused -> assertThat(refused.advice()).contains("spring.datasource.url"));
        Platform.check(EnumSet.of(EmbeddedStores.Kind.REDIS), "Linux", "aarch64");
    }

    private EmbeddedStores start() {
        var stores = EmbeddedStores.start(data, EnumSet.allOf(EmbeddedStores.Kind.class));
        started.add(stores);
        stores.awaitRedis();
        stores.awaitDatabase(Duration.ofSeconds(60));
        return stores;
    }

    private List<ProcessHandle> servers() throws IOException {
        var real = data.toRealPath();
        var found = new ArrayList<ProcessHandle>();
        for (var server : List.of("mariadb", "redis")) {
            if (Files.isDirectory(real.resolve(server)) && Files.isDirectory(real.resolve("bin"))) {
                found.addAll(Leftovers.find(real.resolve("bin"), real.resolve(server)));
            }
        }
        return found;
    }

    private static void awaitLine(BufferedReader output, String wanted) throws IOException {
        var line = output.readLine();
        while (line != null && !line.equals(wanted)) {
            line = output.readLine();
        }
        assertThat(line).isEqualTo(wanted);
    }

    private static void write(EmbeddedStores stores, String text) throws SQLException {
        var properties = stores.connectionProperties();
        try (var connection = DriverManager.getConnection(
                        properties.getProperty("spring.datasource.url"),
                        properties.getProperty("spring.datasource.username"),
                        properties.getProperty("spring.datasource.password"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS lianxin_keep");
            statement.execute("CREATE OR REPLACE TABLE lianxin_keep.t (v VARCHAR(20)) CHARACTER SET utf8mb4");
            statement.execute("INSERT INTO lianxin_keep.t VALUES ('" + text + "')");
        }
        try (var client = RedisClient.create(redis(stores));
                var connection = client.connect()) {
            connection.sync().set("v", text);
        }
    }

    private static String read(EmbeddedStores stores) throws SQLException {
        var properties = stores.connectionProperties();
        try (var connection = DriverManager.getConnection(
                        properties.getProperty("spring.datasource.url"),
                        properties.getProperty("spring.datasource.username"),
                        properties.getProperty("spring.datasource.password"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT v FROM lianxin_keep.t");
                var client = RedisClient.create(redis(stores));
                var redis = client.connect()) {
            rows.next();
            return rows.getString(1) + " " + redis.sync().get("v");
        }
    }

    private static RedisURI redis(EmbeddedStores stores) {
        var properties = stores.connectionProperties();
        return RedisURI.builder()
                .withHost(properties.getProperty("spring.data.redis.host"))
                .withPort(Integer.parseInt(properties.getProperty("spring.data.redis.port")))
                .withPassword(
                        properties.getProperty("spring.data.redis.password").toCharArray())
                .build();
    }
}
