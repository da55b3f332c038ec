package cn.lianxin.bench.door;

import cn.lianxin.gateway.callback.DoorAlone;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The product's jar with nothing behind its door: no streams, no stores, no services. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "cn.lianxin.config.dispatch.DispatchConfiguration",
            "cn.lianxin.config.wechat.WechatConfiguration",
            "cn.lianxin.gateway.sandbox.SandboxConfiguration",
            "org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration"
        })
@Import(DoorAlone.class)
class DoorApplication {
    static void main(String[] args) {
        var application = new SpringApplication(DoorApplication.class);
        String key = "0".repeat(43) + "=";
        application.setDefaultProperties(Map.of(
                "lianxin.targets", "none",
                "lianxin.store.embedded", "false",
                "lianxin.crypto.index-key", key,
                "lianxin.crypto.keys[0].id", "bench",
                "lianxin.crypto.keys[0].value", key));
        application.run(args);
    }
}
