package cn.lianxin.content.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.Pictures;
import cn.lianxin.config.web.Browser;
import cn.lianxin.config.web.SignedIn;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.article.State;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The editors' pages in a process with content-service alone, by HTTP as four people. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "lianxin.targets=content",
            "lianxin.demo=false",
            "spring.servlet.multipart.enabled=false",
            "spring.web.error.include-message=never"
        })
class EditorPagesTest {
    private static final Staff ZHOU = SignedIn.staff("editor-zhou", "周编辑", Role.EDITOR);
    private static final Staff WU = SignedIn.staff("editor-wu", "吴编辑", Role.EDITOR);
    private static final Staff FENG = SignedIn.staff("reviewer-feng", "冯主任", Role.REVIEWER);
    private static final Staff HUANG = SignedIn.staff("chief-huang", "黄总编", Role.CHIEF);
    private static final Staff ADMIN = SignedIn.staff("admin", "管理员", Role.ADMIN);
    private static final String COVER = "/assets/covers/well.png";

    @TempDir
    private static Path media;

    private final ApplicationContext context;
    private final DraftQueries queries;

    @Autowired
    EditorPagesTest(ApplicationContext context, DraftQueries queries) {
        this.context = context;
        this.queries = queries;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Content {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @DynamicPropertySource
    static void media(DynamicPropertyRegistry registry) {
        registry.add("lianxin.media.folder", () -> media.toString());
    }

    @Test
    void takesAnArticleFromTheFirstWordToThePublic() {
        Browser zhou = browser(ZHOU);
        String path = created(zhou, Map.of("title", "三天打出一口井", "do", "submit"));
        assertThat(zhou.get(path + "?said=submitted").body()).contains("已送审", "初审中", "正在等");
        assertThat(zhou.get("/editor").body()).contains("三天打出一口井", "等初审", "周编辑");

        for (Staff reviewer : new Staff[] {WU, FENG, HUANG}) {
            Browser browser = browser(reviewer);
            assertThat(browser.get("/editor").body()).contains("等您审");
            assertThat(browser.get(path).body()).contains("三天打出一口井", "通过", "退回");
            var passed = browser.form(path + "/pass", Map.of("hash", draft(path).contentHash()));
            assertThat(location(passed)).isEqualTo(path + "?said=passed");
        }

        assertThat(draft(path).state()).isEqualTo(State.APPROVED);
        String id = path.replaceAll("\\D", "");
        assertThat(zhou.get(path).body()).contains("三审已经通过", "审稿记录", "黄总编", "/editor/pushes/new?article=" + id);
        assertThat(zhou.get("/editor/pushes/new?article=" + id).body())
                .containsPattern("<option value=\"" + id + "\" selected");
        assertThat(zhou.get("/editor?show=ready").body()).contains("三天打出一口井", "已通过", "可以定时");
    }

    @Test
    void saysOfAPushWhatHappenedToItAndWhatIsNext() {
        Browser zhou = browser(ZHOU);
        String path = created(zhou, Map.of("title", "另排一次的井", "do", "submit"));
        for (Staff reviewer : new Staff[] {WU, FENG, HUANG}) {
            Browser browser = browser(reviewer);
            browser.get(path);
            browser.form(path + "/pass", Map.of("hash", draft(path).contentHash()));
        }
        String id = path.replaceAll("\\D", "");
        var wanted = new HashMap<>(Map.of("article", id, "audience", "all", "date", "2031-01-02", "time", "18:00"));
        assertThat(zhou.form("/editor/pushes", wanted).body()).contains("再看一遍", "能发 4 次，还剩 4 次", "回去改");
        wanted.put("back", "true");
        assertThat(zhou.form("/editor/pushes", wanted).body()).contains("发哪几篇", "value=\"2031-01-02\"");
        wanted.remove("back");
        wanted.putAll(Map.of("sure", "true", "confirm", "true"));
        assertThat(location(zhou.form("/editor/pushes", wanted))).endsWith("said=planned");

        String push = zhou.get("/editor/calendar?month=2031-01")
                .body()
                .replaceAll("(?s).*(/editor/pushes/[1-9]\\d*).*", "$1");
        assertThat(zhou.get("/editor/pushes/new").body()).as("it is taken").doesNotContain("另排一次的井");
        zhou.form(push + "/move", Map.of("date", "2031-01-03", "time", "18:00"));
        assertThat(zhou.get(push).body()).contains("改了时间", "1月3日");
        zhou.form(push + "/cancel", Map.of());
        assertThat(zhou.get(push).body())
                .contains("已取消", "可以另排一次", "/editor/pushes/new?article=" + id)
                .doesNotContain("确认没有发出");
    }

    @Test
    void keepsTheTableOfLeadersAndChecksByIt() {
        Browser zhou = browser(ZHOU);
        assertThat(zhou.get("/editor/leaders").body()).contains("名单还是空的");
        zhou.form("/editor/leaders", Map.of("name", "李建平", "posts", "区委副书记，区长"));
        zhou.form("/editor/leaders", Map.of("name", "陈志远", "posts", "区委书记"));
        var refused = zhou.form("/editor/leaders", Map.of("name", "A", "posts", "某职务"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("姓名要写 2 到 20 个汉字", "某职务");
        String page = zhou.get("/editor/leaders").body();
        assertThat(page).contains("区委副书记、区长").containsSubsequence("李建平", "陈志远");
        var ids = Pattern.compile("/editor/leaders/(\\d+)/up")
                .matcher(page)
                .results()
                .toList();
        String last = "/editor/leaders/" + ids.getLast().group(1);

        assertThat(location(zhou.form(last + "/up", Map.of()))).isEqualTo("/editor/leaders");
        assertThat(zhou.get("/editor/leaders").body()).containsSubsequence("陈志远", "李建平");
        assertThat(browser(FENG).get("/editor/leaders").body()).contains("陈志远").doesNotContain("上移");
        Browser huang = browser(HUANG);
        assertThat(huang.get("/editor/leaders").statusCode()).isEqualTo(200);
        assertThat(huang.form(last + "/delete", Map.of()).body()).contains("只有编辑");

        String path = created(zhou, Map.of("title", "区委书记李建平调研"));
        assertThat(zhou.get(path).body()).contains("标题请核对：“区委书记李建平”，名单里李建平是区委副书记、区长。");

        zhou.form(last, Map.of("name", "陈志元", "posts", "区委书记"));
        String gone = location(zhou.form(last + "/delete", Map.of()));
        assertThat(zhou.get(gone).body()).contains("陈志元 已从名单里删掉", "value=\"陈志元\"", "value=\"区委书记\"");
        zhou.form("/editor/leaders/" + ids.getFirst().group(1) + "/delete", Map.of());
        assertThat(zhou.get("/editor/leaders").body()).contains("名单还是空的");
    }

    @Test
    void looksAtLinksWhenAskedAndWhenHandedInAndNotBefore() {
        Browser zhou = browser(ZHOU);
        String inner = "http://127.0.0.1/one";
        String path = created(zhou, Map.of("title", "带链接的", "sourceUrl", inner));
        assertThat(zhou.get(path).body()).doesNotContain("内网的地址");

        var looked = zhou.form(path + "/dead-links", article(Map.of("title", "还没保存的题", "sourceUrl", inner)));
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("阅读原文的网址是内网的地址，读者打不开。", "还没保存的题", "链接都看过了");
        assertThat(draft(path).content().title()).isEqualTo("带链接的");
        Browser feng = browser(FENG);
        assertThat(feng.get(path).body()).contains("带链接的").doesNotContain("检查链接");
        assertThat(feng.form(path + "/dead-links", article(Map.of())).body()).contains("只有编辑");

        String other = created(zhou, Map.of("title", "送审的", "sourceUrl", "http://127.0.0.1/two", "do", "submit"));
        await().untilAsserted(() -> assertThat(zhou.get(other).body()).contains("是内网的地址"));
    }

    @Test
    void keepsWhatWasTypedBesideItsErrors() {
        Browser zhou = browser(ZHOU);
        String path = created(zhou, Map.of("title", "长".repeat(40), "digest", "摘".repeat(145), "do", "submit"));

        String page = zhou.get(path + "?said=not_yet").body();

        assertThat(page)
                .contains("长".repeat(40), "标题多了 8 个字", "摘要多了 17 个字", "40 / 32", "还有 2 处要改")
                .contains("还有要改的地方，改好才能送审");
        assertThat(draft(path).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void keepsWhatWasTypedWhereItCanNotBeKeptAtAll() {
        Browser zhou = browser(ZHOU);
        zhou.get("/editor/articles/new");
        var refused = zhou.form("/editor/articles", article(Map.of("title", "长".repeat(300))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("标题太长了，没有保存", "长".repeat(300));

        String path = created(zhou, Map.of());
        refused = zhou.form(
                path,
                article(Map.of("author", "长".repeat(100), "base", draft(path).contentHash())));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("作者太长了", "长".repeat(100));
    }

    @Test
    void takesTwoMegabytesOfPaste() {
        Browser zhou = browser(ZHOU);
        String path = created(zhou, Map.of("body", "<p>" + "水".repeat(700_000) + "</p>"));
        assertThat(zhou.get(path).body()).contains("正文连格式一共 700,007 个字符");

        zhou.get(path);
        var refused = zhou.form(path, article(Map.of("body", "<p>" + "a".repeat(2_500_000) + "</p>")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("正文太长了，没有保存");
        assertThat(zhou.form(path, article(Map.of("body", "水".repeat(1_200_000))))
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void showsBothTextsWhenTwoWriteAtOnce() {
        Browser zhou = browser(ZHOU);
        Browser wu = browser(WU);
        String path = created(zhou, Map.of("title", "一口井"));
        String opened = draft(path).contentHash();
        wu.get(path);
        assertThat(location(wu.form(path, article(Map.of("title", "吴的井", "base", opened)))))
                .endsWith("said=saved");

        assertThat(location(zhou.form(path, article(Map.of("title", "周的井", "base", opened)))))
                .endsWith("said=beside");

        assertThat(zhou.get(path).body()).contains("两份都留着", "看两份的差别", "吴的井");
        String version = zhou.get(path + "/versions/3").body();
        assertThat(version).contains("周的井", "改用这一份", "lx-gone", "lx-new");
        var taken = zhou.form(
                path + "/versions/3", Map.of("do", "take", "base", draft(path).contentHash()));
        assertThat(location(taken)).endsWith("said=taken");
        assertThat(draft(path).title()).isEqualTo("周的井");
        assertThat(zhou.get(path).body()).doesNotContain("两份都留着");
    }

    @Test
    void tellsAWriterOfTheirOwnOtherWindow() {
        Browser zhou = browser(ZHOU);
        String path = created(zhou, Map.of("title", "井"));
        String opened = draft(path).contentHash();
        zhou.form(path, article(Map.of("title", "第二个窗口的井", "base", opened)));

        var untouched = zhou.form(path, article(Map.of("title", "井", "base", opened, "do", "submit")));
        assertThat(location(untouched)).endsWith("said=newer");
        assertThat(draft(path).state())
                .as("nobody has seen what would be handed in")
                .isEqualTo(State.DRAFT);
        assertThat(zhou.get(path).body()).doesNotContain("两份都留着");

        var typed = zhou.form(path, article(Map.of("title", "第一个窗口的井", "base", opened)));
        assertThat(location(typed)).endsWith("said=beside_own");
        assertThat(zhou.get(path + "?said=beside_own").body()).contains("您在另一个窗口也改过", "您 ", "两份都留着");
    }

    @Test
    void givesAReviewerTheTextToReadBeforeAnyFormToWriteIn() {
        Browser zhou = browser(ZHOU);
        String path = created(zhou, Map.of("title", "井", "do", "submit"));

        Browser wu = browser(WU);
        assertThat(wu.get(path).body()).contains("退回", "改文章", "改过的人不能再审").doesNotContain("id=\"article\"");
        assertThat(wu.get(path + "?edit=true").body()).contains("id=\"article\"", "就回到草稿");
        assertThat(zhou.get(path).body()).as("who wrote it").contains("id=\"article\"");
    }

    @Test
    void savesByItself() {
        Browser zhou = browser(ZHOU);
        zhou.get("/editor/articles/new");
        var begun = script(zhou, "/editor/articles/auto", "title=%E4%B8%80&body=%3Cp%3E1%3C/p%3E&base=");
        assertThat(begun.body()).contains("\"kept\":true", "已自动保存，第 1 版");
        String path = "/editor/articles/" + begun.body().replaceAll(".*\"id\":(\\d+).*", "$1");

        var again = script(
                zhou, path + "/auto", "title=%E4%BA%8C&base=" + draft(path).contentHash());
        assertThat(again.body()).contains("\"kept\":true");
        assertThat(draft(path).title()).isEqualTo("二");

        var stale = script(zhou, path + "/auto", "title=%E4%B8%89&base=old");
        assertThat(stale.body()).contains("\"kept\":false", "\"stored\":true", "您在另一个窗口也改过", "没有互相盖掉");
        assertThat(script(browser(FENG), path + "/auto", "title=x").body()).contains("只有编辑能改文章");
    }

    @Test
    void checksAndTidiesWhileSomebodyWrites() {
        Browser zhou = browser(ZHOU);
        zhou.get("/editor");
        assertThat(script(zhou, "/editor/articles/checks", "title=&body=%3Cp%3E13812345678%3C/p%3E")
                        .body())
                .contains("还没有标题", "像有手机号", "\"preview\":\"<p>13812345678</p>\"");
        assertThat(script(zhou, "/editor/articles/tidy", "html=%3Cdiv%20onclick%3Dx%3E1%3C/div%3E")
                        .body())
                .isEqualTo("{\"html\":\"<p>1</p>\"}");
        assertThat(script(zhou, "/editor/articles/markdown", "markdown=%23%20x").body())
                .isEqualTo("{\"html\":\"<h2>x</h2>\"}");
    }

    @Test
    void wantsAnOpinionWithWhatIsSentBack() {
        Browser zhou = browser(ZHOU);
        String path = created(zhou, Map.of("do", "submit"));
        Browser wu = browser(WU);
        wu.get(path);
        var refused = wu.form(path + "/return", Map.of("hash", draft(path).contentHash(), "opinion", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("退回要写明意见");
        var stale = wu.form(path + "/return", Map.of("hash", "0".repeat(64), "opinion", "三天是哪三天？"));
        assertThat(stale.body()).contains("文章在您看的时候改过了", "三天是哪三天？");

        var back = wu.form(path + "/return", Map.of("hash", draft(path).contentHash(), "opinion", "三天是哪三天？"));
        assertThat(location(back)).endsWith("said=returned");
        assertThat(zhou.get(path).body()).contains("草稿，初审退回", "三天是哪三天？");
        zhou.form(path, article(Map.of("title", "两口井", "base", draft(path).contentHash(), "do", "submit")));
        assertThat(wu.get(path).body()).contains("有什么不同", "<mark>两</mark>");
    }

    @Test
    void letsOthersSeeAllAndWriteNothing() {
        String path = created(browser(ZHOU), Map.of("title", "大家看得见"));
        for (Staff other : new Staff[] {FENG, HUANG, ADMIN}) {
            Browser browser = browser(other);
            assertThat(browser.get("/editor").body()).contains("大家看得见").doesNotContain("btn btn-primary");
            assertThat(browser.get(path).body())
                    .contains("大家看得见")
                    .doesNotContain("name=\"title\"", "value=\"submit\"", "<script");
            assertThat(browser.get("/editor/articles/new").statusCode()).isEqualTo(403);
            assertThat(browser.form("/editor/articles", article(Map.of())).statusCode())
                    .isEqualTo(403);
            assertThat(browser.form(path, article(Map.of("title", "改"))).statusCode())
                    .isEqualTo(422);
            assertThat(browser.form(path + "/pass", Map.of("hash", "x")).statusCode())
                    .isEqualTo(422);
        }
        assertThat(draft(path).title()).isEqualTo("大家看得见");
        assertThat(SignedIn.nobody(context).get(path).statusCode()).isEqualTo(303);
    }

    @Test
    void takesNoForgedForm() {
        Browser zhou = browser(ZHOU);
        String path = created(zhou, Map.of());
        String form = "application/x-www-form-urlencoded";
        assertThat(zhou.post(path, "title=x", "Content-Type", form).statusCode())
                .isEqualTo(403);
        assertThat(zhou.post(path + "/pass", "hash=x", "Content-Type", form).statusCode())
                .isEqualTo(403);
        assertThat(zhou.post("/editor/pictures", "x").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"article[999999999]", "article[0]", "article[-1]", "article[]", "article.x", "article"})
    void aPushesFormMayNameItsFieldsAsItLikes(String field) {
        Browser zhou = browser(ZHOU);
        zhou.get("/editor/pushes/new");
        assertThat(zhou.form("/editor/pushes", Map.of(field, "1", "date", "2026-12-01", "time", "10:00"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void takesPicturesAndShowsThemToEverybody() throws Exception {
        Browser zhou = browser(ZHOU);
        zhou.get("/editor/articles/new");
        var uploaded = upload(zhou, Pictures.taken(Pictures.drawn(1600, 900), 1));
        assertThat(uploaded.statusCode()).isEqualTo(200);
        String location = uploaded.body().replaceAll(".*\"location\":\"([^\"]+)\".*", "$1");
        var shown = SignedIn.nobody(context).get(location);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");

        for (String file : new String[] {"MZ\u0090program", "<svg onload=\"alert(1)\"></svg>", ""}) {
            var refused = upload(zhou, file.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("这不是能用的图片");
        }
        var large = upload(zhou, new byte[20 << 20]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("图片超过 10 MB");
        assertThat(SignedIn.nobody(context).get("/p/" + "x".repeat(43) + ".jpg").statusCode())
                .isEqualTo(404);
    }

    @Test
    void allowsInlineStylesWhereTheEditorIsAndNowhereElse() {
        Browser zhou = browser(ZHOU);
        String path = created(zhou, Map.of());
        var page = zhou.get(path);
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'self' 'unsafe-inline'")
                .doesNotContain("script-src");
        assertThat(page.body()).doesNotContain("<script>", " style=", "onclick", "th:");
        assertThat(zhou.get("/editor")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .doesNotContain("unsafe-inline");
        for (String asset : new String[] {
            "/webjars/tinymce/6.8.3/tinymce.min.js",
            "/webjars/cropperjs/1.5.7/dist/cropper.min.js",
            "/assets/tinymce/zh-Hans.js",
            "/assets/editor.js",
            "/assets/editor-body.css"
        }) {
            assertThat(zhou.get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void findsAndTurnsPages() {
        Browser zhou = browser(ZHOU);
        for (int i = 0; i < 21; i++) {
            created(zhou, Map.of("title", "翻页" + i));
        }
        assertThat(zhou.get("/editor?q=%E7%BF%BB%E9%A1%B5").body()).contains("共 21 篇，第 1 / 2 页", "下一页", "翻页20");
        assertThat(zhou.get("/editor?q=%E7%BF%BB%E9%A1%B5&page=2").body()).contains("第 2 / 2 页", "翻页0", "上一页");
        assertThat(zhou.get("/editor?q=%E7%BF%BB%E9%A1%B5&show=sent").body()).contains("没有找到这样的文章");
        assertThat(zhou.get("/editor?q=%21&show=x&page=-1").body()).contains("没有找到这样的文章");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/editor/articles/999999",
                "/editor/articles/0",
                "/editor/articles/x",
                "/editor/articles/1%27",
                "/editor/articles/999999/versions/1"
            })
    void knowsNoOthers(String path) {
        assertThat(browser(ZHOU).get(path).statusCode()).isEqualTo(404);
    }

    private Browser browser(Staff staff) {
        return SignedIn.as(staff, context);
    }

    private String created(Browser browser, Map<String, String> fields) {
        browser.get("/editor/articles/new");
        return location(browser.form("/editor/articles", article(fields))).replaceAll("\\?.*", "");
    }

    private static Map<String, String> article(Map<String, String> fields) {
        var all = new HashMap<String, String>(Map.of(
                "title", "一口井", "author", "周编辑", "digest", "三天", "cover", COVER, "body", "<p>水来了</p>", "base", ""));
        all.putAll(fields);
        return all;
    }

    private Draft draft(String path) {
        return Objects.requireNonNull(queries.one(Long.parseLong(path.replaceAll("\\D", ""))));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }

    private static HttpResponse<String> script(Browser browser, String path, String fields) {
        browser.get("/editor");
        return browser.post(
                path,
                fields,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "application/json",
                "X-XSRF-TOKEN",
                browser.token());
    }

    private static HttpResponse<String> upload(Browser browser, byte[] file) throws IOException, InterruptedException {
        var request = browser.request("/editor/pictures", "X-XSRF-TOKEN", browser.token(), "Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(file));
        return browser.http().send(request.build(), BodyHandlers.ofString());
    }
}
