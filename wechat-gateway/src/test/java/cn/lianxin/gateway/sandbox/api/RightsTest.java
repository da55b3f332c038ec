package cn.lianxin.gateway.sandbox.api;

import static cn.lianxin.gateway.sandbox.api.Api.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.SandboxTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A verified subscription account: it has menus and tags, but no codes, no templates, no consent. */
@SandboxTest
@TestPropertySource(properties = "lianxin.sandbox.type=SUBSCRIPTION_VERIFIED")
class RightsTest {
    private final Api api;

    RightsTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        48001 | qrcode/create         | {}
        48001 | message/template/send | {}
        48001 | message/subscribe/bizsend | {}
        46003 | menu/get              | -
        45157 | tags/create           | {}
        40003 | message/custom/send   | {}
        41006 | media/get             | -
        0     | getcallbackip         | -
        """)
    void mayCallWhatItsTypeMay(int code, String call, String body) {
        if (call.equals("menu/get")) {
            api.get("/cgi-bin/menu/delete");
        }
        JsonNode answer = body == null ? api.get("/cgi-bin/" + call) : api.post("/cgi-bin/" + call, body);
        assertThat(code(answer)).isEqualTo(code);
    }
}
