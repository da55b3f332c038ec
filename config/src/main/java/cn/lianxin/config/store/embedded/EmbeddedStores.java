package cn.lianxin.config.store.embedded;

import cn.lianxin.config.store.ServerStart;
import cn.lianxin.config.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/**
 * The servers this process runs for itself in one data folder, which is locked against a second
 * process for as long. Started at once, ready later: see the {@code await} methods.
 */
public final class EmbeddedStores implements ServerStart, AutoCloseable {
    private static final Duration REDIS_LIMIT = Duration.ofSeconds(60);
    /** Longer than InnoDB's flush of a full 128 MB buffer pool; shorter than what ends a hanging container. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    /** What can be started here. */
    public enum Kind {
        MARIADB,
        REDIS
    }

    private final FolderLock lock;
    private final List<ServerWatch> watches = new ArrayList<>();
    private final Properties connectionProperties = new Properties();

    private EmbeddedStores(FolderLock lock) {
        this.lock = lock;
    }

    /**
     * Locks the folder and starts the servers on threads of their own.
     *
     * @throws StoreUnavailable if another process has the folder or this machine can't run the servers
     */
    public static EmbeddedStores start(Path data, Collection<Kind> kinds) {
        var folder = new StoreFolder(data.toAbsolutePath().normalize());
        Platform.check(kinds);
        var stores = new EmbeddedStores(FolderLock.take(folder));
        try {
            var passwords = Passwords.of(folder);
            if (kinds.contains(Kind.MARIADB)) {
                stores.add(new MariaDb(folder, FreePort.pick(), passwords.mariaDb()));
            }
            if (kinds.contains(Kind.REDIS)) {
                stores.add(new RedisServer(folder, FreePort.pick(), passwords.redis()));
            }
        } catch (IOException failed) {
            stores.close();
            throw folder.unusable(failed);
        }
        stores.watches.forEach(ServerWatch::start);
        return stores;
    }

    private void add(Server server) {
        watches.add(new ServerWatch(server));
        connectionProperties.putAll(server.connectionProperties());
    }

    /** What an operator would have set to use these servers ({@code spring.datasource.*}, {@code spring.data.redis.*}). */
    public Properties connectionProperties() {
        var copy = new Properties();
        copy.putAll(connectionProperties);
        return copy;
    }

    @Override
    public void awaitDatabase(Duration limit) {
        await("MariaDB", limit);
    }

    /** Returns once Redis answers, if it is started here; fails as {@link #awaitDatabase} does. */
    public void awaitRedis() {
        await("Redis", REDIS_LIMIT);
    }

    private void await(String name, Duration limit) {
        for (var watch : watches) {
            if (watch.server().name().equals(name)) {
                watch.awaitReady(limit);
            }
        }
    }

    /** Ends the servers cleanly, or by force after 20 s; a second call does nothing. */
    @Override
    public void close() {
        watches.forEach(ServerWatch::requestStop);
        watches.forEach(watch -> watch.awaitStop(STOP_LIMIT));
        lock.close();
    }
}
