package cn.lianxin.config.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db.example:3307",
                "jdbc:mysql://db.example:3307/",
                "jdbc:mysql://db.example:3307/other",
                "jdbc:mysql://db.example:3307/other?"
            })
    void replacesTheDatabase(String written) {
        assertThat(ServerUrl.parse(written).of("lianxin_content"))
                .startsWith("jdbc:mysql://db.example:3307/lianxin_content?connectionTimeZone=UTC&");
    }

    @Test
    void leavesTheOperatorsOptionsAsTheyAre() {
        var url = ServerUrl.parse("jdbc:mysql://a,b/x?sslMode=VERIFY_CA&connectTimeout=1")
                .of("y");

        assertThat(url).startsWith("jdbc:mysql://a,b/y?sslMode=VERIFY_CA&connectTimeout=1&");
        assertThat(url).doesNotContain("connectTimeout=5000");
    }

    @Test
    void refusesAnotherKindOfAddressWithoutRepeatingIt() {
        assertThatThrownBy(() -> ServerUrl.parse("jdbc:postgresql://u:secret@h/x"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("spring.datasource.url")
                .message()
                .doesNotContain("secret");
    }
}
