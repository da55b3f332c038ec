package cn.lianxin.petition.chain;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.identity.Secrets;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.Tidying;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chain of groups and its people. */
@Configuration(proxyBeanMethods = false)
public class ChainConfiguration {
    /** After a code counts no more: so long it may still be of use to know who gave one out. */
    static final Duration CODES_KEPT = Duration.ofDays(30);

    @Bean
    Chain chain(@Qualifier("petitionSchema") Schema schema, InstantSource clock) {
        return new Chain(schema.mapper(ChainMapper.class), clock);
    }

    @Bean
    ChainImport chainImport(
            @Qualifier("petitionSchema") Schema schema, Chain chain, UnitLeft unitLeft, InstantSource clock) {
        return new ChainImport(
                schema, schema.mapper(ChainMapper.class), schema.mapper(ImportMapper.class), chain, unitLeft, clock);
    }

    @Bean
    @ConditionalOnProperty("lianxin.chain.import")
    FileImport fileImport(
            @Value("${lianxin.chain.import}") Path file, ChainImport chain, OpenIds openIds, Accounts accounts) {
        return new FileImport(file, chain, openIds, accounts);
    }

    @Bean
    Memberships memberships(@Qualifier("petitionSchema") Schema schema, Chain chain, InstantSource clock) {
        return new Memberships(
                schema.mapper(ChainMapper.class),
                schema.mapper(BindingMapper.class),
                schema.mapper(LeaveMapper.class),
                chain,
                clock);
    }

    @Bean
    BindingCodes bindingCodes(
            @Qualifier("petitionSchema") Schema schema,
            Chain chain,
            Memberships memberships,
            Secrets secrets,
            InstantSource clock) {
        return new BindingCodes(schema.mapper(BindingCodeMapper.class), chain, memberships, secrets, clock);
    }

    @Bean
    Tidying.Step oldBindingCodes(@Qualifier("petitionSchema") Schema schema) {
        BindingCodeMapper rows = schema.mapper(BindingCodeMapper.class);
        return now -> rows.deleteBefore(now.minus(CODES_KEPT), Tidying.AT_ONCE);
    }

    @Bean
    GroupPlaces groupPlaces(@Qualifier("petitionSchema") Schema schema) {
        return new GroupPlaces(schema.mapper(GroupPlaceMapper.class));
    }

    @Bean
    @ConditionalOnProperty(name = "lianxin.demo", matchIfMissing = true)
    DemoImport demoImport(ChainImport chain, GroupPlaces places, OpenIds openIds, Accounts accounts) {
        return new DemoImport(chain, places, openIds, accounts);
    }
}
