package cn.lianxin.gateway.sandbox.api;

import static cn.lianxin.gateway.sandbox.api.Api.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.MovableClock;
import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.world.Reads;
import cn.lianxin.gateway.sandbox.world.Tags;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A verified subscription account: it has menus and tags, but no codes, no templates, no consent. */
@SandboxTest
@TestPropertySource(properties = "lianxin.sandbox.type=SUBSCRIPTION_VERIFIED")
class RightsTest {
    private final Api api;
    private final MovableClock clock;
    private final Tags tags;

    RightsTest(@LocalServerPort int port, @Autowired MovableClock clock, @Autowired Tags tags) {
        this.api = new Api(port);
        this.clock = clock;
        this.tags = tags;
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
        44003 | draft/add             | {}
        40007 | freepublish/submit    | {}
        48001 | message/mass/send     | {}
        40008 | message/mass/sendall  | {}
        0     | getcallbackip         | -
        """)
    void mayCallWhatItsTypeMay(int code, String call, String body) {
        if (call.equals("menu/get")) {
            api.get("/cgi-bin/menu/delete");
        }
        JsonNode answer = body == null ? api.get("/cgi-bin/" + call) : api.post("/cgi-bin/" + call, body);
        assertThat(code(answer)).isEqualTo(code);
    }

    @Test
    void sendsToManyOnceADayOfBeijingWhomeverItIsFor() {
        clock.pass(Duration.between(
                clock.instant(), Reads.begin(Reads.day(clock.instant()).plusDays(1))));
        int tag = tags.create("一天一次");
        tags.wear(tag, List.of("resident-01"));
        String tagged = "{\"filter\":{\"is_to_all\":false,\"tag_id\":" + tag + "},\"msgtype\":\"text\","
                + "\"text\":{\"content\":\"喂\"}}";
        assertThat(code(api.post(MassCalls.SEND_ALL, tagged))).isZero();
        assertThat(code(api.post(MassCalls.SEND_ALL, tagged))).isEqualTo(45028);
        assertThat(code(api.sendAll(api.draft(1)))).isEqualTo(45028);
        clock.pass(Duration.ofDays(1).minusSeconds(1));
        assertThat(code(api.sendAll(api.draft(1)))).isEqualTo(45028);
        clock.pass(Duration.ofSeconds(1));
        assertThat(code(api.sendAll(api.draft(1)))).isZero();
    }
}
