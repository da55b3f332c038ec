package cn.lianxin.content.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.identity.ListedGroup;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.web.Browser;
import cn.lianxin.config.web.SignedIn;
import cn.lianxin.content.article.Articles;
import cn.lianxin.content.article.NewArticle;
import cn.lianxin.content.readership.ReadFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** Reports and links as an editor sees them, after some have read. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"lianxin.targets=content", "lianxin.demo=false"})
class ReportPagesTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Articles articles;

    @Autowired
    GroupDirectory groups;

    @Autowired
    ReadFigures figures;

    private long id;
    private Browser editor;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Content {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @BeforeEach
    void someHaveRead() {
        groups.publish(List.of(
                new ListedGroup("hetang", "荷塘区", "DISTRICT", null),
                new ListedGroup("xianxia", "仙霞镇", "TOWN", "hetang"),
                new ListedGroup("dongshan", "东山村群", "COMMUNITY", "xianxia"),
                new ListedGroup("chayuan", "茶园小区群", "ESTATE", "dongshan"),
                new ListedGroup("gaj", "公安局", "DEPARTMENT", "hetang")));
        id = articles.add(
                new NewArticle(null, "一口井", "三天打好", "周编辑", null, "<p>水</p>", Instant.parse("2026-11-23T10:00:00Z")));
        for (String query : List.of("?g=dongshan", "?g=dongshan", "?g=chayuan", "?from=k")) {
            SignedIn.nobody(context).get("/a/" + id + query);
        }
        await().until(() -> figures.views(id) == 4);
        editor = SignedIn.as(SignedIn.staff("e1", "周编辑", Role.EDITOR), context);
    }

    @Test
    void showsTwoNumbersSideBySideAndWhereTheyComeFrom() {
        HttpResponse<String> page = editor.get("/editor/articles/" + id + "/report");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("一口井", "没有群发过", "微信还没有给数", "每天读者相加 4 人次")
                .contains("东山村群", "仙霞镇", "村、社区群", "小区群", "群里的链接", "聊天里发“看”", "75.0%")
                .contains("role=\"img\"", "stroke-dasharray")
                .doesNotContain("<script>", " style=", "th:");
        assertThat(page.body()).containsPattern("display-6 fw-bold num\"><span>4</span>");
    }

    @Test
    void saysWhatIsMissingWhereNobodyHasRead() {
        long unread = articles.add(
                new NewArticle(null, "没人看", "", "周编辑", null, "<p>水</p>", Instant.parse("2026-11-23T10:00:00Z")));
        assertThat(editor.get("/editor/articles/" + unread + "/report").body())
                .contains("还没有数字", "这里一天一行", "按层级数在这里", "微信还没有给数", "还没有人打开")
                .doesNotContain("stroke-dasharray");
    }

    @Test
    void givesTheSameAsAnExcelFile() throws IOException {
        var request = editor.request("/editor/articles/" + id + "/report.xlsx").build();
        byte[] file = bytes(request);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName()))
                    .containsExactly("每天", "按层级", "群", "微信从哪里来", "本平台从哪里来");
            var rows = book.findSheet("群").orElseThrow().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("东山村群");
            assertThat(rows.get(1).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("2");
            assertThat(book.findSheet("每天")
                            .orElseThrow()
                            .read()
                            .get(1)
                            .getCellAsNumber(2)
                            .orElseThrow())
                    .isEqualByComparingTo("4");
        }
    }

    @Test
    void showsAllArticlesTogether() {
        String page = editor.get("/editor/report").body();
        assertThat(page).contains("昨天", "本月", "本月读得最多的十篇", "向微信取数", "/editor/articles/" + id + "/report");
    }

    @Test
    void givesThatAsAnExcelFileToo() throws IOException {
        assertThat(editor.get("/editor/report").body()).contains("href=\"/editor/report.xlsx\"");
        byte[] file = bytes(editor.request("/editor/report.xlsx").build());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("合计", "每天", "本月读得最多", "向微信取数");
            var spans = rows(book, "合计");
            assertThat(spans).hasSize(3);
            assertThat(spans.get(1).getCellText(0)).startsWith("昨天 ");
            assertThat(spans.get(2).getCellAsNumber(1))
                    .as("WeChat has said nothing")
                    .isEmpty();
            var views = new BigDecimal(
                    figures.day(LocalDate.now(ZoneId.of("Asia/Shanghai"))).views());
            assertThat(rows(book, "每天").getLast().getCellAsNumber(2).orElseThrow())
                    .isEqualByComparingTo(views);
            assertThat(rows(book, "本月读得最多")).anySatisfy(row -> {
                assertThat(row.getCellText(0)).isEqualTo("一口井");
                assertThat(row.getOptionalCell(1)).isEmpty();
                assertThat(row.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("4");
            });
            assertThat(rows(book, "向微信取数").getFirst().getCellText(3)).isEqualTo("上次问");
        }
    }

    private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
        return book.findSheet(sheet).orElseThrow().read();
    }

    @Test
    void givesEachGroupItsLinkAndPicture() throws IOException {
        String all = editor.get("/editor/articles/" + id + "/links").body();
        assertThat(all).contains("/a/" + id + "?g=dongshan", "茶园小区群", "4 个群").doesNotContain("公安局");
        assertThat(editor.get("/editor/articles/" + id + "/links?level=ESTATE&town=xianxia")
                        .body())
                .contains("茶园小区群", "1 个群")
                .doesNotContain("?g=dongshan");
        assertThat(editor.get("/editor/articles/" + id + "/links?level=%3Cb&page=x")
                        .body())
                .contains("没有这样的群");

        var picture = ImageIO.read(new ByteArrayInputStream(bytes(
                editor.request("/editor/articles/" + id + "/links/dongshan.png").build())));
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(editor.get("/editor/articles/" + id + "/links/nowhere.png").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsNothingOfWhatIsNotThereAndNothingToStrangers() {
        assertThat(editor.get("/editor/articles/999999/report").statusCode()).isEqualTo(404);
        assertThat(editor.get("/editor/articles/999999/links").statusCode()).isEqualTo(404);
        Browser stranger = SignedIn.nobody(context);
        assertThat(stranger.get("/editor/report").statusCode()).isNotEqualTo(200);
        assertThat(stranger.get("/editor/report.xlsx").statusCode()).isNotEqualTo(200);
        assertThat(stranger.get("/editor/articles/" + id + "/report.xlsx").statusCode())
                .isNotEqualTo(200);
    }

    private byte[] bytes(HttpRequest request) throws IOException {
        try {
            var answer = editor.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
