package cn.lianxin.gateway.journey;

import static cn.lianxin.gateway.journey.Journey.owner;
import static cn.lianxin.gateway.journey.Journey.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.api.Api;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A matter told on a cheap phone with the menu, a photo, a voice and a place; and who gets to see them. */
class PictureJourneyTest {
    private static final String TELLER = "resident-15";
    private static final String VOICE = "#!AMR and a voice";

    private final Product product = Product.running();
    private final Web web = product.web();
    private final Phone teller = resident("15");
    private final Phone secretary = owner("heye");

    @Test
    void onlyWhoHoldsTheMatterSeesWhatTheResidentHasSent() {
        secretary.says("帮助").sees("待办");
        theMenuIsThere();
        assertThat(does("tap", "我要反映")).isEqualTo(302);
        teller.sees("后面接着写内容");
        String no = Phone.number(teller.says("我要反映 小学门口井盖没了").sees("您的诉求已登记", "荷叶社区杨书记会在"));
        secretary.sees("有一件新诉求", "井盖没了", no);

        assertThat(does("sample", "MANHOLE")).isEqualTo(302);
        teller.sees("已加进这件事", no);
        secretary.sees("居民补充了诉求", "［照片］", no, "看图");
        assertThat(does("place", "heye")).isEqualTo(302);
        teller.sees("已加进这件事", no);
        secretary.sees("居民补充了诉求", "［位置：", "荷叶社区", no);
        assertThat(saysAloud("就在校门右手边，昨天有孩子绊倒")).contains("已加进这件事", no);
        secretary.sees("居民补充了诉求", "就在校门右手边", no);

        assertThat(does("tap", "进度")).isEqualTo(302);
        teller.sees("井盖没了", no, "荷叶社区");
        teller.says("看图 " + no).sees("这是工作人员用的");
        owner("xianxia").says("看图 " + no).sees("没有找到编号");
        String link = path(secretary.says("看图 " + no).sees("2 张照片或语音", "只有您自己能打开", no));
        onlyTheirBrowserShowsThem(link, no);
    }

    private void onlyTheirBrowserShowsThem(String link, String no) {
        assertThat(web.get(link).body()).as("a chat's preview").doesNotContain("<img", no);
        String cookie = opens(link);
        await().until(() ->
                page(link, cookie).contains("<img") && page(link, cookie).contains("听语音"));
        assertThat(page(link, cookie)).contains(no, "荷叶社区 杨书记", "仅供办理", "位置：荷塘区灰窑湾街道荷叶社区");
        String photo = found("src=\"(" + link + "/\\d+)\"", page(link, cookie));
        String voice = found("href=\"(" + link + "/\\d+)\"", page(link, cookie));
        assertThat(web.get(photo, "Cookie", cookie).headers().firstValue("Content-Type"))
                .contains("image/jpeg");
        assertThat(web.get(voice, "Cookie", cookie).body()).isEqualTo(VOICE);

        for (String path : new String[] {link, photo, voice}) {
            HttpResponse<String> forwarded = web.get(path);
            assertThat(forwarded.statusCode()).isEqualTo(404);
            assertThat(forwarded.body()).contains("打不开").doesNotContain(no, "井盖", VOICE);
        }
        assertThat(web.post(link, "application/x-www-form-urlencoded", "").statusCode())
                .isEqualTo(404);
    }

    /** {@return the browser's cookie after the tap that makes the link its own} */
    private String opens(String link) {
        HttpResponse<String> opened = web.post(link, "application/x-www-form-urlencoded", "");
        assertThat(opened.statusCode()).isEqualTo(303);
        String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private String page(String link, String cookie) {
        return web.get(link, "Cookie", cookie).body();
    }

    /** Other tests try the menus of the same account, and the product publishes its own only when it changes. */
    private void theMenuIsThere() {
        String menu = "{\"button\":[{\"type\":\"click\",\"name\":\"我要反映\",\"key\":\"我要反映\"},"
                + "{\"type\":\"click\",\"name\":\"进度\",\"key\":\"进度\"}]}";
        String create = "/sandbox/api/cgi-bin/menu/create?access_token=" + new Api(product.port()).token();
        assertThat(web.post(create, "application/json", menu).body()).contains("\"errcode\":0");
    }

    /** {@return the status of the answer to a form of the phone's own page} */
    private int does(String act, String what) {
        return web.form("/sandbox/doings", Map.of("p1", TELLER, "act", act, "what", what))
                .statusCode();
    }

    /** The page's phones have no microphone: WeChat's own callback, for a file of WeChat's. */
    private String saysAloud(String understood) {
        String form = "--b\r\nContent-Disposition: form-data; name=\"media\"; filename=\"a.amr\"\r\n\r\n" + VOICE
                + "\r\n--b--\r\n";
        String upload = "/sandbox/api/cgi-bin/media/upload?type=voice&access_token=" + new Api(product.port()).token();
        String media = Web.json(web.post(upload, "multipart/form-data; boundary=b", form))
                .path("media_id")
                .asString();
        long now = product.clock().instant().getEpochSecond();
        return Wechat.before(product).answer(Wechat.voice(TELLER, now, media, understood), now);
    }

    private static String path(String text) {
        return URI.create(found("(http\\S+/m/\\S+)", text)).getPath();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
