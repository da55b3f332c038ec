package cn.lianxin.gateway.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.Web;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The simulated API by plain HTTP, with a token of its own for each call. */
public final class Api {
    private static final String TOKEN =
            "/cgi-bin/token?grant_type=client_credential&appid=wx0000000000000001" + "&secret=hetang-sandbox-secret";

    private final Web web;

    public Api(int port) {
        this.web = new Web(port);
    }

    public String token() {
        return Web.json(web.get("/sandbox/api" + TOKEN)).path("access_token").asString();
    }

    /** {@return the answer to a GET} */
    public JsonNode get(String path) {
        var answer = web.get(address(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Web.json(answer);
    }

    /** {@return the answer to that JSON} */
    public JsonNode post(String path, String json) {
        var answer = web.post(address(path), "application/json", json);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Web.json(answer);
    }

    /** {@return the media id of a picture that stays} */
    public String picture() {
        return upload("/cgi-bin/material/add_material?type=image")
                .path("media_id")
                .asString();
    }

    /** {@return the answer to an upload of a small picture} */
    public JsonNode upload(String path) {
        String form = """
                --b\r
                Content-Disposition: form-data; name="media"; filename="a.jpg"\r
                \r
                \u00FF\u00D8\u00FFjpeg\r
                --b--\r
                """;
        return Web.json(web.postBytes(
                address(path), "multipart/form-data; boundary=b", form.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** {@return the media id of a draft with that many articles} */
    public String draft(int articles) {
        String cover = picture();
        String list = IntStream.rangeClosed(1, articles)
                .mapToObj(i -> article("第 " + i + " 篇", cover))
                .collect(Collectors.joining(","));
        return post("/cgi-bin/draft/add", "{\"articles\":[" + list + "]}")
                .path("media_id")
                .asString();
    }

    /** {@return the answer to sending that draft to everybody} */
    public JsonNode sendAll(String draft) {
        return post(
                "/cgi-bin/message/mass/sendall",
                "{\"filter\":{\"is_to_all\":true},\"msgtype\":\"mpnews\",\"mpnews\":{\"media_id\":\"" + draft + "\"}}");
    }

    /** {@return what WeChat says of that mass message} */
    public String status(JsonNode sent) {
        return post(
                        "/cgi-bin/message/mass/get",
                        "{\"msg_id\":" + sent.path("msg_id").asLong() + "}")
                .path("msg_status")
                .asString();
    }

    static String article(String title, String cover) {
        return """
                {"title":"%s","author":"编辑","digest":"摘要","content":"<p>正文</p>","thumb_media_id":"%s",\
                "need_open_comment":1}""".formatted(title, cover);
    }

    /** {@return the answer's error code, 0 where it has none} */
    public static int code(JsonNode answer) {
        return answer.path("errcode").asInt(0);
    }

    String address(String path) {
        return "/sandbox/api" + path + (path.contains("?") ? "&" : "?") + "access_token=" + token();
    }
}
