package cn.lianxin.config.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A schema on its way: wait for the server, create the schema, migrate, build the session factory. */
final class SchemaOpening implements AutoCloseable {
    private final String name;
    private final HikariDataSource pool;
    private final PlatformTransactionManager transactions;
    private final FutureTask<Schema> schema;

    private SchemaOpening(String name, HikariDataSource pool, DataSource forMigrations, Callable<Boolean> serverReady) {
        this.name = name;
        this.pool = pool;
        this.transactions = new DataSourceTransactionManager(pool);
        this.schema = new FutureTask<>(() -> {
            serverReady.call();
            new Migrations(forMigrations).run(name);
            var sql = new SqlSessionTemplate(SessionFactories.over(pool, name));
            return new Schema(name, pool, sql, new TransactionTemplate(transactions));
        });
    }

    /** Starts opening on a thread of its own. */
    static SchemaOpening begin(
            String name, ServerLogin server, StoreProperties properties, @Nullable ServerStart start) {
        var forMigrations = new DriverManagerDataSource(
                server.url().patientlyOf("lianxin_" + name), server.username(), server.password());
        var opening = new SchemaOpening(name, pool(name, server, properties), forMigrations, () -> {
            if (start != null) {
                start.awaitDatabase(properties.serverWait());
            }
            return createOnceReachable(name, server, properties);
        });
        // A plain thread: Flyway scans with the context class loader, which the common pool lacks in the fat jar.
        Thread.ofPlatform().daemon().name("open-" + name).start(opening.schema);
        return opening;
    }

    HikariDataSource pool() {
        return pool;
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    /** The schema, once it is migrated; fails as the opening failed. */
    Schema await() {
        try {
            return schema.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("schema " + name, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while opening the schema " + name, interrupted);
        }
    }

    @Override
    public void close() {
        schema.cancel(true);
        pool.close();
    }

    private static HikariDataSource pool(String name, ServerLogin server, StoreProperties properties) {
        // Made by setters it connects on first use: nothing knocks before the server is there and the schema exists.
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(server.url().of("lianxin_" + name));
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(properties.poolSize());
        pool.setMinimumIdle(Math.min(2, properties.poolSize()));
        pool.setConnectionTimeout(properties.connectionWait().toMillis());
        // Set once per connection, not per transaction: two round trips less on the way of each message.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setAutoCommit(false);
        return pool;
    }

    private static boolean createOnceReachable(String name, ServerLogin server, StoreProperties properties)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + properties.serverWait().toNanos();
        while (true) {
            try (var connection =
                            DriverManager.getConnection(server.url().of(""), server.username(), server.password());
                    var statement = connection.createStatement()) {
                try (var found = statement.executeQuery(
                        "SELECT 1 FROM information_schema.schemata WHERE schema_name = 'lianxin_" + name + "'")) {
                    if (found.next()) {
                        return true;
                    }
                }
                statement.execute("CREATE DATABASE IF NOT EXISTS lianxin_" + name
                        + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
                return true;
            } catch (SQLException failed) {
                // 08… means "no connection"; anything else (a wrong password, a missing right) won't heal by waiting.
                var state = failed.getSQLState();
                if (state == null || !state.startsWith("08") || System.nanoTime() > end) {
                    throw unavailable(server, failed);
                }
                Thread.sleep(250);
            }
        }
    }

    private static StoreUnavailable unavailable(ServerLogin server, SQLException failed) {
        return new StoreUnavailable(
                "连不上数据库 %s：%s\nCan't use the database server (state %s)."
                        .formatted(server.url().server(), failed.getMessage(), failed.getSQLState()),
                "请检查 spring.datasource.url、username、password 和数据库是否在运行。\n"
                        + "Check spring.datasource.url, username, password, and that the server runs.",
                failed);
    }
}
