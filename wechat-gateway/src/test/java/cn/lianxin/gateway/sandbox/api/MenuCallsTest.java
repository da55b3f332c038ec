package cn.lianxin.gateway.sandbox.api;

import static cn.lianxin.gateway.sandbox.api.Api.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.SandboxTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SandboxTest
class MenuCallsTest {
    private static final String CLICK = "{'type':'click','name':'进度','key':'进度'}";

    private final Api api;

    MenuCallsTest(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void noMenus() {
        api.get("/cgi-bin/menu/delete");
    }

    @Test
    void keepsAMenuAsItWasMade() {
        assertThat(code(create(CLICK + "," + list(CLICK, view("https://example.org/")))))
                .isZero();
        JsonNode buttons = api.get("/cgi-bin/menu/get").path("menu").path("button");
        assertThat(buttons.get(0).path("key").asString()).isEqualTo("进度");
        assertThat(buttons.get(0).path("sub_button").isArray()).isTrue();
        assertThat(buttons.get(1).has("type")).isFalse();
        assertThat(buttons.get(1).path("sub_button").get(1).path("url").asString())
                .isEqualTo("https://example.org/");
    }

    @Test
    void hasNoneAfterDeletingThem() {
        create(CLICK);
        addConditional(CLICK, "100");
        assertThat(code(api.get("/cgi-bin/menu/delete"))).isZero();
        assertThat(code(api.get("/cgi-bin/menu/get"))).isEqualTo(46003);
        assertThat(code(tryMatch("resident-01"))).isEqualTo(46003);
        assertThat(code(api.get("/cgi-bin/menu/delete"))).isZero();
    }

    @Test
    void showsTheNewestMenuOfOnesTags() {
        create(CLICK);
        int tag = tag("resident-02");
        String first = addConditional("{'type':'click','name':'旧','key':'a'}", String.valueOf(tag));
        String second = addConditional("{'type':'click','name':'新','key':'a'}", String.valueOf(tag));
        assertThat(seenBy("resident-02")).isEqualTo("新");
        assertThat(seenBy("resident-03")).isEqualTo("进度");
        assertThat(code(post("delconditional", "{'menuid':'" + second + "'}"))).isZero();
        assertThat(seenBy("resident-02")).isEqualTo("旧");
        JsonNode kept = api.get("/cgi-bin/menu/get").path("conditionalmenu");
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).path("menuid").asString()).isEqualTo(first);
        assertThat(kept.get(0).path("matchrule").path("tag_id").asString()).isEqualTo(String.valueOf(tag));
    }

    @Test
    void refusesWhatNoConditionalMenuMayBe() {
        assertThat(code(conditional(CLICK, "'matchrule':{'tag_id':'100'}"))).isEqualTo(65303);
        create(CLICK);
        assertThat(code(conditional(CLICK, "'matchrule':{}"))).isEqualTo(65304);
        assertThat(code(conditional(CLICK, "'x':1"))).isEqualTo(65304);
        assertThat(code(conditional(CLICK, "'matchrule':{'tag_id':'100','sex':'1'}")))
                .isEqualTo(65320);
        assertThat(code(post("delconditional", "{'menuid':'default'}"))).isEqualTo(65301);
        assertThat(code(post("delconditional", "{'menuid':'999999'}"))).isEqualTo(65301);
        assertThat(code(tryMatch("nobody-at-all"))).isEqualTo(65302);
        assertThat(code(api.get("/cgi-bin/menu/get"))).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        40016 | `''`
        40017 | {'type':'shake','name':'摇'}
        40017 | {'name':'什么都不做'}
        40018 | {'type':'click','name':'','key':'a'}
        40018 | {'type':'click','name':'六个汉字的按钮','key':'a'}
        40019 | {'type':'click','name':'没有键'}
        40020 | {'type':'view','name':'没有址'}
        40055 | {'type':'view','name':'脚本','url':'javascript:alert(1)'}
        40007 | {'type':'media_id','name':'图'}
        53600 | {'type':'article_id','name':'文'}
        40018 | {'name':'','sub_button':[{'type':'click','name':'a','key':'a'}]}
        40022 | {'name':'一','sub_button':[{'name':'二','sub_button':[{'type':'click','name':'a','key':'a'}]}]}
        40024 | {'name':'一','sub_button':[{'type':'shake','name':'摇'}]}
        40025 | {'name':'一','sub_button':[{'type':'click','key':'a'}]}
        40026 | {'name':'一','sub_button':[{'type':'click','name':'a'}]}
        40027 | {'name':'一','sub_button':[{'type':'view','name':'a'}]}
        40054 | {'name':'一','sub_button':[{'type':'view','name':'a','url':'ftp://x/'}]}
        47001 | 5
        """)
    void namesWhatIsWrongWithAButton(int code, String button) {
        assertThat(code(create(button.equals("''") ? "" : button))).isEqualTo(code);
        assertThat(code(api.get("/cgi-bin/menu/get"))).isEqualTo(46003);
    }

    @Test
    void takesThreeButtonsOfFiveAndNoMore() {
        String five = list(repeat(CLICK, 5));
        assertThat(code(create(repeat(five, 3)))).isZero();
        assertThat(code(create(repeat(CLICK, 4)))).isEqualTo(40016);
        assertThat(code(create(list(repeat(CLICK, 6))))).isEqualTo(40023);
        assertThat(code(create("{'type':'click','name':'键','key':'" + "k".repeat(128) + "'}")))
                .isZero();
        assertThat(code(create("{'type':'click','name':'键','key':'" + "k".repeat(129) + "'}")))
                .isEqualTo(40019);
    }

    private JsonNode create(String buttons) {
        return post("create", "{'button':[" + buttons + "]}");
    }

    private JsonNode conditional(String buttons, String rule) {
        return post("addconditional", "{'button':[" + buttons + "]," + rule + "}");
    }

    private String addConditional(String buttons, String tag) {
        return conditional(buttons, "'matchrule':{'tag_id':'" + tag + "'}")
                .path("menuid")
                .asString();
    }

    private JsonNode tryMatch(String openId) {
        return post("trymatch", "{'user_id':'" + openId + "'}");
    }

    private String seenBy(String openId) {
        return tryMatch(openId).path("button").get(0).path("name").asString();
    }

    private int tag(String openId) {
        int tag = api.post("/cgi-bin/tags/create", "{\"tag\":{\"name\":\"菜单" + System.nanoTime() + "\"}}")
                .path("tag")
                .path("id")
                .asInt();
        api.post("/cgi-bin/tags/members/batchtagging", "{\"openid_list\":[\"" + openId + "\"],\"tagid\":" + tag + "}");
        return tag;
    }

    private JsonNode post(String call, String json) {
        return api.post("/cgi-bin/menu/" + call, json.replace('\'', '"'));
    }

    private static String view(String url) {
        return "{'type':'view','name':'看','url':'" + url + "'}";
    }

    private static String list(String... buttons) {
        return "{'name':'一组','sub_button':[" + String.join(",", buttons) + "]}";
    }

    private static String repeat(String button, int times) {
        return IntStream.range(0, times).mapToObj(i -> button).collect(Collectors.joining(","));
    }
}
