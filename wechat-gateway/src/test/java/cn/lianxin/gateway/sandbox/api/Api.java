package cn.lianxin.gateway.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.Web;
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

    /** {@return the answer's error code, 0 where it has none} */
    public static int code(JsonNode answer) {
        return answer.path("errcode").asInt(0);
    }

    String address(String path) {
        return "/sandbox/api" + path + (path.contains("?") ? "&" : "?") + "access_token=" + token();
    }
}
