package cn.lianxin.gateway.journey;

import static cn.lianxin.gateway.journey.Journey.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.api.Api;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What WeChat shows below the chat to whom, and what a tap on it says. */
class EditorsMenuTest {
    /** Tags follow the staff each minute. */
    private static final Duration A_ROUND = Duration.ofSeconds(80);

    private final Product product = Product.running();

    @BeforeAll
    static void staffIsListed() {
        Journey.awaitStaff();
    }

    @Test
    void eachSeesTheMenuOfWhatTheyDo() {
        await().atMost(A_ROUND).untilAsserted(() -> {
            assertThat(menuOf("editor-01")).contains("待审", "今天群发", "昨天阅读").doesNotContain("待办");
            assertThat(menuOf("owner-heye")).contains("待办").doesNotContain("待审");
        });
        assertThat(menuOf("chief-01")).contains("待审");
        assertThat(menuOf("resident-05")).doesNotContain("待审", "待办");

        var tap = Map.of("p1", "editor-01", "act", "tap", "what", "待审");
        assertThat(product.web().form("/sandbox/doings", tap).statusCode()).isEqualTo(302);
        phone("editor-01").sees("等您审的");
    }

    private String menuOf(String openId) {
        return new Api(product.port())
                .post("/cgi-bin/menu/trymatch", Web.write(Map.of("user_id", openId)))
                .toString();
    }
}
