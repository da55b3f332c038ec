package cn.lianxin.config.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one person wrote and another is sent makes no link on the other's phone. */
class PlainMessagesTest {
    private static final String TRAP = "路灯坏了，<a href=\"weixin://bizmsgmenu?msgmenucontent=同意 1&msgmenuid=1\">看照片</a>";
    private static final String HARMLESS =
            "路灯坏了，＜a href=\"weixin://bizmsgmenu?msgmenucontent=同意 1&msgmenuid=1\">看照片＜/a>";

    @Test
    void anAnswerMakesNoLinkOfATag() {
        assertThat(Reply.text(TRAP)).isEqualTo(new Reply.Text(HARMLESS));
    }

    @Test
    void aMessageMakesNoLinkOfATag() {
        assertThat(new Outbound.Text("1", new Person("wx", "hash", "sealed"), TRAP).text())
                .isEqualTo(HARMLESS);
    }

    @Test
    void anAddressStaysAsItIs() {
        String link = "点这里看：https://lianxin.example.gov.cn/my/1?a=b&c=d\n3 > 2";
        assertThat(Reply.text(link)).isEqualTo(new Reply.Text(link));
        assertThat(new Reply.Text(link).text()).isEqualTo(link);
    }
}
