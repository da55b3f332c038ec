package cn.lianxin.petition.handling;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.config.store.Schema;
import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.chain.UnitLeft;
import cn.lianxin.petition.deadline.Limits;
import cn.lianxin.petition.intake.PetitionNumbers;
import cn.lianxin.petition.intake.Words;
import cn.lianxin.petition.notice.Notices;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The only writer. */
@Configuration(proxyBeanMethods = false)
public class HandlingConfiguration {
    @Bean
    Petitions petitions(
            @Qualifier("petitionSchema") Schema schema,
            PetitionNumbers numbers,
            Words words,
            Chain chain,
            BusinessTime time,
            Notices notices,
            InstantSource clock) {
        var records = new Records(
                schema.mapper(PetitionMapper.class),
                new EventLog(schema.mapper(EventMapper.class)),
                schema.mapper(TaskMapper.class),
                new Recusals(schema.mapper(RecusalMapper.class)));
        var clocks = new Clocks(Limits.DEFAULT, time);
        return new Petitions(
                records,
                new Supporters(schema.mapper(SupporterMapper.class), schema.mapper(BindingMapper.class), words),
                new Registration(records, numbers, words, chain, clocks, notices),
                chain,
                clocks,
                notices,
                clock);
    }

    @Bean
    UnitLeft unitLeft(Petitions petitions) {
        return petitions::ownerLeft;
    }

    @Bean
    Sweeper sweeper(@Qualifier("petitionSchema") Schema schema, Petitions petitions, InstantSource clock) {
        return new Sweeper(schema, schema.mapper(PetitionMapper.class), petitions, clock);
    }
}
