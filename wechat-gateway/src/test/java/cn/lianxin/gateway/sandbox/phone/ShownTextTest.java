package cn.lianxin.gateway.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTextTest {
    @Test
    void dropsWhatTurnsOrHidesText() {
        assertThat(ShownText.clean("编号\u202Eabc\u2066d\u200B1\uFEFF2\u00AD3\u0000\u001D\u200D4\u3164"))
                .isEqualTo("编号abcd1234");
    }

    @Test
    void keepsLinesTabsAndJoinedEmoji() {
        String text = "一\n\t二 👨‍👩‍👧 👩🏽‍⚕️ 🏳️‍🌈 ①";
        assertThat(ShownText.clean(text)).isEqualTo(text);
    }

    @Test
    void makesAddressesLinksThatShowWhereTheyLead() {
        assertThat(ShownText.parts("看 http://127.0.0.1:8080/my?t=a_b，谢谢"))
                .containsExactly(
                        new ShownText.Part("看 ", null),
                        new ShownText.Part("http://127.0.0.1:8080/my?t=a_b", "http://127.0.0.1:8080/my?t=a_b"),
                        new ShownText.Part("，谢谢", null));
        assertThat(ShownText.parts("javascript:alert(1)")).allMatch(part -> part.href() == null);
    }
}
