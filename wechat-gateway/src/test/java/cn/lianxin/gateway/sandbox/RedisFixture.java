package cn.lianxin.gateway.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import redis.embedded.RedisServer;

/** A real Redis for all tests of one run, on a free port, with nothing kept on disk. */
public final class RedisFixture implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final class Holder {
        static final int PORT = start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + Holder.PORT)
                .applyTo(context);
    }

    private static int start() {
        try {
            int port = freePort();
            RedisServer server = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting(
                            "dir " + Files.createTempDirectory(Path.of("target").toAbsolutePath(), "redis"))
                    .onShutdownForceStop(true)
                    .build();
            server.start();
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
