package cn.lianxin.gateway.sandbox.api;

import static cn.lianxin.gateway.sandbox.api.Api.code;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SandboxTest
class DraftCallsTest {
    record Article(String title, String author, String digest, String content, String thumb_media_id) {}

    record Articles(List<Article> articles) {}

    private final Api api;
    private final Web web;

    DraftCallsTest(@LocalServerPort int port) {
        this.api = new Api(port);
        this.web = new Web(port);
    }

    @Test
    void keepsADraftUntilItIsDeleted() {
        long before = count();
        String id = api.draft(2);
        assertThat(count()).isEqualTo(before + 1);
        JsonNode items = get(id).path("news_item");
        assertThat(items).hasSize(2);
        assertThat(items.get(1).path("title").asString()).isEqualTo("第 2 篇");
        assertThat(items.get(1).path("url").asString()).endsWith("/sandbox/s/" + id + "_2");
        assertThat(items.get(0).path("need_open_comment").asInt()).isEqualTo(1);
        JsonNode newest = api.post("/cgi-bin/draft/batchget", "{\"offset\":0,\"count\":20,\"no_content\":1}");
        assertThat(newest.path("total_count").asLong()).isEqualTo(before + 1);
        assertThat(newest.path("item")).anySatisfy(one -> {
            assertThat(one.path("media_id").asString()).isEqualTo(id);
            assertThat(one.at("/content/news_item/0/content").asString()).isEmpty();
        });
        assertThat(code(post("draft/delete", id))).isZero();
        assertThat(code(get(id))).isEqualTo(40007);
        assertThat(code(post("draft/delete", id))).isEqualTo(40007);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void replacesOneArticle() {
        String id = api.draft(2);
        String article = Api.article("新的", api.picture());
        assertThat(code(update(id, 1, article))).isZero();
        assertThat(get(id).at("/news_item/1/title").asString()).isEqualTo("新的");
        assertThat(get(id).at("/news_item/0/title").asString()).isEqualTo("第 1 篇");
        assertThat(code(update(id, 2, article))).isEqualTo(40114);
        assertThat(code(update("none", 0, article))).isEqualTo(40007);
    }

    @ParameterizedTest
    @CsvSource({
        "32, 16, 128, 19999, 0",
        "33, 1, 1, 1, 45003",
        "1, 17, 1, 1, 45110",
        "1, 1, 129, 1, 45004",
        "1, 1, 1, 20000, 45002",
        "0, 1, 1, 1, 44003",
        "1, 1, 1, 0, 44003",
    })
    void boundsEachField(int title, int author, int digest, int content, int code) {
        Article article = new Article(
                "题".repeat(title), "人".repeat(author), "摘".repeat(digest), "文".repeat(content), api.picture());
        assertThat(code(add(article))).isEqualTo(code);
    }

    @Test
    void refusesATextOfMoreThanAMegabyteHoweverLarge() {
        assertThat(code(add(new Article("题", "", "", "文".repeat(700_000), api.picture()))))
                .isEqualTo(45002);
    }

    @Test
    void wantsOneToEightArticles() {
        assertThat(code(api.post("/cgi-bin/draft/add", "{\"articles\":[]}"))).isEqualTo(44003);
        List<Article> nine = new ArrayList<>();
        String cover = api.picture();
        for (int i = 0; i < 9; i++) {
            nine.add(new Article("题", "", "", "文", cover));
        }
        assertThat(code(api.post("/cgi-bin/draft/add", Web.write(new Articles(nine)))))
                .isEqualTo(45008);
    }

    @Test
    void wantsACoverThatStays() {
        assertThat(code(add(new Article("题", "", "", "文", "none")))).isEqualTo(40007);
        String passing =
                api.upload("/cgi-bin/media/upload?type=image").path("media_id").asString();
        assertThat(code(add(new Article("题", "", "", "文", passing)))).isEqualTo(40007);
        String cover = api.picture();
        assertThat(code(post("material/del_material", cover))).isZero();
        assertThat(code(post("material/del_material", cover))).isEqualTo(40007);
        assertThat(code(add(new Article("题", "", "", "文", cover)))).isEqualTo(40007);
    }

    @Test
    void refusesEscapesAndTakesBackslashes() {
        String cover = api.picture();
        String escaped = "{\"articles\":[" + Api.article("\\u4f5c", cover) + "]}";
        assertThat(code(api.post("/cgi-bin/draft/add", escaped))).isEqualTo(40033);
        assertThat(code(add(new Article("题", "", "", "C:\\u1234", cover)))).isZero();
    }

    @Test
    void dropsWhatWeChatDrops() {
        String ours = api.upload("/cgi-bin/media/uploadimg").path("url").asString();
        String id = add(new Article(
                        "题",
                        "",
                        "",
                        "<p class=\"x\" onclick=\"y()\" style=\"color:red\">字<script>alert(1)</script><img src=\""
                                + ours + "\"><img src=\"https://example.org/a.jpg\"><style>p{}</style>"
                                + "<a href=\"javascript:z()\">链</a></p>",
                        api.picture()))
                .path("media_id")
                .asString();
        assertThat(get(id).at("/news_item/0/content").asString())
                .isEqualTo("<p style=\"color:red\">字<img src=\"" + ours + "\"><a>链</a></p>");
        assertThat(get(id).at("/news_item/0/digest").asString()).isEqualTo("字 链");
    }

    private JsonNode add(Article article) {
        return api.post("/cgi-bin/draft/add", Web.write(new Articles(List.of(article))));
    }

    private JsonNode update(String id, int index, String article) {
        return api.post(
                "/cgi-bin/draft/update",
                "{\"media_id\":\"" + id + "\",\"index\":" + index + ",\"articles\":" + article + "}");
    }

    private JsonNode get(String id) {
        return post("draft/get", id);
    }

    private JsonNode post(String call, String id) {
        return api.post("/cgi-bin/" + call, "{\"media_id\":\"" + id + "\"}");
    }

    private long count() {
        return Web.json(web.get(api.address("/cgi-bin/draft/count")))
                .path("total_count")
                .asLong();
    }
}
