package cn.lianxin.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The pages for the staff, and the ones that are for everybody, by HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "lianxin.login.places[0].network=127.0.0.0/8",
            "lianxin.login.places[0].name=区融媒体中心",
            "spring.web.error.include-message=never"
        })
class StaffPagesTest {
    private static final Staff EDITOR = SignedIn.staff("pages-editor", "周编辑", Role.EDITOR);
    private static final Staff OWNER = SignedIn.staff("pages-owner", "王支书", Role.OWNER);

    private final ApplicationContext context;
    private final StaffDirectory directory;
    private final LoginCodes codes;
    private final StringRedisTemplate redis;

    @Autowired
    StaffPagesTest(ApplicationContext context, StaffDirectory directory, LoginCodes codes, StringRedisTemplate redis) {
        this.context = context;
        this.directory = directory;
        this.codes = codes;
        this.redis = redis;
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Pages.class)
    static class Server {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Controller
    static class Pages {
        private final StaffBrowsers browsers;

        Pages(StaffBrowsers browsers) {
            this.browsers = browsers;
        }

        @GetMapping("/a/whose")
        @ResponseBody
        String whose(HttpServletRequest request) {
            return browsers.knows(request) ? "staff" : "reader";
        }

        @GetMapping("/editor/page")
        String page(@LoggedIn Staff staff) {
            return "staffpage";
        }

        @PostMapping("/editor/page")
        @ResponseBody
        String save(@LoggedIn Staff staff) {
            return "saved by " + staff.staffId();
        }

        @GetMapping("/desk/page")
        @ResponseBody
        String desk(@LoggedIn Staff staff) {
            return staff.name();
        }

        @PostMapping({"/a/open", "/wechat/callback/x", "/sandbox/x", "/m/x"})
        @ResponseBody
        String open() {
            return "open";
        }
    }

    @BeforeEach
    void listed() {
        redis.delete(redis.keys("lianxin:session:*"));
        directory.publish(List.of(EDITOR, OWNER));
    }

    @Test
    void whoIsLoggedInSeesTheLayoutWithTheirName() {
        HttpResponse<String> page = SignedIn.as(EDITOR, context).get("/editor/page");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>文章 · 连心桥</title>", "周编辑", "退出", "name=\"_csrf\"")
                // With a hash of their content where the product's gateway brings what puts it there.
                .containsPattern("href=\"/assets/tabler\\.min(-[0-9a-f]{32})?\\.css\"")
                .containsPattern("href=\"/assets/desk(-[0-9a-f]{32})?\\.css\"")
                .containsPattern("<meta name=\"csrf-header\" content=\"X-XSRF-TOKEN\">")
                .containsPattern("<meta name=\"csrf-token\" content=\"[\\w=-]{40,}\">")
                .containsPattern("href=\"/editor\" aria-current=\"page\"")
                .doesNotContain("<style", " style=", "onclick", "th:");
        assertThat(page.headers().firstValue("Content-Security-Policy")).contains(PageHeaders.POLICY);
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "/editor/page, /login?to=%2Feditor%2Fpage",
        "/editor/page?a=1&b=%E6%B0%B4, /login?to=%2Feditor%2Fpage%3Fa%3D1%26b%3D%25E6%25B0%25B4",
        "/desk/nothing, /login?to=%2Fdesk%2Fnothing",
        "/editor//page, /login",
        "/%65ditor/page, /login"
    })
    void nobodySeesAPageAndComesBackToItAfterTheLogin(String path, String login) {
        HttpResponse<String> answer = SignedIn.nobody(context).get(path);

        assertThat(answer.statusCode()).isIn(303, 400);
        if (answer.statusCode() == 303) {
            assertThat(answer.headers().firstValue("Location")).contains(login);
        }
    }

    @Test
    void theLoginGoesBackToOurOwnPagesOnly() {
        assertThat(enter("/editor/page?a=1")).isEqualTo("/editor/page?a=1");
        assertThat(enter("")).isEqualTo("/editor");
        for (String elsewhere : List.of(
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "/editor\\..",
                "/a/1",
                "/editor/../a/1",
                "/desk/%2E./a")) {
            assertThat(enter(elsewhere)).as(elsewhere).isEqualTo("/editor");
        }
    }

    private String enter(String to) {
        return entered(EDITOR, to).headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> entered(Staff who, String to) {
        Browser browser = SignedIn.nobody(context);
        codes.ask(who.person(), browser.code(), message());
        codes.confirm(who.person(), message());
        return browser.form("/login", Map.of("to", to));
    }

    @Test
    void whoHasNoDeskYetIsToldWhatToDoInstead() {
        HttpResponse<String> entered = entered(OWNER, "");
        assertThat(entered.headers().firstValue("Location")).contains("/desk");

        HttpResponse<String> desk = SignedIn.as(OWNER, context).get("/desk");
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(desk.body())
                .contains("王支书", "请在手机上办", "待办", "退出", "name=\"_csrf\"")
                .doesNotContain("去编辑部");
        assertThat(SignedIn.as(EDITOR, context).get("/desk").body()).contains("去编辑部");
        assertThat(SignedIn.nobody(context).get("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void rolesCountAtEachRequest() {
        Browser owner = SignedIn.as(OWNER, context);
        assertThat(owner.get("/desk/page").body()).isEqualTo("王支书");
        HttpResponse<String> refused = owner.get("/editor/page");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("您的身份打不开这一页");

        directory.publish(List.of(new Staff(OWNER.staffId(), OWNER.person(), "王编辑", Role.REVIEWER, null)));
        assertThat(owner.get("/editor/page").body()).contains("王编辑");

        directory.publish(List.of(EDITOR));
        assertThat(owner.get("/desk/page").statusCode()).isEqualTo(303);
    }

    @Test
    void leavingOnThePhoneEndsEveryBrowser() {
        Browser one = SignedIn.as(EDITOR, context);
        Browser two = SignedIn.as(EDITOR, context);
        Browser other = SignedIn.as(OWNER, context);

        codes.leave(EDITOR.person());

        assertThat(one.get("/editor/page").statusCode()).isEqualTo(303);
        assertThat(two.get("/editor/page").statusCode()).isEqualTo(303);
        assertThat(other.get("/desk/page").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesForEverybodyKnowTheStaffAsLongAsTheirOwnPagesDo() {
        Browser one = SignedIn.as(EDITOR, context);
        Browser other = SignedIn.as(OWNER, context);
        assertThat(SignedIn.nobody(context).get("/a/whose").body()).isEqualTo("reader");
        assertThat(one.get("/a/whose").body()).isEqualTo("staff");

        codes.leave(EDITOR.person());

        assertThat(one.get("/a/whose").body()).isEqualTo("reader");
        assertThat(other.get("/a/whose").body()).isEqualTo("staff");
    }

    @Test
    void leavingInTheBrowserEndsThatOne() {
        Browser one = SignedIn.as(EDITOR, context);
        Browser two = SignedIn.as(EDITOR, context);

        HttpResponse<String> left = one.form("/logout", Map.of());

        assertThat(left.headers().firstValue("Location")).contains("/login");
        assertThat(one.get("/editor/page").statusCode()).isEqualTo(303);
        assertThat(two.get("/editor/page").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormIsTakenWithItsTokenOnly() {
        Browser browser = SignedIn.as(EDITOR, context);
        assertThat(browser.form("/editor/page", Map.of()).body()).isEqualTo("saved by pages-editor");
        assertThat(browser.post("/editor/page", "", "X-XSRF-TOKEN", browser.token())
                        .body())
                .isEqualTo("saved by pages-editor");

        HttpResponse<String> forged =
                browser.post("/editor/page", "a=1", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("这次提交没有收下", "什么都没有改动");
        assertThat(forged.headers().firstValue("Content-Security-Policy")).isPresent();

        HttpResponse<String> script = browser.post("/editor/page", "{}", "Accept", "application/json");
        assertThat(script.statusCode()).isEqualTo(403);
        assertThat(script.body()).isEmpty();
    }

    @Test
    void aFormAfterTheLoginIsOverSaysSoAndWorksAgainAfterTheNext() {
        Browser browser = SignedIn.as(EDITOR, context);
        codes.leave(EDITOR.person());

        HttpResponse<String> late = browser.form("/editor/page", Map.of());
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("登录过期了", "/login", "按“刷新”").doesNotContain("都还在");
        assertThat(browser.post("/editor/page", "", "Accept", "*/*", "X-XSRF-TOKEN", browser.token())
                        .statusCode())
                .isEqualTo(401);

        String token = browser.token();
        codes.ask(EDITOR.person(), browser.code(), message());
        codes.confirm(EDITOR.person(), message());
        browser.form("/login", Map.of());
        assertThat(browser.post("/editor/page", "_csrf=" + token, "Content-Type", "application/x-www-form-urlencoded")
                        .body())
                .as("the same form, sent again by 刷新")
                .isEqualTo("saved by pages-editor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/open", "/wechat/callback/x", "/sandbox/x", "/m/x"})
    void everythingElseIsOpenWithoutSessionTokenOrCookie(String path) {
        HttpResponse<String> answer = SignedIn.as(EDITOR, context).post(path, "x=1");
        assertThat(answer.body()).isEqualTo("open");

        HttpResponse<String> strange = SignedIn.nobody(context).post(path, "x=1", "Cookie", "lianxin-staff=nothing");
        assertThat(strange.body()).isEqualTo("open");
        assertThat(strange.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aSessionHoldsAnIdAloneUnderAFreshName() {
        Browser browser = SignedIn.nobody(context);
        browser.get("/editor/page", "Cookie", "lianxin-staff=Zm9yZ2Vk");
        assertThat(redis.keys("lianxin:session:*")).isEmpty();

        SignedIn.as(EDITOR, context);
        String key = redis.keys("lianxin:session:*").iterator().next();
        assertThat(redis.<String, String>opsForHash().entries(key))
                .containsEntry("sessionAttr:staff", "\"pages-editor\"")
                .containsOnlyKeys(
                        "sessionAttr:staff",
                        "sessionAttr:round",
                        "creationTime",
                        "lastAccessedTime",
                        "maxInactiveInterval");
    }

    @Test
    void cookiesAreForOurPagesAlone() {
        Browser browser = SignedIn.nobody(context);
        assertThat(browser.get("/login").headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        codes.ask(EDITOR.person(), browser.code(), message());
        codes.confirm(EDITOR.person(), message());
        assertThat(browser.form("/login", Map.of()).headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("lianxin-staff=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    private static MessageKey message() {
        return new MessageKey(UUID.randomUUID().toString());
    }
}
