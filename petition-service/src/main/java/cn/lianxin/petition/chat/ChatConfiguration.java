package cn.lianxin.petition.chat;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.config.dispatch.OutboxRelay;
import cn.lianxin.config.dispatch.StreamReaders;
import cn.lianxin.config.dispatch.Streams;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.store.Schema;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.notice.ShortNumbers;
import cn.lianxin.petition.query.PetitionQueries;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chat and its place on the streams. */
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
            BusinessTime time,
            InstantSource clock) {
        var matters = new Matters(queries, shortNumbers, replies);
        return new PetitionChat(
                chain,
                schema.mapper(ConversationMapper.class),
                new ResidentTalk(petitions, queries, matters, replies, time, clock),
                new StaffTalk(petitions, matters, replies),
                new Lists(queries, replies),
                matters,
                replies,
                clock);
    }

    @Bean
    StreamReaders petitionReaders(
            Streams streams,
            @Qualifier("petitionSchema") Schema schema,
            @Qualifier("petitionChat") MessageHandler chat,
            Replies replies) {
        return streams.messages(Target.PETITION, schema, chat, Reply.text(replies.say("failed")));
    }

    @Bean
    OutboxRelay petitionRelay(
            Streams streams,
            @Qualifier("petitionOutbox") Outbox outbox,
            @Qualifier("petitionReaders") StreamReaders readers) {
        return streams.relay(outbox, readers);
    }
}
