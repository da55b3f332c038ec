package cn.lianxin.config.store;

import cn.lianxin.config.store.embedded.EmbeddedStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** The servers of this test JVM, and plain schemas on them for tests without Spring. */
public final class TestStores {
    private static @Nullable TestStores running;

    private final EmbeddedStores servers;
    private final Map<String, SchemaOpening> schemas = new ConcurrentHashMap<>();

    private @Nullable StringRedisTemplate redis;

    private TestStores(EmbeddedStores servers) {
        this.servers = servers;
    }

    /** The servers, started on first use and ended with the JVM. */
    public static synchronized TestStores running() {
        if (running == null) {
            var stores = new TestStores(EmbeddedStores.start(freshFolder(), EnumSet.allOf(EmbeddedStores.Kind.class)));
            // Runs after all Spring contexts have closed.
            SpringApplication.getShutdownHandlers().add(stores::close);
            Runtime.getRuntime().addShutdownHook(new Thread(stores::closeUnlessSpringDoes));
            running = stores;
            stores.servers.awaitRedis();
            stores.servers.awaitDatabase(Duration.ofSeconds(60));
        }
        return running;
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "stores-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@code spring.datasource.*} and {@code spring.data.redis.*} of the servers. */
    public Properties connectionProperties() {
        return servers.connectionProperties();
    }

    /** Their Redis, for tests without Spring; the same at each call. */
    public synchronized StringRedisTemplate redis() {
        if (redis == null) {
            var properties = connectionProperties();
            var server = new RedisStandaloneConfiguration(
                    properties.getProperty("spring.data.redis.host"),
                    Integer.parseInt(properties.getProperty("spring.data.redis.port")));
            server.setPassword(properties.getProperty("spring.data.redis.password"));
            var connections = new LettuceConnectionFactory(server);
            connections.start();
            redis = new StringRedisTemplate(connections);
        }
        return redis;
    }

    /** The schema {@code lianxin_<name>}, migrated from {@code db/dispatch} and {@code db/<name>}; the same at each call. */
    public Schema schema(String name) {
        return schemas.computeIfAbsent(
                        name,
                        key -> SchemaOpening.begin(
                                key, login(), binder().bindOrCreate("lianxin.store", StoreProperties.class), servers))
                .await();
    }

    /** Empties every table of the schema but Flyway's histories. */
    public void clear(Schema schema) {
        try (var connection = schema.dataSource().getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                    + " AND table_name NOT LIKE 'flyway%'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            statement.execute("SET foreign_key_checks = 0");
            for (var table : tables) {
                statement.execute("DELETE FROM `" + table + "`");
            }
            statement.execute("SET foreign_key_checks = 1");
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private ServerLogin login() {
        return ServerLogin.from(binder());
    }

    private Binder binder() {
        return new Binder(new MapConfigurationPropertySource(servers.connectionProperties()));
    }

    /** A JVM in which no SpringApplication ran has none of its hooks, and would leave the servers behind. */
    private void closeUnlessSpringDoes() {
        boolean springCloses = Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("SpringApplicationShutdownHook"));
        if (!springCloses) {
            close();
        }
    }

    private void close() {
        if (redis != null && redis.getConnectionFactory() instanceof LettuceConnectionFactory connections) {
            connections.destroy();
        }
        schemas.values().forEach(SchemaOpening::close);
        servers.close();
    }
}
