package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody whose key is stuck. */
class FloodTest {
    private static final int LIMIT = 30;

    private final Product product = Product.running();
    private final Wechat wechat = Wechat.before(product);

    /** At the beginning of a minute, so that all of it falls into one. */
    @BeforeEach
    void aMinuteBegins() {
        long into = product.clock().instant().getEpochSecond() % 60;
        product.clock().pass(Duration.ofSeconds(60 - into));
    }

    @Test
    void isToldOnceAndHeardAgainWhenCalm() {
        String no = Phone.number(says("我要反映 楼上一直漏水"));
        for (int n = 1; n < LIMIT; n++) {
            says("帮助");
        }
        assertThat(says("我要反映 又漏了")).contains("歇一两分钟", "登记过的诉求都在");
        assertThat(tries("帮助").body()).isEqualTo("success");
        assertThat(new Wechat("http://127.0.0.1:" + product.port(), product.account())
                        .answer(Wechat.message("somebody-else", now(), "帮助"), now()))
                .contains("我要反映");

        product.clock().pass(Duration.ofMinutes(2));
        assertThat(says("进度 " + no)).contains(no, "楼上一直漏水");
        assertThat(says("进度")).doesNotContain("又漏了");
    }

    private String says(String text) {
        return wechat.answer(Wechat.message("stuck-key", now(), text), now());
    }

    private HttpResponse<String> tries(String text) {
        return wechat.tries(Wechat.message("stuck-key", now(), text), now());
    }

    private long now() {
        return product.clock().instant().getEpochSecond();
    }
}
