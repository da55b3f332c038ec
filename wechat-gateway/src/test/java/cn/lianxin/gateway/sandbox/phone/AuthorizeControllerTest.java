package cn.lianxin.gateway.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SandboxTest
class AuthorizeControllerTest {
    private static final String PATH = "/sandbox/api/connect/oauth2/authorize";
    private static final String APP_ID = "wx0000000000000001";

    private final int port;
    private final Web web;
    private final String here;

    AuthorizeControllerTest(@LocalServerPort int port) {
        this.port = port;
        this.web = new Web(port);
        this.here = "http://127.0.0.1:" + port;
    }

    @Test
    void letsAPageKnowWhoeverSaysSo() throws WxErrorException {
        var service = client();
        String address = service.getOAuth2Service().buildAuthorizationUrl(here + "/my", "snsapi_base", "s1");
        String path = address.substring(here.length(), address.indexOf('#'));
        assertThat(web.get(path).body()).contains("谁在用这部手机", "name=\"state\" value=\"s1\"");
        String back =
                allow(APP_ID, here + "/my").headers().firstValue("Location").orElseThrow();
        assertThat(back).matches("(http://127.0.0.1:" + port + ")?/my\\?code=[A-Za-z0-9_-]{32}&state=a%26b");
        String code = back.replaceAll(".*code=([^&]*).*", "$1");
        assertThat(service.getOAuth2Service().getAccessToken(code).getOpenId()).isEqualTo("resident-05");
    }

    @ParameterizedTest
    @CsvSource({
        "wx1, /my, 10013",
        "wx0000000000000001, https://evil.example/my, 10003",
        "wx0000000000000001, //evil.example/my, 10003",
        "wx0000000000000001, javascript:alert(1), 10003"
    })
    void goesBackToOurOwnPagesOnly(String appId, String to, String fault) {
        HttpResponse<String> refused = allow(appId, to);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(fault);
        assertThat(web.get(PATH + "?appid=" + appId + "&scope=snsapi_base&redirect_uri="
                                + URLEncoder.encode(to, StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<String> allow(String appId, String to) {
        return web.form(
                PATH,
                Map.of(
                        "appid", appId,
                        "redirect_uri", to,
                        "scope", "snsapi_base",
                        "state", "a&b",
                        "openid", "resident-05"));
    }

    private WxMpServiceImpl client() {
        WxMpHostConfig hosts = new WxMpHostConfig();
        hosts.setApiHost(here + "/sandbox/api");
        hosts.setOpenHost(here + "/sandbox/api");
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(APP_ID);
        config.setSecret("hetang-sandbox-secret");
        config.setHostConfig(hosts);
        WxMpServiceImpl service = new WxMpServiceImpl();
        service.setWxMpConfigStorage(config);
        return service;
    }
}
