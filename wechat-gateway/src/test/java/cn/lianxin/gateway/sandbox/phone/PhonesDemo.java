package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.RedisFixture;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The phones in a browser before there is a callback door: a fake one repeats what is said. */
class PhonesDemo {
    static void main(String[] args) {
        new SpringApplicationBuilder(SandboxTestApplication.class)
                .initializers(new RedisFixture())
                .properties("spring.threads.virtual.enabled=true", "lianxin.store.data=target/sandbox-test")
                .run(args);
    }
}
