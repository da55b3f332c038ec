package cn.lianxin.gateway.callback.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String PUBLISHED = "899cf89e464efb63f54ddac96b0a0a235f53aa78";

    @Test
    void agreesWithThePublishedExample() {
        assertThat(Signature.of("AAAAA", "1714037059", "486452656")).isEqualTo(PUBLISHED);
        assertThat(Signature.of("486452656", "AAAAA", "1714037059")).isEqualTo(PUBLISHED);
    }

    @Test
    void believesTheWholeSignatureOnly() {
        assertThat(Signature.matches(PUBLISHED, "AAAAA", "1714037059", "486452656"))
                .isTrue();
        assertThat(Signature.matches(PUBLISHED.substring(1), "AAAAA", "1714037059", "486452656"))
                .isFalse();
        assertThat(Signature.matches("", "AAAAA", "1714037059", "486452656")).isFalse();
        assertThat(Signature.matches(PUBLISHED, "AAAAB", "1714037059", "486452656"))
                .isFalse();
    }
}
