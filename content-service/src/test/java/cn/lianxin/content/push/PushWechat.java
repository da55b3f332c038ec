package cn.lianxin.content.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the part of api.weixin.qq.com that pushes use, and fails as it is told to. What counts is {@link #sent}: how often
 * something went to the followers.
 */
final class PushWechat {
    /** How the next send ends. */
    enum Fault {
        /** The line breaks before WeChat has done anything. */
        LOST_BEFORE,
        /** WeChat sends, and the line breaks before it has said so. */
        LOST_AFTER,
        TOO_SOON,
        NO_QUOTA,
        BUSY,
        NO_RIGHT,
        OTHERS_ID
    }

    private final HttpServer server;
    private final JsonMapper json = new JsonMapper();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> byClientId = new HashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private final Set<String> drafts = new HashSet<>();
    private final List<JsonNode> sent = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final Map<Long, Long> tags = new HashMap<>();
    private long ids = 3_000_000_000L;
    private boolean sendsAtOnce = true;
    private boolean publishedIsListed = true;
    private List<String> published = List.of();

    PushWechat() {
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

    synchronized void forget() {
        faults.clear();
        byClientId.clear();
        states.clear();
        drafts.clear();
        sent.clear();
        calls.clear();
        tags.clear();
        tags.put(101L, 12L);
        published = List.of();
        sendsAtOnce = true;
        publishedIsListed = true;
    }

    /** The next sends end like this, one after the other. */
    synchronized void next(Fault... ends) {
        faults.addAll(List.of(ends));
    }

    synchronized void waitsForItsAdministrator() {
        sendsAtOnce = false;
    }

    synchronized void doesNotListWhatIsPublished() {
        publishedIsListed = false;
    }

    synchronized void tag(long id, long wearers) {
        tags.put(id, wearers);
    }

    synchronized void finish(String state) {
        states.replaceAll((_, _) -> state);
    }

    /** Somebody throws the drafts away at the account's back office. */
    synchronized void loseDrafts() {
        drafts.clear();
    }

    /** {@return the bodies of what went to followers, one for each time it went} */
    synchronized List<JsonNode> sent() {
        return List.copyOf(sent);
    }

    synchronized String lastMsgId() {
        return Long.toString(ids);
    }

    synchronized long calls(String path) {
        return calls.stream().filter(path::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst(".*/cgi-bin/", "");
        byte[] body = exchange.getRequestBody().readAllBytes();
        String answer = answer(path, body);
        if (answer.isEmpty()) {
            exchange.close();
            return;
        }
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; encoding=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized String answer(String path, byte[] body) {
        calls.add(path);
        return switch (path) {
            case "stable_token" -> "{\"access_token\":\"t\",\"expires_in\":7200}";
            case "media/uploadimg" -> "{\"url\":\"https://mmbiz.example/" + ++ids + "\"}";
            case "material/add_material" -> "{\"media_id\":\"cover" + ++ids + "\",\"url\":\"\"}";
            case "draft/add" -> draft();
            case "draft/get" -> drafts.contains(text(body, "media_id")) ? "{\"news_item\":[]}" : error(40007);
            case "tags/get" -> tags();
            case "message/mass/sendall" -> send(json.readTree(body), "clientmsgid");
            case "message/mass/get" -> "{\"msg_id\":1,\"msg_status\":\"" + states.get(text(body, "msg_id")) + "\"}";
            case "message/mass/delete", "freepublish/delete" -> error(0);
            case "freepublish/submit" -> send(json.readTree(body), "media_id");
            case "freepublish/get" ->
                "{\"publish_id\":\"1\",\"publish_status\":" + (sendsAtOnce ? 0 : 1) + ",\"article_id\":\"art\"}";
            case "freepublish/batchget" -> published();
            default -> error(48001);
        };
    }

    private String send(JsonNode body, String idField) {
        Fault fault = faults.isEmpty() ? null : faults.removeFirst();
        boolean mass = idField.equals("clientmsgid");
        String id = body.path(idField).asString();
        String draft = mass ? body.path("mpnews").path("media_id").asString() : id;
        if (fault != null && fault != Fault.LOST_AFTER) {
            return switch (fault) {
                case LOST_BEFORE, LOST_AFTER -> "";
                case TOO_SOON -> error(45066);
                case NO_QUOTA -> error(45028);
                case BUSY -> error(-1);
                case NO_RIGHT -> error(48001);
                case OTHERS_ID ->
                    "{\"errcode\":45065,\"errmsg\":\"clientmsgid exist\",\"msg_id\":"
                            + byClientId.values().iterator().next() + "}";
            };
        }
        if (mass && byClientId.containsKey(id)) {
            return "{\"errcode\":45065,\"errmsg\":\"clientmsgid exist\",\"msg_id\":" + byClientId.get(id) + "}";
        }
        if (!drafts.remove(draft)) {
            return error(40007);
        }
        String msgId = Long.toString(++ids);
        byClientId.put(id, msgId);
        states.put(msgId, sendsAtOnce ? "SEND_SUCCESS" : "SENDING");
        sent.add(body);
        published = List.of("井");
        if (fault == Fault.LOST_AFTER) {
            return "";
        }
        return mass
                ? "{\"errcode\":0,\"errmsg\":\"ok\",\"msg_id\":" + msgId + ",\"msg_data_id\":77}"
                : "{\"errcode\":0,\"errmsg\":\"ok\",\"publish_id\":\"" + msgId + "\",\"msg_data_id\":\"78\"}";
    }

    private String draft() {
        String id = "draft" + ++ids;
        drafts.add(id);
        return "{\"media_id\":\"" + id + "\"}";
    }

    private String tags() {
        var all = json.createArrayNode();
        tags.forEach((id, count) ->
                all.add(json.createObjectNode().put("id", id).put("name", "标签").put("count", count)));
        return json.createObjectNode().set("tags", all).toString();
    }

    private String published() {
        var answer = json.createObjectNode();
        var items = answer.putArray("item");
        if (publishedIsListed && !published.isEmpty()) {
            var item = items.addObject().put("article_id", "art");
            var news = item.putObject("content").putArray("news_item");
            published.forEach(title -> news.addObject().put("title", title));
        }
        return answer.toString();
    }

    private String text(byte[] body, String field) {
        return json.readTree(body).path(field).asString();
    }

    private static String error(int code) {
        return "{\"errcode\":" + code + ",\"errmsg\":\"as told\"}";
    }
}
