package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever anybody sends to any address: a 4xx, nothing of our inside in it, and no error in our log. */
@ExtendWith(OutputCaptureExtension.class)
class BadRequestTest {
    private static final String DOOR = "/wechat/callback/wx0000000000000001";
    private static final String MESSAGES = "POST /sandbox/people/resident-20/messages";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final int TEN_MEGABYTES = 10_000_000;

    private final Product product = Product.running();

    /**
     * One request.
     *
     * @param raw as it goes over the line
     */
    record Bad(String name, String raw) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"atTheDoor", "anywhere"})
    void isRefusedWithoutAWordOfOurInside(Bad bad, CapturedOutput log) throws IOException {
        String answer = answer(bad.raw());
        assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*").doesNotContain("Exception", "\tat ", "Tomcat");
        assertThat(log.getAll()).doesNotContain(" ERROR ", "\tat ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("atTheDoor")
    void isBareAndCountedAtTheDoor(Bad bad) throws IOException {
        double before = refused();
        String answer = answer(bad.raw());
        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).isEmpty();
        assertThat(refused()).isEqualTo(before + 1);
    }

    @Test
    void tellsABrowserKindlyWhatIsNotThere() throws IOException {
        assertThat(answer(request("GET /nowhere", "Accept: text/html\r\n", "")))
                .startsWith("HTTP/1.1 404")
                .contains("没有这一页", "回首页", "Content-Security-Policy")
                .doesNotContain("nowhere");
    }

    static Stream<Bad> atTheDoor() {
        return Stream.of(
                bad("version that is none", "GET " + DOOR + " HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n"),
                bad("markup in the query", request("GET " + DOOR + "?a=<b>", "", "")),
                bad("nought in the address", request("GET " + DOOR + "%00", "", "")),
                bad("nought in the query", request("GET " + DOOR + "?signature=%00", "", "")),
                bad("broken escape", request("GET " + DOOR + "?timestamp=%zz", "", "")),
                bad("parameter twice", request("GET " + DOOR + "?nonce=1&nonce=1", "", "")),
                bad("unknown account", request("POST /wechat/callback/wx1?a=1", "", "x")),
                bad("unknown method", request("FOO " + DOOR, "", "")),
                bad("unknown coding", request("POST " + DOOR, "Transfer-Encoding: foo\r\n", "")),
                bad("length that is none", request("POST " + DOOR, "Content-Length: abc\r\n", "")),
                bad("length beyond numbers", request("POST " + DOOR, "Content-Length: 99999999999999999999\r\n", "")),
                bad("10 MB", request("POST " + DOOR + "?a=1", "", "x".repeat(TEN_MEGABYTES))),
                bad("endless header", request("GET " + DOOR, "X: " + "a".repeat(100_000) + "\r\n", "")),
                bad("endless query", request("GET " + DOOR + "?a=" + "a".repeat(100_000), "", "")));
    }

    static Stream<Bad> anywhere() {
        return Stream.of(
                bad("no HTTP", "GARBAGE\r\n\r\n"),
                bad("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
                bad("version that is none", "GET / HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n"),
                bad("nought in the address", request("GET /sandbox/%00", "", "")),
                bad("broken escape", request("GET /sandbox?p1=%zz", "", "")),
                bad("out of the folder", request("GET /assets/%2e%2e/%2e%2e/application.yml", "", "")),
                bad("unknown page", request("GET /board", "Accept: text/html\r\n", "")),
                bad("unknown file", request("GET /assets/none.css", "", "")),
                bad("wrong method", request("PUT /", "", "")),
                bad("unknown method", request("FOO /sandbox", "", "")),
                bad("tunnel", request("CONNECT localhost:80", "", "")),
                bad("unknown coding", request("POST /sandbox", "Transfer-Encoding: foo\r\n", "")),
                bad("unknown expectation", request("POST /sandbox", "Expect: foo\r\n", "a=1")),
                bad("endless header", request("GET /", "X: " + "a".repeat(100_000) + "\r\n", "")),
                bad("many headers", request("GET /", "X: 1\r\n".repeat(300), "")),
                bad("10 MB form", request("POST /sandbox", FORM, "text=" + "a".repeat(TEN_MEGABYTES))),
                bad("20,000 fields", request("POST /sandbox", FORM, fields())),
                bad("broken field", request("POST /sandbox", FORM, "text=%zz")),
                bad(
                        "broken parts",
                        request("POST /sandbox", "Content-Type: multipart/form-data; boundary=x\r\n", "--x")),
                bad("parts without end", request("POST /sandbox", "Content-Type: multipart/form-data\r\n", "--x")),
                bad("10 MB JSON", request(MESSAGES, JSON, "{\"text\":\"" + "a".repeat(TEN_MEGABYTES) + "\"}")),
                bad("deep JSON", request(MESSAGES, JSON, "[".repeat(100_000))),
                bad("other JSON", request(MESSAGES, JSON, "{\"text\":{}}")),
                bad("no JSON", request(MESSAGES, "Content-Type: text/xml\r\n", "<x/>")),
                bad("unknown type", request("GET /sandbox/people/resident-20/messages", "Accept: foo\r\n", "")),
                bad("odd person", request("GET /sandbox/people/%E6%9D%8E/messages", "", "")),
                bad("range beyond the end", request("GET /assets/phone.css", "Range: bytes=9999999-\r\n", "")),
                bad("no metric", request("GET /actuator/metrics/none", "", "")));
    }

    /** Headers that only a proxy should send are the caller's too. */
    @Test
    void isNotConfusedByForgedProxyHeaders() throws IOException {
        String forged =
                "X-Forwarded-Proto: <>\r\nX-Forwarded-Prefix: %zz\r\nX-Forwarded-Port: x\r\nForwarded: for=;;\r\n";
        assertThat(answer(request("POST /sandbox", forged + FORM, "text=x&p1=resident-20")))
                .startsWith("HTTP/1.1 302");
        assertThat(answer(request("GET /", "X-Forwarded-Host: a b\r\nX-Forwarded-For: \u00FF\r\n", "")))
                .startsWith("HTTP/1.1 200");
    }

    private static Bad bad(String name, String raw) {
        return new Bad(name, raw);
    }

    private static String fields() {
        return IntStream.range(0, 20_000).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
    }

    private static String request(String line, String headers, String body) {
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        return line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + length + "\r\n" + body;
    }

    /** What came before the door closed; it need not have read all of a large body. */
    private String answer(String raw) throws IOException {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
            socket.setSoTimeout(10_000);
            Thread.ofVirtual().start(() -> send(socket, raw));
            byte[] part = new byte[8192];
            for (int read = socket.getInputStream().read(part);
                    read > 0;
                    read = socket.getInputStream().read(part)) {
                answer.append(new String(part, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketException | SocketTimeoutException closed) {
            assertThat(answer).as("an answer before %s", closed.getMessage()).isNotEmpty();
        }
        return answer.toString();
    }

    private static void send(Socket socket, String raw) {
        try {
            socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException closed) {
            // The other side has heard enough, which is what its answer says.
            assertThat(closed).isInstanceOf(SocketException.class);
        }
    }

    /** All reasons together. */
    private double refused() {
        return product.meters().find("lianxin.callback.refused").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
