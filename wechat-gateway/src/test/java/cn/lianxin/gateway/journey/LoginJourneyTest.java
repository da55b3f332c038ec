package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.web.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Browser and phone together, through the whole product. */
class LoginJourneyTest {
    private final Product product = Product.running();
    private final Phone editor = Journey.phone("editor-01");
    private final Browser browser = browser();

    @BeforeAll
    static void staffIsListed() {
        Journey.awaitStaff();
    }

    @Test
    void thePhoneLetsTheBrowserInAndOutAgain() {
        assertThat(location(browser.get("/editor"))).isEqualTo("/login?to=%2Feditor");

        editor.says("登录 " + browser.code()).sees("一台 Windows 电脑", "是您吗");
        assertThat(browser.get("/login/state").body()).contains("\"WAITING\"");
        editor.says("是").sees("马上打开工作台");
        assertThat(browser.get("/login/state").body()).contains("\"CONFIRMED\"");
        assertThat(location(browser.form("/login", Map.of("to", "/editor")))).isEqualTo("/editor");

        assertThat(isIn(browser)).isTrue();
        assertThat(isIn(browser())).isFalse();
        assertThat(location(browser.get("/login"))).isEqualTo("/editor");
        HttpResponse<String> forged =
                browser.post("/editor/articles", "title=x", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("这次提交没有收下");

        editor.says("退出").sees("已经退出");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void aCodeOpensNoOtherBrowser() {
        Browser other = browser();
        other.code();
        editor.says("登录 " + browser.code()).sees("是您吗");
        editor.says("是").sees("马上打开工作台");

        assertThat(location(other.form("/login", Map.of()))).isEqualTo("/login");
        assertThat(isIn(other)).isFalse();
    }

    @Test
    void aCodeIsOverAfterTwoMinutes() {
        String code = browser.code();
        assertThat(browser.code()).isEqualTo(code);
        product.clock().pass(Duration.ofMinutes(2));

        assertThat(browser.get("/login/state").body()).contains("\"OVER\"");
        editor.says("登录 " + code).sees("不对，或者过期了");
        assertThat(location(browser.form("/login", Map.of()))).isEqualTo("/login");
        assertThat(browser.code()).isNotEqualTo(code);
    }

    @Test
    void fiveWrongCodesCloseItToThatPerson() {
        Phone guesser = Journey.phone("editor-02");
        String code = browser.code();
        String wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);
        for (int left = 4; left > 0; left--) {
            guesser.says("登录 " + wrong).sees("还可以试 " + left + " 次");
        }
        guesser.says("登录 " + wrong).sees("10 分钟以后");
        guesser.says("登录 " + code).sees("10 分钟以后");

        product.clock().pass(Duration.ofMinutes(10));
        guesser.says("登录 " + browser.code()).sees("是您吗");
        guesser.says("不是").sees("没有让它登录");
        assertThat(browser.get("/login/state").body()).contains("\"REFUSED\"");
    }

    @Test
    void whoIsNotBoundAndWhoHasAnotherJobStayOutside() {
        Journey.resident("07").says("登录 " + browser.code()).sees("您还没有绑定");

        Phone secretary = Journey.owner("dongshan");
        secretary.says("登录 " + browser.code()).sees("是您吗");
        secretary.says("是").sees("马上打开工作台");
        browser.form("/login", Map.of());
        HttpResponse<String> page = browser.get("/editor");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("您的身份打不开这一页");
    }

    private static boolean isIn(Browser browser) {
        return location(browser.get("/editor")).isEmpty();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private Browser browser() {
        return new Browser("http://127.0.0.1:" + product.port());
    }
}
