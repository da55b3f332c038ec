package cn.lianxin.gateway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.phone.SandboxTestApplication;
import cn.lianxin.gateway.sandbox.world.Chats;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

class SandboxConfigurationTest {
    @Test
    void listensOnLoopbackOnly() {
        try (var context = run()) {
            var address = context.getBean(TomcatServletWebServerFactory.class).getAddress();
            assertThat(address).isNotNull().matches(a -> a.isLoopbackAddress());
            assertThat(web(context).get("/sandbox").statusCode()).isEqualTo(200);
            assertThat(web(context).get("/actuator/prometheus").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void listensWhereTheOperatorSays() {
        try (var context = run("--server.address=0.0.0.0")) {
            var address = context.getBean(TomcatServletWebServerFactory.class).getAddress();
            assertThat(address).isNotNull().matches(a -> a.isAnyLocalAddress());
        }
    }

    @Test
    void isAbsentBesideARealAccount() {
        try (var context = run(
                "--lianxin.wechat.accounts[0].app-id=wx00000000000000ff",
                "--lianxin.wechat.accounts[0].original-id=gh_real",
                "--lianxin.wechat.accounts[0].secret=secret",
                "--lianxin.wechat.accounts[0].token=token",
                "--lianxin.wechat.accounts[0].type=SERVICE_VERIFIED",
                "--lianxin.crypto.index-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "--lianxin.crypto.keys[0].id=k1",
                "--lianxin.crypto.keys[0].value=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")) {
            assertThat(context.getBeanProvider(Chats.class).getIfAvailable()).isNull();
            for (String path : new String[] {
                "/sandbox", "/sandbox/events", "/sandbox/people/resident-01/messages", "/sandbox/api/cgi-bin/token"
            }) {
                assertThat(web(context).get(path).statusCode()).isEqualTo(404);
            }
            assertThat(web(context).get("/").body()).doesNotContain("/sandbox");
            assertThat(web(context).get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(web(context).get("/actuator/prometheus").statusCode())
                    .as("metrics beside a real account, on the public port")
                    .isEqualTo(404);
        }
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        return new SpringApplicationBuilder(SandboxTestApplication.class)
                .properties("server.port=0", "lianxin.targets=gateway")
                .run(arguments);
    }

    private static Web web(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        return new Web(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
