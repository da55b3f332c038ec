package cn.lianxin.config.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = IdentityFixtures.secrets();

    @Test
    void whatIsSealedOpensForItsPurposeOnly() {
        String sealed = secrets.seal("phone", "13800001234");

        assertThat(secrets.open("phone", sealed)).isEqualTo("13800001234");
        assertThat(sealed).doesNotContain("1380", "1234");
        assertThat(secrets.seal("phone", "13800001234")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> secrets.open("name", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasTamperedWithDoesNotOpen() {
        String sealed = secrets.seal("phone", "13800001234");
        char last = sealed.charAt(sealed.length() - 3);
        String other = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);

        assertThatThrownBy(() -> secrets.open("phone", other)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrets.open("phone", "none")).hasMessageContaining("lianxin.crypto.keys");
    }

    @Test
    void aDigestIsTheSameForTheSameCodeAndPurpose() {
        assertThat(secrets.digest("code", "AB23"))
                .hasSize(43)
                .isEqualTo(secrets.digest("code", "AB23"))
                .isNotEqualTo(secrets.digest("code", "AB24"))
                .isNotEqualTo(secrets.digest("other", "AB23"));
    }
}
