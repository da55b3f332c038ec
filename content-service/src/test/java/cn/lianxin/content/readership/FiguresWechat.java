package cn.lianxin.content.readership;

import cn.lianxin.config.wechat.DatacubeCalls.Figures;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A WeChat with figures as a test sets them. */
final class FiguresWechat implements AutoCloseable {
    private static final Map<String, Figures> PATHS = Map.of(
            "/datacube/getarticletotaldetail", Figures.TOTALS,
            "/datacube/getarticleread", Figures.READS,
            "/datacube/getbizsummary", Figures.SUMMARY);

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    FiguresWechat() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String question = PATHS.get(exchange.getRequestURI().getPath()) + " "
                    + body.replaceAll("[^0-9-]+", " ").strip();
            asked.add(question);
            byte[] answer = answers.getOrDefault(question, "{\"list\":[],\"is_delay\":false}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(Figures figures, LocalDate day, String json) {
        answers.put(figures + " " + day + " " + day, json);
    }

    /** {@return what it was asked since the last time this was called, in words} */
    List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
