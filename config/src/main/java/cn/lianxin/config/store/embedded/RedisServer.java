package cn.lianxin.config.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Redis in {@code data/redis}: loopback, a password of its own, every write on disk before its answer. */
record RedisServer(StoreFolder store, int port, String password) implements Server {
    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public Path folder() {
        return store.in("redis");
    }

    @Override
    public Path log() {
        return store.in("redis.log");
    }

    @Override
    public Properties connectionProperties() {
        var properties = new Properties();
        properties.setProperty(
                "spring.data.redis.host", InetAddress.getLoopbackAddress().getHostAddress());
        properties.setProperty("spring.data.redis.port", Integer.toString(port));
        properties.setProperty("spring.data.redis.password", password);
        return properties;
    }

    @Override
    public void prepare() throws IOException {
        new Leftovers(store.bin(), folder()).end();
        Binaries.unpack(shipped(), binary());
        StoreFolder.makePrivate(folder());
    }

    @Override
    public List<String> command() throws IOException {
        StoreFolder.writePrivate(folder().resolve("redis.conf"), """
                bind 127.0.0.1
                port %d
                requirepass %s
                daemonize no
                dir ./
                save ""
                appendonly yes
                appendfsync always
                # What comes through is settled and gone within moments: a file of this size still loads in seconds, and is
                # not written anew under full load.
                auto-aof-rewrite-min-size 256mb
                # A full memory must refuse writes: what it would evict are streams nobody has read.
                maxmemory-policy noeviction
                """.formatted(port, password));
        return List.of(binary().toString(), "redis.conf");
    }

    /** Not while it still loads its file: it takes connections then, but no commands. */
    @Override
    public boolean answers() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream()
                    .write("AUTH %s\r\nPING\r\n".formatted(password).getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new String(socket.getInputStream().readNBytes("+OK\r\n+PONG".length()), StandardCharsets.US_ASCII);
            return answer.endsWith("+PONG");
        }
    }

    @Override
    public void started() {}

    private Path binary() {
        return store.bin().resolve("redis-6.2").resolve("redis-server");
    }

    private static String shipped() {
        return System.getProperty("os.arch", "").equals("aarch64")
                ? "redis-server-6.2.7-linux-arm64"
                : "redis-server-6.2.6-v5-linux-amd64";
    }

    @Override
    public String toString() {
        return "Redis on port " + port;
    }
}
