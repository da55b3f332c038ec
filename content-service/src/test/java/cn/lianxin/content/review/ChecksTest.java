package cn.lianxin.content.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.content.article.Content;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private final Checks checks = new Checks(
            text -> text.contains("赌博") ? List.of("赌博") : List.of(),
            () -> List.of(new Leader(1, "陈志远", "区委书记"), new Leader(2, "李建平", "区委副书记、区长")));

    @Test
    void warnsOfLeadersThatAreNotAsInTheTable() {
        var content = content("区委书记陈志元调研供水", "周编辑", "摘", "<p>当天，</p><p>区领导李建平、陈志远参加。</p>");
        assertThat(checks.of(content))
                .noneMatch(Finding::error)
                .extracting(Finding::words)
                .containsExactly("标题请核对：“区委书记陈志元”，名单里区委书记是陈志远。", "正文请核对：“李建平”写在“陈志远”前面，名单里陈志远在前。");
    }

    @Test
    void hasNothingToSayOfAPlainArticle() {
        assertThat(checks.of(content("三天打出一口井", "周编辑", "东山村", "<p>村支书把原话转到镇里，全区有 2100 个群。</p>")))
                .isEmpty();
    }

    @Test
    void tellsWechatsLimitsBesideTheirFields() {
        var content = content("长".repeat(40), "作".repeat(17), "摘".repeat(145), "<p>水</p>");
        assertThat(errors(content))
                .containsExactly(
                        "title 标题多了 8 个字，微信会拒收。您写的还在，删短一点就好。",
                        "author 作者多了 1 个字，微信会拒收。您写的还在，删短一点就好。",
                        "digest 摘要多了 17 个字，微信会拒收。您写的还在，删短一点就好。");
        assertThat(errors(content("题", "", "", "<p>" + "水".repeat(19_993) + "</p>")))
                .hasSize(1);
        assertThat(errors(content("题", "", "", "<p>" + "水".repeat(19_992) + "</p>")))
                .isEmpty();
        assertThat(errors(Content.EMPTY))
                .extracting(words -> words.substring(0, words.indexOf(' ')))
                .containsExactly("title", "body", "cover");
    }

    @ParameterizedTest
    @CsvSource({
        "证号 110101199003078515, 身份证号, true",
        "证号 １１０１０１１９９００３０７８５１５, 身份证号, true",
        "证号 11010519491231002X。, 身份证号, true",
        "证号 110101199003078516, , ",
        "证号 110101199013078511, , ",
        "电话 13812345678, 手机号, false",
        "电话 138-1234-5678, 手机号, false",
        "电话 +86 138 1234 5678, 手机号, false",
        "电话 12812345678, , ",
        "编号 HT2611240000186, , ",
        "热线 0731-28012345, , ",
        "卡号 6222021234567890128, 银行卡号, false",
        "卡号 6222 0212 3456 7890 128, 银行卡号, false",
        "卡号 6222021234567890123, , ",
        "2026 年 11 月 28 日 18:00 到 20:00, , "
    })
    void findsNumbersThatBelongToPeople(String text, String kind, Boolean error) {
        List<Finding> findings = checks.of(content("题", "", "摘", "<p>一</p><p>" + text + "</p>"));
        if (kind == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.words()).startsWith("正文第 2 段像有" + kind).doesNotContain("3456");
                assertThat(finding.error()).isEqualTo(error);
            });
        }
    }

    @Test
    void warnsOfPicturesAndLinks() {
        var content = content(
                "题",
                "",
                "摘",
                "<p><img src='/p/a.jpg'><a href='https://x.example/'>x</a></p>"
                        + "<figure><img src='/p/b.jpg' alt='井'><figcaption>图：周编辑</figcaption></figure>");
        assertThat(checks.of(content))
                .extracting(Finding::words)
                .containsExactlyInAnyOrder(
                        "正文里有 1 个链接，在微信里点不开。要带链接请放进“阅读原文”。", "第 1 张图没有文字说明，看不见图的人读不到。", "第 1 张图没有图注，请写上图片来源。");
        assertThat(errors(content("题", "", "摘", "<p><img src='https://x.example/a.png'></p>")))
                .containsExactly("body 有 1 张外站图片没有带过来，位置已在正文里标出。请上传自己的图，再删掉标记。");
    }

    @Test
    void wantsAWholeAddress() {
        var content = new Content("题", "", "摘", "/assets/covers/well.png", null, null, "javascript:1", "<p>水</p>");
        assertThat(errors(content)).singleElement().asString().startsWith("sourceUrl 阅读原文要写完整的网址");
    }

    @Test
    void asksForAnotherLookAtSomeWords() {
        assertThat(checks.of(content("题", "", "摘", "<p>这里有赌博网站</p>")))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.words()).contains("请再看一眼").contains("赌博"));
    }

    private List<String> errors(Content content) {
        return checks.of(content).stream()
                .filter(Finding::error)
                .map(finding -> finding.field().form() + " " + finding.words())
                .toList();
    }

    private static Content content(String title, String author, String digest, String body) {
        return Content.typed(title, author, digest, "/assets/covers/well.png", null, null, null, body);
    }
}
