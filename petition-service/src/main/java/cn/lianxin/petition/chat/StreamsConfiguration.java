package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.config.dispatch.OutboxRelay;
import cn.lianxin.config.dispatch.StreamReaders;
import cn.lianxin.config.dispatch.Streams;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.store.Schema;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's place on the streams: what it reads, and how what it says goes out. */
@Configuration(proxyBeanMethods = false)
public class StreamsConfiguration {
    @Bean
    Outbox petitionOutbox(Streams streams, @Qualifier("petitionSchema") Schema schema) {
        return streams.outbox(schema);
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
