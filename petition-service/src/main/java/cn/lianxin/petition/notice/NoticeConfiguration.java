package cn.lianxin.petition.notice;

import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.config.store.Schema;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telling people. */
@Configuration(proxyBeanMethods = false)
public class NoticeConfiguration {
    @Bean
    ShortNumbers shortNumbers(@Qualifier("petitionSchema") Schema schema, InstantSource clock) {
        return new ShortNumbers(schema.mapper(ShortNumberMapper.class), clock);
    }

    @Bean
    CallList callList(@Qualifier("petitionSchema") Schema schema, InstantSource clock) {
        return new CallList(schema.mapper(CallListMapper.class), clock);
    }

    @Bean
    Notices notices(
            @Qualifier("petitionOutbox") Outbox outbox,
            ShortNumbers shortNumbers,
            CallList calls,
            InstantSource clock) {
        return new Notices(outbox, shortNumbers, calls, clock);
    }
}
