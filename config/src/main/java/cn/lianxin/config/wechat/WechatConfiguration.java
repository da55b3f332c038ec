package cn.lianxin.config.wechat;

import cn.lianxin.config.account.Account;
import me.chanjar.weixin.common.redis.RedisTemplateWxRedisOps;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpRedisConfigImpl;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;

@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(WxMpService.class)
class WechatConfiguration {
    private static final String WECHAT = "https://api.weixin.qq.com";

    /** Services are made at their first use: the sandbox's address is this server's own port, known only once open. */
    @Bean
    WxServices wxServices(StringRedisTemplate redis, Environment environment) {
        return new WxServices(account -> connect(account, redis, environment));
    }

    @Bean
    WxCalls wxCalls(WxServices services) {
        return new WxCalls(services);
    }

    @Bean
    MenuCalls menuCalls(WxServices services) {
        return new MenuCalls(services);
    }

    @Bean
    DatacubeCalls datacubeCalls(WxServices services) {
        return new DatacubeCalls(services);
    }

    @Bean
    MediaCalls mediaCalls(WxServices services) {
        return new MediaCalls(services);
    }

    @Bean
    QrCalls qrCalls(WxServices services) {
        return new QrCalls(services);
    }

    @Bean
    DraftCalls draftCalls(WxServices services) {
        return new DraftCalls(services);
    }

    @Bean
    PushCalls pushCalls(WxServices services) {
        return new PushCalls(services);
    }

    @Bean
    PublishCalls publishCalls(WxServices services) {
        return new PublishCalls(services);
    }

    private static WxMpService connect(Account account, StringRedisTemplate redis, Environment environment) {
        var storage = new WxMpRedisConfigImpl(new RedisTemplateWxRedisOps(redis), "lianxin:wx");
        storage.setAppId(account.appId());
        storage.setSecret(account.secret());
        storage.useStableAccessToken(true);
        String api = apiBase(account, environment);
        storage.setHostConfig(new WxMpHostConfig(api, "https://mp.weixin.qq.com", "https://open.weixin.qq.com"));
        var service = new WxMpServiceImpl();
        service.setWxMpConfigStorage(storage);
        service.setMaxRetryTimes(0);
        return service;
    }

    private static String apiBase(Account account, Environment environment) {
        String configured = account.apiBase();
        if (configured != null) {
            return configured;
        }
        return account.simulated()
                ? "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/sandbox/api"
                : WECHAT;
    }
}
