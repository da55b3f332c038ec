package cn.lianxin.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {
    @Test
    void keepsWhatAnArticleIsMadeOf() {
        String html = "<h2>群里</h2><p>一句<strong>话</strong></p><blockquote><p>引</p></blockquote><ul><li>一</li></ul>"
                + "<figure><img src=\"/assets/covers/well.png\" alt=\"井\"><figcaption>井</figcaption></figure>";
        assertThat(SafeHtml.clean(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\" style=\"position:fixed\">",
                "<iframe src=\"/x\"></iframe>",
                "<svg onload=\"alert(1)\"></svg>",
                "<style>p{display:none}</style>",
                "<form action=\"/x\"><input name=\"a\"></form>",
                "<img src=\"https://elsewhere.example/pixel.png\">",
                "<img src=\"//elsewhere.example/pixel.png\">",
                "<img src=\"/\t/elsewhere.example/pixel.png\">",
                "<img src=\"/\n/elsewhere.example/pixel.png\">",
                "<img src=\"/p/\\elsewhere.example/pixel.png\">",
                "<img src=\"javascript:alert(1)\">",
                "<img src=\"data:image/png;base64,AAAA\">",
                "<a href=\"javascript:alert(1)\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=/x onerror=alert(1)>\">"
            })
    void takesOutWhatRunsOrLoadsFromElsewhere(String bad) {
        assertThat(SafeHtml.clean("<p>前</p>" + bad + "后"))
                .contains("前", "后")
                .doesNotContain("alert", "elsewhere", "style", "data:", "<svg", "<form", "<iframe", "<input");
    }

    /** None of these takes a second; each took minutes, or ended in an error. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<span style='font-weight:bold'>",
                "<p><b><i><font color=red>x",
                "<ul><li>",
                "<p>x</p>",
                "<p class=MsoListParagraph>x</p>"
            })
    @Timeout(20)
    void isDoneSoonWithAnyNest(String piece) {
        assertThat(SafeHtml.text(SafeHtml.clean(piece.repeat(50_000) + "后"))).endsWith("后");
        assertThat(SafeHtml.text(SafeHtml.clean(piece.repeat(2_000) + "后"))).endsWith("后");
    }

    @Test
    void sendsLinksAwayWithoutGivingThemAnything() {
        assertThat(SafeHtml.clean("<a href=\"https://www.gov.cn/\" target=\"x\">国务院</a>"))
                .isEqualTo("<a href=\"https://www.gov.cn/\" rel=\"noopener noreferrer nofollow\">国务院</a>");
    }

    @Test
    void readsTheTextWithoutTheMarks() {
        assertThat(SafeHtml.text("<h2>群里</h2>\n<p>A&amp;B</p>")).isEqualTo("群里\nA&B");
    }
}
