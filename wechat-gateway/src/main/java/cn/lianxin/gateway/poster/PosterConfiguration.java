package cn.lianxin.gateway.poster;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.config.wechat.QrCalls;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The groups' pages. */
@Configuration(proxyBeanMethods = false)
public class PosterConfiguration {
    @Bean
    PosterController posterController(
            GroupDirectory groups,
            Accounts accounts,
            QrCalls wechat,
            PublicUrl publicUrl,
            @Qualifier("gatewaySchema") Schema schema,
            InstantSource clock) {
        var scenes = new GroupScenes(schema.mapper(GroupSceneMapper.class), wechat, clock);
        return new PosterController(groups, accounts, scenes, publicUrl);
    }
}
