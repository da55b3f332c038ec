package cn.lianxin.gateway.journey;

import static cn.lianxin.gateway.journey.Journey.owner;
import static cn.lianxin.gateway.journey.Journey.resident;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.AccountType;
import cn.lianxin.gateway.sandbox.Web;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A secretary hangs up the group's QR code, and a neighbour scans it or types what stands beside it. */
class PosterJourneyTest {
    private final Product product = Product.running();

    @AfterEach
    void allIsWell() {
        turnOn("");
    }

    @Test
    void whoScansTheGroupsCodeBelongsToIt() {
        owner("heye").says("帮助").sees("待办");
        assertThat(owner("heye").says("群二维码").sees("荷叶社区的二维码", "群 heye")).contains("/g/heye");

        assertThat(page(product, "/g/heye"))
                .contains("荷叶社区", "荷塘区", "扫了就是这个群的人", "群 heye", "</svg>")
                .doesNotContain("照着做两步");
        assertThat(page(product, "/g/heye")).as("WeChat is not asked again").contains("扫了就是");
        List<String> codes = product.sql("gateway")
                .sql("SELECT address FROM group_scene WHERE group_code = 'heye'")
                .query(String.class)
                .list();
        assertThat(codes).hasSize(1);

        String key = codes.getFirst().replaceAll(".*scan=", "");
        assertThat(product.web()
                        .form("/sandbox/doings", Map.of("p1", "resident-18", "act", "scan", "what", key))
                        .statusCode())
                .isEqualTo(302);
        resident("18").sees("您住在荷叶社区");
        resident("18").says("二维码").sees("荷叶社区的二维码", "/g/heye");
    }

    @Test
    void anAccountWithoutSuchCodesShowsWhatToSend() {
        try (Product other = Product.of(AccountType.SUBSCRIPTION)) {
            var people = new People(other);
            people.owner("heye").says("群二维码").sees("荷叶社区的二维码", "/g/heye");
            assertThat(page(other, "/g/heye")).contains("照着做两步", "群 heye").doesNotContain("扫了就是");
            people.resident("18").says("群 heye").sees("您住在荷叶社区");
        }
    }

    @Test
    void whileWechatIsBusyThePageSaysWhatToSend() {
        turnOn("fault=BUSY");
        assertThat(page(product, "/g/dongshan")).contains("照着做两步", "群 dongshan");
        turnOn("");
        assertThat(page(product, "/g/dongshan")).as("not asked again at once").contains("照着做两步");
        product.clock().pass(Duration.ofSeconds(61));
        assertThat(page(product, "/g/dongshan")).contains("扫了就是这个群的人");
    }

    @Test
    void thereIsNoPageForADepartmentOrAGroupNobodyKnows() {
        for (String path : List.of("/g/water", "/g/nowhere", "/g/" + "x".repeat(300), "/g/%27%20or%201")) {
            assertThat(product.web().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private void turnOn(String faults) {
        assertThat(product.web()
                        .post("/sandbox/faults", "application/x-www-form-urlencoded", faults)
                        .statusCode())
                .isEqualTo(302);
    }

    private static String page(Product product, String path) {
        var answer = new Web(product.port()).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
