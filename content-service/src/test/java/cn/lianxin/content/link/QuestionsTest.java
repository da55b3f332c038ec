package cn.lianxin.content.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions to a server that says what the test has it say, and keeps the connection. */
class QuestionsTest {
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<InetAddress> checked = new ConcurrentLinkedQueue<>();

    QuestionsTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        threads.shutdownNow();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"//a%20b?c=d#e, //a%20b?c=d", "?c=d, /?c=d", "'', /", "/%E4%B8%AD, /%E4%B8%AD"})
    void asksForTheAddressAsItIsAndForNothingElse(String address, String path) throws IOException {
        answer("HTTP/1.1 302 Found\r\nlocation:  /there \r\n\r\n");
        var head = questions(LONG).ask("HEAD", URI.create("http://user:word@" + here() + address));
        assertThat(head).isEqualTo(new Questions.Head(302, "/there"));
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "HEAD " + path + " HTTP/1.1",
                        "Host: " + here(),
                        "Accept: */*",
                        "Connection: close",
                        "User-Agent: Mozilla/5.0 (compatible; lianxin-link-check)");
        assertThat(checked).containsExactly(InetAddress.getLoopbackAddress());
    }

    @Test
    void doesNotWaitForTheBody() throws IOException {
        serve("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "");
        long began = System.nanoTime();
        assertThat(questions(LONG).ask("GET", URI.create("http://" + here())).status())
                .isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONG.dividedBy(2));
    }

    @ParameterizedTest
    @CsvSource({"http, 'HTTP/1.1 200 OK\r\nX: ', x", "http, '', 'HTTP/1.1 100 Continue\r\n\r\n'", "https, '', '\u0016'"
    })
    void hangsUpOnAnAnswerThatDripsIn(String scheme, String begin, String drop) throws IOException {
        serve(begin, drop);
        long began = System.nanoTime();
        assertThatThrownBy(() -> questions(SHORT).ask("GET", URI.create(scheme + "://" + here())))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.multipliedBy(3));
    }

    @Test
    void asksNobodyWhoseNameTookTooLong() {
        var slow = new CheckedNames(address -> {
            await().pollDelay(SHORT.multipliedBy(2)).until(() -> true);
            return true;
        });
        answer("HTTP/1.1 200 OK\r\n\r\n");
        assertThatThrownBy(() -> new Questions(slow, SHORT).ask("GET", URI.create("http://" + here())))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void readsNoEndlessHead() throws IOException {
        serve("HTTP/1.1 200 OK\r\n" + "X: x\r\n".repeat(1000), "");
        assertThat(catchThrowable(() -> questions(LONG).ask("GET", URI.create("http://" + here()))))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(InterruptedIOException.class);
    }

    @Test
    void tellsThatSomebodyIsThereWhoSpeaksNoTls() throws IOException {
        serve("HTTP/1.1 400 Bad Request\r\n\r\n", "");
        assertThatThrownBy(() -> questions(LONG).ask("GET", URI.create("https://" + here())))
                .isInstanceOf(SSLException.class);
    }

    private Questions questions(Duration timeOut) {
        return new Questions(
                new CheckedNames(address -> {
                    checked.add(address);
                    return true;
                }),
                timeOut);
    }

    private String here() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void answer(String words) {
        threads.execute(() -> {
            Socket socket = accepted();
            listen(socket);
            say(socket, words);
        });
    }

    /**
     * Speaks without having listened.
     *
     * @param drop what follows every 50 ms
     */
    private void serve(String begin, String drop) {
        threads.execute(() -> {
            Socket socket = accepted();
            say(socket, begin);
            var _ = threads.scheduleAtFixedRate(() -> say(socket, drop), 50, 50, TimeUnit.MILLISECONDS);
        });
    }

    private Socket accepted() {
        try {
            return server.accept();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private void listen(Socket socket) {
        try {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                heard.add(line);
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static void say(Socket socket, String words) {
        try {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
