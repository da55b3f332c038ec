package cn.lianxin.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
    @Test
    void putsThePathBehindTheHost() {
        assertThat(PublicUrls.at("https://lianxin.example.gov.cn/").of("/a/7"))
                .isEqualTo("https://lianxin.example.gov.cn/a/7");
        assertThat(PublicUrls.at("http://10.0.0.5:8080").of("/a/7")).isEqualTo("http://10.0.0.5:8080/a/7");
    }

    @Test
    void knowsItsOwnPages() {
        PublicUrl ours = PublicUrls.at("https://lianxin.example");
        assertThat(ours.local("https://lianxin.example/a/7?from=x")).isEqualTo("/a/7?from=x");
        assertThat(ours.local("https://lianxin.example.evil/a/7")).isEqualTo("https://lianxin.example.evil/a/7");
        assertThat(ours.local("/a/7")).isEqualTo("/a/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lianxin.example",
                "ftp://a.example",
                "https://a.example/path",
                "https://u@a.example",
                "http://"
            })
    void refusesWhatIsNoPublicAddress(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicUrls.at(text))
                .withMessageContaining("lianxin.public-url");
    }

    @Test
    void hasNoAddressBeforeThePortIsOpen() {
        var early = new PublicUrl(null, new OwnAddress(null));
        assertThatNullPointerException().isThrownBy(() -> early.of("/a/7"));
        assertThat(early.local("http://127.0.0.1:8080/a/7")).isEqualTo("http://127.0.0.1:8080/a/7");
    }
}
