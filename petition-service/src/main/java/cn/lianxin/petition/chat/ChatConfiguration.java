package cn.lianxin.petition.chat;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.config.store.Schema;
import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.intake.Words;
import cn.lianxin.petition.notice.ShortNumbers;
import cn.lianxin.petition.query.PetitionQueries;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chat; what brings it its messages is {@link StreamsConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class ChatConfiguration {
    @Bean
    Replies replies(InstantSource clock) {
        return new Replies(clock);
    }

    @Bean
    PetitionChat petitionChat(
            @Qualifier("petitionSchema") Schema schema,
            Chain chain,
            Petitions petitions,
            PetitionQueries queries,
            ShortNumbers shortNumbers,
            Replies replies,
            Words words,
            BusinessTime time,
            InstantSource clock) {
        var receipts = new Receipts(replies, words, time);
        var matters = new Matters(queries, shortNumbers, replies);
        var residents = new ResidentTalk(
                petitions, queries, schema.mapper(BindingMapper.class), matters, replies, receipts, clock);
        var free = new FreeTalk(residents, queries, replies, receipts, clock);
        return new PetitionChat(
                chain,
                schema.mapper(ConversationMapper.class),
                residents,
                free,
                new Choices(residents, free, replies),
                new StaffTalk(petitions, matters, new Units(replies), replies),
                new Lists(queries, replies),
                matters,
                replies);
    }
}
