package cn.lianxin.gateway.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.MovableClock;
import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Interaction;
import cn.lianxin.gateway.sandbox.world.People;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SandboxTest
class ApiTest {
    private static final String ACCOUNT = "appid=wx0000000000000001&secret=hetang-sandbox-secret";
    private static final String SEND = "/cgi-bin/message/custom/send";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    record Text(String content) {}

    record Send(String touser, String msgtype, Text text) {}

    private final int port;
    private final Web web;
    private final MovableClock clock;
    private final Chats chats;
    private final People people;
    private final String person = "api-test-" + PEOPLE.incrementAndGet();

    ApiTest(
            @LocalServerPort int port,
            @Autowired MovableClock clock,
            @Autowired Chats chats,
            @Autowired People people) {
        this.port = port;
        this.web = new Web(port);
        this.clock = clock;
        this.chats = chats;
        this.people = people;
    }

    @Test
    void issuesTokensAndLetsTheOldOneLiveFiveMinutes() {
        JsonNode first = get("/cgi-bin/token?grant_type=client_credential&" + ACCOUNT);
        assertThat(first.path("expires_in").asInt()).isEqualTo(7200);
        String old = first.path("access_token").asString();
        String fresh = token();
        assertThat(fresh).isNotEqualTo(old).hasSizeGreaterThan(100);
        clock.pass(Duration.ofSeconds(299));
        assertThat(code(info("resident-01", old))).isZero();
        clock.pass(Duration.ofSeconds(2));
        assertThat(code(info("resident-01", old))).isEqualTo(42001);
        assertThat(code(info("resident-01", fresh))).isZero();
        clock.pass(Duration.ofHours(2));
        assertThat(code(info("resident-01", fresh))).isEqualTo(42001);
    }

    @Test
    void keepsTheStableTokenUntilItsLastFiveMinutes() {
        String first = stable("");
        clock.pass(Duration.ofMinutes(114));
        assertThat(stable("")).isEqualTo(first);
        clock.pass(Duration.ofMinutes(2));
        String second = stable("");
        assertThat(second).isNotEqualTo(first);
        assertThat(code(info("resident-01", first))).isZero();
        String third = stable(",\"force_refresh\":true");
        assertThat(code(info("resident-01", second))).isEqualTo(40001);
        assertThat(code(info("resident-01", third))).isZero();
    }

    @Test
    void refusesWrongCredentials() {
        assertThat(code(get("/cgi-bin/token?grant_type=client_credential&appid=wx1&secret=x")))
                .isEqualTo(40013);
        assertThat(code(get("/cgi-bin/token?grant_type=client_credential&appid=wx0000000000000001&secret=x")))
                .isEqualTo(40125);
        assertThat(code(get("/cgi-bin/token?grant_type=password&" + ACCOUNT))).isEqualTo(40002);
        assertThat(code(get("/cgi-bin/token?grant_type=client_credential"))).isEqualTo(41002);
        assertThat(code(get("/cgi-bin/user/info?openid=resident-01"))).isEqualTo(41001);
        assertThat(code(info("resident-01", "nonsense"))).isEqualTo(40001);
    }

    @Test
    void answersWhatIsWronglyAskedLikeWeChat() {
        assertThat(code(get("/cgi-bin/no/such?access_token=" + token()))).isEqualTo(40066);
        assertThat(code(get(SEND + "?access_token=" + token()))).isEqualTo(43002);
        assertThat(code(post("/cgi-bin/token", "{}"))).isEqualTo(43001);
        assertThat(code(post(SEND + "?access_token=" + token(), "{\"touser\":")))
                .isEqualTo(47001);
        assertThat(code(post(SEND + "?access_token=" + token(), "[1]"))).isEqualTo(47001);
        assertThat(code(post(SEND + "?access_token=" + token(), ""))).isEqualTo(44002);
        JsonNode refused = get("/cgi-bin/user/info");
        assertThat(refused.path("errmsg").asString()).matches("access_token missing rid: [0-9a-f]{8}-[0-9a-f]{8}");
    }

    @Test
    void takesJsonThatIsPostedAsAForm() {
        chats.say(person, "你好");
        String body = Web.write(new Send(person, "text", new Text("1+1=2&3")));
        web.post("/sandbox/api" + SEND + "?access_token=" + token(), "application/x-www-form-urlencoded", body);
        assertThat(chats.of(person).getLast().text()).isEqualTo("1+1=2&3");
    }

    @Test
    void sendsFiveAfterAMessageAndNoSixth() {
        chats.say(person, "你好");
        for (int i = 0; i < 5; i++) {
            assertThat(send(person, "第 " + i)).isZero();
        }
        assertThat(send(person, "多了")).isEqualTo(45047);
        chats.say(person, "还在");
        assertThat(send(person, "又可以")).isZero();
        assertThat(chats.of(person)).hasSize(8);
    }

    @Test
    void closesTheWindowAfterFortyEightHours() {
        chats.say(person, "你好");
        clock.pass(Duration.ofDays(2).minusSeconds(1));
        assertThat(send(person, "赶上了")).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(send(person, "晚了")).isEqualTo(45015);
    }

    @Test
    void givesThreeWithinAMinuteOfATapAndUsesThemFirst() {
        chats.step("resident-11", Interaction.CLICK);
        for (int i = 0; i < 3; i++) {
            assertThat(send("resident-11", "第 " + i)).isZero();
        }
        assertThat(send("resident-11", "多了")).isEqualTo(45047);
        clock.pass(Duration.ofMinutes(1));
        assertThat(send("resident-11", "晚了")).isEqualTo(45015);
        chats.say("resident-11", "你好");
        chats.step("resident-11", Interaction.SCAN);
        for (int i = 0; i < 8; i++) {
            assertThat(send("resident-11", "第 " + i)).isZero();
        }
    }

    @Test
    void refusesPeopleItCannotReach() {
        assertThat(send("nobody-at-all", "喂")).isEqualTo(40003);
        assertThat(send("resident-12", "还没说过话")).isEqualTo(45015);
        chats.say(person, "你好");
        people.leave(person, clock.instant());
        assertThat(send(person, "喂")).isEqualTo(43004);
        assertThat(info(person, token()).path("subscribe").asInt(9)).isZero();
    }

    @Test
    void refusesTextsThatAreNone() {
        chats.say(person, "你好");
        assertThat(send(person, "")).isEqualTo(44004);
        assertThat(send(person, "长".repeat(683))).isEqualTo(45002);
    }

    @Test
    void knowsFollowersWithoutNameOrPicture() {
        JsonNode info = info("resident-01", token());
        assertThat(info.path("subscribe").asInt()).isEqualTo(1);
        assertThat(info.path("language").asString()).isEqualTo("zh_CN");
        assertThat(info.has("nickname")).isFalse();
        assertThat(info.has("errcode")).isFalse();
    }

    @Test
    void worksWithWxJava() throws WxErrorException {
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId("wx0000000000000001");
        config.setSecret("hetang-sandbox-secret");
        config.useStableAccessToken(true);
        WxMpHostConfig host = new WxMpHostConfig();
        host.setApiHost("http://127.0.0.1:" + port + "/sandbox/api");
        config.setHostConfig(host);
        WxMpServiceImpl service = new WxMpServiceImpl();
        service.setWxMpConfigStorage(config);
        chats.say(person, "你好");
        assertThat(service.getKefuService().sendKefuMessage(kefu("您好\n“引号”"))).isTrue();
        assertThat(chats.of(person).getLast().text()).isEqualTo("您好\n“引号”");
        assertThat(service.getUserService().userInfo(person).getSubscribe()).isTrue();
        people.leave(person, clock.instant());
        Assertions.assertThatThrownBy(() -> service.getKefuService().sendKefuMessage(kefu("喂")))
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        e -> assertThat(e.getError().getErrorCode()).isEqualTo(43004));
    }

    private WxMpKefuMessage kefu(String text) {
        return WxMpKefuMessage.TEXT().toUser(person).content(text).build();
    }

    private int send(String openId, String text) {
        return code(post(SEND + "?access_token=" + token(), Web.write(new Send(openId, "text", new Text(text)))));
    }

    private JsonNode info(String openId, String token) {
        return get("/cgi-bin/user/info?openid=" + openId + "&lang=zh_CN&access_token=" + token);
    }

    private String token() {
        return get("/cgi-bin/token?grant_type=client_credential&" + ACCOUNT)
                .path("access_token")
                .asString();
    }

    private String stable(String more) {
        return post(
                        "/cgi-bin/stable_token",
                        "{\"grant_type\":\"client_credential\",\"appid\":\"wx0000000000000001\","
                                + "\"secret\":\"hetang-sandbox-secret\"" + more + "}")
                .path("access_token")
                .asString();
    }

    private JsonNode get(String path) {
        return Web.json(web.get("/sandbox/api" + path));
    }

    private JsonNode post(String path, String body) {
        var answer = web.post("/sandbox/api" + path, "application/json", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Web.json(answer);
    }

    private static int code(JsonNode answer) {
        return answer.path("errcode").asInt(0);
    }
}
