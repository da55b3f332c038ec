package cn.lianxin.gateway.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.world.Format;
import cn.lianxin.gateway.sandbox.world.Media;
import cn.lianxin.gateway.sandbox.world.Menu;
import cn.lianxin.gateway.sandbox.world.Menus;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.QrCodes;
import cn.lianxin.gateway.sandbox.world.Tags;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;

@SandboxTest
class DoingsTest {
    private static final String PERSON = "resident-17";

    private final Web web;

    @Autowired
    FakeDoor door;

    @Autowired
    Media media;

    @Autowired
    Menus menus;

    @Autowired
    Tags tags;

    @Autowired
    People people;

    @Autowired
    QrCodes codes;

    @Autowired
    StringRedisTemplate redis;

    DoingsTest(@LocalServerPort int port) {
        this.web = new Web(port);
    }

    @BeforeEach
    void emptyWorld() {
        redis.delete(redis.keys("lianxin:sandbox:*"));
        door.heard.clear();
        door.moods.clear();
    }

    @Test
    void sendsASamplePhotoThatCanBeFetchedByItsId() {
        assertThat(act("sample", "LAMP").statusCode()).isEqualTo(302);
        String xml = heard();
        assertThat(xml).contains("<MsgType><![CDATA[image]]>", "<MsgId>");
        String id = FakeDoor.field(xml, "MediaId");
        assertThat(FakeDoor.field(xml, "PicUrl")).endsWith("/sandbox/media/" + id);
        byte[] photo = media.bytes(media.find(id).orElseThrow()).orElseThrow();
        assertThat(Format.of(photo)).contains(Format.JPEG);
        assertThat(page()).contains("<img class=\"shot\" src=\"/sandbox/media/" + id + "\"");
    }

    @Test
    void sendsOnesOwnPhotoAndNothingThatIsNone() {
        assertThat(upload("GIF89a of somebody").statusCode()).isEqualTo(302);
        assertThat(heard()).contains("<MsgType><![CDATA[image]]>");
        for (String none : List.of("<svg/>", "", "ID3 music")) {
            HttpResponse<String> refused = upload(none);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("这不是照片");
        }
        assertThat(web.post("/sandbox/photos", "multipart/form-data; boundary=b", "--b broken")
                        .statusCode())
                .isEqualTo(400);
        assertThat(door.heard).hasSize(1);
    }

    @Test
    void saysWhereOneIs() {
        act("place", "dongshan");
        assertThat(FakeDoor.field(heard(), "Label")).isEqualTo("荷塘区仙霞镇东山村");
        assertThat(heard()).contains("<Location_X>27.8972</Location_X><Location_Y>113.2514</Location_Y>");
        assertThat(page()).contains("我在这里：荷塘区仙霞镇东山村");
        assertThat(act("place", "moon").body()).contains("没有这个地方");
    }

    @Test
    void scansAGroupsCodeAsAFollowerAndAsSomebodyNew() {
        act("group", "dongshan");
        String scan = heard();
        assertThat(scan).contains("<Event><![CDATA[SCAN]]>", "<EventKey><![CDATA[g_dongshan]]>");
        assertThat(codes.find(FakeDoor.field(scan, "Ticket"))).isPresent();
        act("leave", "");
        await().until(() -> door.heard.size() == 2);
        act("group", "dongshan");
        await().until(() -> door.heard.size() == 3);
        String subscribe = door.heard.getLast().xml();
        assertThat(subscribe).contains("<Event><![CDATA[subscribe]]>", "<EventKey><![CDATA[qrscene_g_dongshan]]>");
        assertThat(FakeDoor.field(subscribe, "Ticket")).isEqualTo(FakeDoor.field(scan, "Ticket"));
        assertThat(people.scene(PERSON)).contains("g_dongshan");
        assertThat(act("group", "water").body()).contains("这个二维码不认识");
    }

    @Test
    void offersACodeThatACameraReadToTheThreePhones() {
        String key = codes.create("g_heye", true, Duration.ofMinutes(1)).key();
        assertThat(web.get("/sandbox?scan=" + key).body()).contains("扫到一个二维码", "value=\"" + key + "\"");
        act("scan", key);
        assertThat(heard()).contains("<EventKey><![CDATA[g_heye]]>");
        assertThat(act("scan", "nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void tapsTheMenuOfOnesTags() {
        assertThat(page()).doesNotContain("公众号菜单");
        menus.create(menu("查进度", null));
        int tag = tags.create("群主");
        tags.wear(tag, List.of(PERSON));
        assertThat(page()).contains("公众号菜单", ">查进度<").doesNotContain(">待办<");
        menus.addConditional(menu("待办", String.valueOf(tag)));
        assertThat(page()).contains("value=\"待办\"", "href=\"https://example.org/\"");
        act("tap", "待办");
        assertThat(heard()).contains("<Event><![CDATA[CLICK]]>", "<EventKey><![CDATA[待办]]>");
        assertThat(act("tap", "查进度").body()).contains("没有这个按钮了");
    }

    @Test
    void leavesAndComesBack() {
        tags.wear(tags.create("群主"), List.of(PERSON));
        act("leave", "");
        assertThat(heard()).contains("<Event><![CDATA[unsubscribe]]>");
        assertThat(page()).contains("关注“在荷塘”").doesNotContain("id=\"say1\"");
        assertThat(tags.of(PERSON)).isEmpty();
        act("follow", "");
        await().until(() -> door.heard.size() == 2);
        assertThat(door.heard.getLast().xml()).contains("<Event><![CDATA[subscribe]]>");
        assertThat(page()).contains("id=\"say1\"");
    }

    @Test
    void doesNothingUnheardOf() {
        assertThat(act("fly", "").statusCode()).isEqualTo(400);
        assertThat(web.post(
                                "/sandbox/doings",
                                "application/x-www-form-urlencoded",
                                "act=leave",
                                "Sec-Fetch-Site",
                                "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    private static Menu menu(String name, @Nullable String tag) {
        var click = new Menu.Button("click", name, name, null, null, null, null, null, List.of());
        var view = new Menu.Button("view", "看", null, "https://example.org/", null, null, null, null, List.of());
        var list = new Menu.Button(null, "更多", null, null, null, null, null, null, List.of(view));
        var rule = tag == null ? null : new Menu.Rule(tag, null, null, null, null, null, null);
        return new Menu(List.of(click, list), rule, null);
    }

    private HttpResponse<String> act(String act, String what) {
        return web.form("/sandbox/doings", Map.of("p1", PERSON, "act", act, "what", what));
    }

    private HttpResponse<String> upload(String content) {
        return web.post(
                "/sandbox/photos",
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"p1\"\r\n\r\n" + PERSON
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.gif\"\r\n\r\n"
                        + content + "\r\n--b--\r\n");
    }

    private String heard() {
        await().until(() -> !door.heard.isEmpty());
        return door.heard.getFirst().xml();
    }

    private String page() {
        return web.get("/sandbox?p1=" + PERSON).body();
    }
}
