package cn.lianxin.petition.intake;

import cn.lianxin.config.identity.Secrets;
import cn.lianxin.config.store.Schema;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How matters come in. */
@Configuration(proxyBeanMethods = false)
public class IntakeConfiguration {
    @Bean
    Words words() {
        return Words.load();
    }

    @Bean
    OnBehalf onBehalf(@Qualifier("petitionSchema") Schema schema, Secrets secrets, InstantSource clock) {
        return new OnBehalf(schema.mapper(OnBehalfMapper.class), secrets, clock);
    }

    @Bean
    PetitionNumbers petitionNumbers(@Qualifier("petitionSchema") Schema schema) {
        return new PetitionNumbers(schema, schema.mapper(NumberBlockMapper.class));
    }
}
