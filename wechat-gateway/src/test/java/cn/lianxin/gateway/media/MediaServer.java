package cn.lianxin.gateway.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Plays api.weixin.qq.com: tokens, media/get with what was put there, and sends, which it keeps. */
final class MediaServer {
    private final HttpServer server;
    private final Map<String, byte[]> media = new ConcurrentHashMap<>();
    private final Map<String, Queue<String>> errors = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> sends = new CopyOnWriteArrayList<>();

    MediaServer() {
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

    /** Has it, and gives it after these error codes. */
    void has(String mediaId, byte[] content, String... codesBefore) {
        errors.put(mediaId, new ConcurrentLinkedQueue<>(List.of(codesBefore)));
        media.put(mediaId, content);
    }

    long asked(String mediaId) {
        return asked.stream().filter(mediaId::equals).count();
    }

    List<String> sendsTo(String openId) {
        return sends.stream().filter(body -> body.contains('"' + openId + '"')).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/stable_token")) {
            write(
                    exchange,
                    "application/json",
                    "{\"access_token\":\"t\",\"expires_in\":7200}".getBytes(StandardCharsets.UTF_8));
        } else if (path.endsWith("/media/get")) {
            get(exchange);
        } else {
            sends.add(body);
            write(exchange, "application/json", "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void get(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        String id = URLDecoder.decode(query.replaceAll(".*media_id=", ""), StandardCharsets.UTF_8);
        asked.add(id);
        byte[] content = media.get(id);
        String code = content == null
                ? "40007"
                : Objects.requireNonNull(errors.get(id)).poll();
        if (content != null && code == null) {
            write(exchange, "image/jpeg", content);
        } else {
            write(
                    exchange,
                    "text/plain",
                    ("{\"errcode\":" + code + ",\"errmsg\":\"as told\"}").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
