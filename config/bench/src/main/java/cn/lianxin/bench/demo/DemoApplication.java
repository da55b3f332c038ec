package cn.lianxin.bench.demo;

import me.chanjar.weixin.mp.api.WxMpMessageRouter;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class DemoApplication {
    static void main(String[] args) {
        SpringApplication.run(DemoApplication.class, args);
    }

    @Bean
    WxMpService wxMpService() {
        var config = new WxMpDefaultConfigImpl();
        config.setAppId("wx0000000000000001");
        config.setSecret("hetang-sandbox-secret");
        config.setToken("hetang-sandbox-token");
        config.setAesKey("hetangsandboxhetangsandboxhetangsandbox1234");
        var service = new WxMpServiceImpl();
        service.setWxMpConfigStorage(config);
        return service;
    }

    /** The router with all its defaults: duplicates and sessions are remembered in memory. */
    @Bean
    WxMpMessageRouter router(WxMpService service, Greeting greeting) {
        return new WxMpMessageRouter(service)
                .rule()
                .async(false)
                .handler(greeting)
                .end();
    }
}
