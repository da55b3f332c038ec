package cn.lianxin.gateway.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whoever an operator lets hear of alerts: keeps what it is told and answers as it should. */
public final class OtherSide implements AutoCloseable {
    private final HttpServer server;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    public OtherSide() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** {@return an address there, with something in it that nobody else may know} */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send?key=secret");
    }

    /** {@return what it was told so far, oldest first} */
    public List<String> heard() {
        return heard;
    }

    public void answers(int code, String body) {
        status = code;
        answer = body;
    }

    private void take(HttpExchange exchange) throws IOException {
        heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
