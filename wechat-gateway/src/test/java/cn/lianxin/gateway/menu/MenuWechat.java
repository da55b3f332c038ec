package cn.lianxin.gateway.menu;

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

/** Plays api.weixin.qq.com for menus and tags: keeps the calls and answers as it was told to. */
final class MenuWechat {
    /** Somebody whom WeChat does not know as a follower. */
    static final String NO_FOLLOWER = "no-follower";

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    MenuWechat() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next call is answered with this error code. */
    void answers(String code) {
        answers.add(code);
    }

    /** {@return path and body of each call since the last forgetting} */
    List<String> calls() {
        return List.copyOf(calls);
    }

    void forget() {
        calls.clear();
        answers.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceAll(".*/cgi-bin/", "");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer = "{\"access_token\":\"t\",\"expires_in\":7200}";
        if (!path.equals("stable_token")) {
            calls.add(path + " " + body);
            String code = answers.poll();
            code = code == null && body.contains('"' + NO_FOLLOWER + '"') ? "43004" : code;
            answer = code == null ? usual(path) : "{\"errcode\":" + code + ",\"errmsg\":\"as told\"}";
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String usual(String path) {
        return switch (path) {
            case "tags/get" ->
                "{\"tags\":[{\"id\":2,\"name\":\"星标组\"},{\"id\":101,\"name\":\"连心桥工作人员\"},"
                        + "{\"id\":102,\"name\":\"连心桥编辑\"}]}";
            case "menu/get" -> "{\"menu\":{},\"conditionalmenu\":[{\"menuid\":77}]}";
            case "menu/addconditional" -> "{\"menuid\":\"78\"}";
            default -> "{\"errcode\":0,\"errmsg\":\"ok\"}";
        };
    }
}
