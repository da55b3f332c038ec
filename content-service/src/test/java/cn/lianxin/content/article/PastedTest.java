package cn.lianxin.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of Word and of WeChat's articles. */
class PastedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<span style='font-weight:bold'>甲<span>乙</span></span>|<strong>甲乙</strong>",
                "<span style='font-weight:bold'>甲<span style='font-style:italic'>乙</span></span>|<strong>甲<em>乙</em></strong>",
                "<font color=red><span style='font-weight:bold'>甲<font color=blue>乙</font></span></font>|<span class=\"red\"><strong>甲<span class=\"blue\">乙</span></strong></span>"
            })
    void keepsWhatSpansWithinSpansSay(String pasted, String kept) {
        assertThat(SafeHtml.clean("<p>" + pasted + "</p>")).isEqualTo("<p>" + kept + "</p>");
    }

    @Test
    void makesPlainParagraphsOfWord() {
        String word = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head>
                <body lang=ZH-CN><!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]-->
                <h1 style='mso-line-height-rule:exactly'><span style='font-family:宋体'>三天打井</span></h1>
                <p class=MsoNormal style='text-align:center;mso-pagination:none'><b><span style='color:red'>一口井</span></b><o:p></o:p></p>
                <p class=MsoNormal style='text-indent:24.0pt'><span style='mso-fareast-language:ZH-CN'>水来了<o:p>&nbsp;</o:p></span></p>
                <p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>一</p>
                <p class=MsoListParagraphCxSpLast><span style='mso-list:Ignore'>2.</span>二</p></body></html>""";

        assertThat(SafeHtml.clean(word).replaceAll("\\s*\n\\s*", ""))
                .isEqualTo("<h2>三天打井</h2>"
                        + "<p class=\"at-center\"><strong><span class=\"red\">一口井</span></strong></p>"
                        + "<p class=\"indent\">水来了&nbsp;</p>"
                        + "<ol><li>一</li><li>二</li></ol>");
    }

    @Test
    void keepsTheNumbersOfWord() {
        String word = marked("p", "一、", "情况") + marked("p", "1.", "甲") + marked("p", "2.", "乙") + "<p>说明</p>"
                + marked("p", "3.", "丙") + marked("p", "·", "丁") + marked("h2", "（二）", "打算");

        assertThat(SafeHtml.clean(word))
                .isEqualTo("<p>一、情况</p><ol><li>甲</li><li>乙</li></ol><p>说明</p><p>3.丙</p>"
                        + "<ul><li>丁</li></ul><h2>（二）打算</h2>");
    }

    private static String marked(String tag, String mark, String text) {
        return "<" + tag + " class=MsoNormal><span><span style='mso-list:Ignore'>" + mark
                + "<span>&nbsp; </span></span></span>" + text + "</" + tag + ">";
    }

    @Test
    void makesPlainParagraphsOfAWechatArticle() {
        String wechat = """
                <div class="rich_media_content"><section style="text-align: center;"><section data-tools="135"><p style="margin:0">\
                <span style="font-size:15px;letter-spacing:1px;color:rgb(192,0,0)">红字</span></p></section></section>\
                <section><span leaf="">没有段落</span></section>\
                <section><img data-src="https://mmbiz.qpic.cn/x/640?wx_fmt=jpeg" alt="井"></section>\
                <section><svg viewBox="0 0 1 1"><animate></animate></svg></section><mp-common-profile></mp-common-profile></div>""";

        assertThat(SafeHtml.clean(wechat))
                .isEqualTo("<p class=\"at-center\"><span class=\"red\">红字</span></p><p>没有段落</p>"
                        + "<p>【这里原来有一张外站图片“井”，请换成自己上传的】</p>");
    }

    @Test
    void changesNothingWhenCleanedAgain() {
        String once = SafeHtml.clean("<div>散的<p style='text-align:right'>一</p>还有<table><tr><td style='color:blue'>格"
                + "</td></tr></table></div><div><img src='/p/a.jpg' alt='x'></div>");
        assertThat(SafeHtml.clean(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<span style='color:#c00'>字</span>|<span class=\"red\">字</span>",
                "<span style='color:#000000'>字</span>|字",
                "<span style='COLOR: RGB(0, 112, 192) !important'>字</span>|<span class=\"blue\">字</span>",
                "<font color='green'>字</font>|<span class=\"green\">字</span>",
                "<span style='font-weight:700'>字</span>|<strong>字</strong>",
                "<span style='text-decoration: underline'>字</span>|<u>字</u>",
                "<p style='position:fixed;text-align:center;background:url(x)'>字</p>|<p class=\"at-center\">字</p>",
                "<p class='at-right evil'>字</p>|<p class=\"at-right\">字</p>",
                "<div>字</div>|<p>字</p>"
            })
    void keepsAFewLooks(String html, String clean) {
        assertThat(SafeHtml.clean(html)).isEqualTo(clean);
    }

    @Test
    void bringsStylesInlineForWechat() {
        assertThat(InlineStyles.forWechat("<p class=\"at-center\">一<span class=\"red\">红</span></p>"))
                .isEqualTo("<p style=\"margin:0 0 1.15em;font-size:17px;line-height:1.85;text-align:justify;"
                        + "text-align:center\">一<span style=\"color:#b3261e\">红</span></p>");
    }

    @Test
    void readsMarkdown() {
        assertThat(Markdown.toHtml("# 题\n\n一**二**<script>1</script>\n\n- 甲\n- 乙\n\n![外](https://x.example/a.png)"))
                .isEqualTo("<h2>题</h2>\n<p>一<strong>二</strong>&lt;script&gt;1&lt;/script&gt;</p>\n"
                        + "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n<p>【这里原来有一张外站图片“外”，请换成自己上传的】</p>");
    }
}
