package cn.lianxin.gateway.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Plays api.weixin.qq.com: gives tokens, keeps what is sent, and answers sends as it was told to. */
final class ScriptedWechat implements AutoCloseable {
    /** Takes the message and never answers: the line breaks. */
    static final String HANGS_UP = "";

    private final HttpServer server;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final AtomicLong ids = new AtomicLong(200_163_840_000L);
    private final List<String> sends = new CopyOnWriteArrayList<>();

    ScriptedWechat() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next sends are answered with these error codes; after them with 0. */
    void answers(String... codes) {
        answers.clear();
        answers.addAll(List.of(codes));
    }

    /** {@return the id of the last template message or subscription notice that was taken} */
    String lastId() {
        return Long.toString(ids.get());
    }

    /** {@return the id that the next one will have} */
    String nextId() {
        return Long.toString(ids.get() + 1);
    }

    /** {@return the bodies of all sends to this person so far, in their order} */
    List<String> sendsTo(String openId) {
        return sends.stream().filter(body -> body.contains('"' + openId + '"')).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/stable_token")) {
            write(exchange, "{\"access_token\":\"t\",\"expires_in\":7200}");
            return;
        }
        if (path.contains("/menu/") || path.contains("/tags/")) {
            write(exchange, "{\"errcode\":48001,\"errmsg\":\"no menus here\"}");
            return;
        }
        sends.add(body);
        String code = answers.poll();
        if (HANGS_UP.equals(code)) {
            exchange.close();
            return;
        }
        String msgId = body.contains("template_id") && code == null ? ",\"msgid\":" + ids.incrementAndGet() : "";
        write(exchange, "{\"errcode\":" + (code == null ? "0" : code) + ",\"errmsg\":\"as told\"" + msgId + "}");
    }

    private static void write(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
