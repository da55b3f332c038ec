package cn.lianxin.content.chat;

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
@Configuration("contentStreamsConfiguration")
public class StreamsConfiguration {
    @Bean
    Outbox contentOutbox(Streams streams, @Qualifier("contentSchema") Schema schema) {
        return streams.outbox(schema);
    }

    @Bean
    StreamReaders contentReaders(
            Streams streams,
            @Qualifier("contentSchema") Schema schema,
            ContentChat contentChat,
            @Qualifier("contentReplies") Replies replies) {
        return streams.messages(Target.CONTENT, schema, contentChat, replies.say("failed"));
    }

    @Bean
    OutboxRelay contentRelay(
            Streams streams,
            @Qualifier("contentOutbox") Outbox outbox,
            @Qualifier("contentReaders") StreamReaders readers) {
        return streams.relay(outbox, readers);
    }
}
