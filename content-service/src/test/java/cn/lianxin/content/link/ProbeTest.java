package cn.lianxin.content.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to a server of the test's own, which the check of addresses lets through; 127.0.0.2 plays the inner network. */
class ProbeTest {
    private static final Duration SHORT = Duration.ofMillis(700);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Probe probe = new Probe(address -> address.getHostAddress().equals("127.0.0.1"), port -> true, SHORT);

    ProbeTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress((InetAddress) null, 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** {@code /404}, {@code /get/404}: to HEAD 405, to GET 404; {@code /to/3}: three redirects on; {@code /away?…}: there. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + ' ' + path);
        String last = path.substring(path.lastIndexOf('/') + 1);
        int status = last.matches("\\d{3}") ? Integer.parseInt(last) : 200;
        if (path.startsWith("/get/") && exchange.getRequestMethod().equals("HEAD")) {
            status = 405;
        }
        if (path.startsWith("/to/")) {
            status = 302;
            int left = Integer.parseInt(last) - 1;
            exchange.getResponseHeaders().set("Location", left == 0 ? "/200" : "/to/" + left);
        }
        if (path.equals("/away")) {
            status = 301;
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getQuery());
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "opens",
            value = {
                "/200, opens",
                "/get/200, opens",
                "/403, opens",
                "/429, opens",
                "/to/3, opens",
                "/404, 打不开（404）。",
                "/get/404, 打不开（404）。",
                "/410, 打不开（410）。",
                "/503, 打不开（503）。",
                "/to/4, 一直转到别的网址，没有到头。"
            })
    void tellsWhatBecameOfALink(String path, String words) {
        assertThat(probe.of(here(path)).words()).isEqualTo(words == null ? "" : words);
    }

    @Test
    void readsTheHeadAloneAndAsksOnceWhereHeadIsAnswered() {
        probe.of(here("/200"));
        assertThat(asked).containsExactly("HEAD /200");
    }

    @Test
    void neverAsksTheInnerNetworkNotEvenByARedirect() {
        assertThat(probe.of("http://127.0.0.2:" + port() + "/200")).isEqualTo(new Fate.Inner());
        assertThat(asked).isEmpty();
        assertThat(probe.of(here("/away?http://127.0.0.2:" + port() + "/200"))).isEqualTo(new Fate.Inner());
        assertThat(asked).containsExactly("HEAD /away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://127.0.0.1/", "file:///etc/passwd", "http://", "http://a b/", "/a/5", "gopher://x"})
    void asksNothingButTheWeb(String link) {
        assertThat(probe.of(link)).isEqualTo(new Fate.Opens());
        assertThat(probe.of(here("/away?ftp://127.0.0.1:" + port() + "/x"))).isEqualTo(new Fate.Opens());
        assertThat(asked).containsExactly("HEAD /away");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[fe80::1]/",
                "http://[fd00::1]/",
                "http://[ff02::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://2130706433/"
            })
    void theOneForTheInternetAsksNoOther(String link) {
        assertThat(Probe.ofTheInternet().of(link)).isEqualTo(new Fate.Inner());
    }

    @Test
    void theOneForTheInternetAsksTheWebsPortsOnly() {
        assertThat(Probe.ofTheInternet().of(here("/404"))).isEqualTo(new Fate.Opens());
        assertThat(asked).isEmpty();
    }

    @Test
    void aPublicAddressMayBeAsked() throws IOException {
        assertThat(List.of("8.8.8.8", "114.114.114.114", "2400:3200::1"))
                .allMatch(address -> new PublicAddresses().test(literal(address)));
    }

    @Test
    void waitsForNobodyLongerThanTwice() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            long began = System.nanoTime();
            assertThat(probe.of("http://127.0.0.1:" + silent.getLocalPort() + "/"))
                    .isEqualTo(new Fate.Silent());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.multipliedBy(4));
        }
        assertThat(probe.of("http://127.0.0.1:1/")).isEqualTo(new Fate.Silent());
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private String here(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            throw new AssertionError(e);
        }
    }
}
