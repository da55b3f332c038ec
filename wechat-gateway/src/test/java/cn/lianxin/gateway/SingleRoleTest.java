package cn.lianxin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.Web;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** The jar as a process of one service: it starts, has what it needs and nothing of the others. */
class SingleRoleTest {
    private static final List<String> SERVICES = List.of("gateway", "petition", "content");

    @ParameterizedTest
    @CsvSource({
        "gateway, callbackController ladder menuPublisher deadLettersEndpoint",
        "petition, petitionChat sweeper",
        "content, contentChat siteController editorListController contentDue"
    })
    void startsWithItsOwnAndWithoutTheOthers(String service, String wanted) {
        try (var context = run(service)) {
            assertThat(context.getBeanDefinitionNames()).contains(wanted.split(" "));
            for (String other : SERVICES) {
                List<String> found = beansOf(other, context);
                if (other.equals(service)) {
                    assertThat(found).isNotEmpty();
                } else {
                    assertThat(found).as("of %s beside %s", other, service).isEmpty();
                }
            }
            answersLikeEveryProcess(context);
        }
    }

    /** Of its port: only this machine reaches a sandbox, and what can't be read is refused without a word. */
    private static void answersLikeEveryProcess(ConfigurableApplicationContext context) {
        assertThat(context.getBean(TomcatServletWebServerFactory.class).getAddress())
                .isNotNull()
                .matches(address -> address.isLoopbackAddress());
        Web web = web(context);
        assertThat(web.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(web.get("/").body()).contains("http://127.0.0.1:9/sandbox");
        assertThat(web.get("/login").statusCode()).isEqualTo(200);
        assertThat(web.get("/login?a=%C0%80").statusCode()).isEqualTo(400);
        assertThat(web.get("/editor", "Accept", "text/html").headers().firstValue("Location"))
                .hasValue("/login?to=%2Feditor");
        assertThat(web.get("/desk/none", "Accept", "text/html").statusCode()).isEqualTo(303);
        assertThat(web.get("/nowhere", "Accept", "text/html").body()).contains("没有这一页", "回首页");
    }

    @Test
    void tellsTheWorldNothingButHealthBesideARealAccount() {
        String key = "A".repeat(43) + "=";
        try (var context = run(
                "content",
                "--lianxin.wechat.accounts[0].app-id=wx00000000000000ff",
                "--lianxin.wechat.accounts[0].original-id=gh_real",
                "--lianxin.wechat.accounts[0].secret=secret",
                "--lianxin.wechat.accounts[0].token=token",
                "--lianxin.wechat.accounts[0].type=SERVICE_VERIFIED",
                "--lianxin.crypto.index-key=" + key,
                "--lianxin.crypto.keys[0].id=k1",
                "--lianxin.crypto.keys[0].value=" + key)) {
            assertThat(web(context).get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(web(context).get("/actuator/prometheus").statusCode()).isEqualTo(404);
            assertThat(web(context).get("/").body()).doesNotContain("/sandbox");
        }
    }

    private static List<String> beansOf(String service, ConfigurableApplicationContext context) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .filter(name -> {
                    String type = Objects.requireNonNullElse(context.getType(name), Object.class)
                            .getName();
                    // The front is every process's.
                    return type.startsWith("cn.lianxin." + service + '.')
                            && !type.startsWith("cn.lianxin.gateway.front.")
                            && !type.startsWith("cn.lianxin.gateway.LianxinApplication");
                })
                .toList();
    }

    private static ConfigurableApplicationContext run(String service, String... more) {
        return new SpringApplicationBuilder(LianxinApplication.class)
                .properties("server.port=0", "lianxin.targets=" + service, "lianxin.sandbox.url=http://127.0.0.1:9")
                .run(more);
    }

    private static Web web(ConfigurableApplicationContext context) {
        return new Web(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
