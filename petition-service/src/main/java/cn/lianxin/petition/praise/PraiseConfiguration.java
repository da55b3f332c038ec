package cn.lianxin.petition.praise;

import cn.lianxin.config.store.Schema;
import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.notice.Notices;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Praise. */
@Configuration(proxyBeanMethods = false)
public class PraiseConfiguration {
    @Bean
    Praises praises(@Qualifier("petitionSchema") Schema schema, Chain chain, Notices notices, InstantSource clock) {
        return new Praises(
                schema.mapper(PraiseMapper.class), schema.mapper(BindingMapper.class), chain, notices, clock);
    }
}
