package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.protocol.ProtocolVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

class RedisLinkTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final ServerSocket server = server();
    private final LettuceConnectionFactory factory = factory(server.getLocalPort());

    @BeforeEach
    void start() {
        factory.afterPropertiesSet();
        factory.start();
    }

    @AfterEach
    void stop() throws IOException {
        factory.destroy();
        server.close();
    }

    @Test
    void waitsForAServerThatIsStillStarting() {
        serve(2);

        try (RedisLink.Connection connection = new RedisLink(factory).await(Duration.ofSeconds(30))) {
            assertThat(connection.commands().ping()).isEqualTo("PONG");
        }
        assertThat(asked).hasValueGreaterThan(2);
    }

    @Test
    void givesUpWhenItsPatienceIsOver() {
        serve(Integer.MAX_VALUE);

        assertThatExceptionOfType(RedisConnectionException.class)
                .isThrownBy(() -> new RedisLink(factory).await(Duration.ofMillis(1)));
    }

    /** Turns that many away at the door, then answers whatever is asked for as the oldest of servers would. */
    private void serve(int away) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket client = server.accept()) {
                    if (asked.incrementAndGet() > away) {
                        answer(client);
                    }
                } catch (IOException closed) {
                    // The client has gone, or the test is over.
                }
            }
        });
    }

    private static void answer(Socket client) throws IOException {
        byte[] bytes = new byte[4096];
        int length;
        while ((length = client.getInputStream().read(bytes)) > 0) {
            String commands = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            String answers = commands.lines()
                    .filter(line -> line.startsWith("*"))
                    .map(_ -> "+PONG\r\n")
                    .reduce("", String::concat);
            client.getOutputStream().write(answers.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static ServerSocket server() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    /** Without a handshake: RESP2 from the first byte. */
    private static LettuceConnectionFactory factory(int port) {
        var options =
                ClientOptions.builder().protocolVersion(ProtocolVersion.RESP2).build();
        return new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", port),
                LettuceClientConfiguration.builder().clientOptions(options).build());
    }
}
