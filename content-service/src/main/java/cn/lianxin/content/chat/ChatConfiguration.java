package cn.lianxin.content.chat;

import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.StreamReaders;
import cn.lianxin.config.dispatch.Streams;
import cn.lianxin.config.dispatch.Target;
import cn.lianxin.config.store.Schema;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chat and its place on the streams. */
@Configuration("contentChatConfiguration")
public class ChatConfiguration {
    private final ResourceBundle words = ResourceBundle.getBundle("cn.lianxin.content.chat.replies", Locale.ROOT);

    @Bean
    StreamReaders contentReaders(Streams streams, @Qualifier("contentSchema") Schema schema) {
        return streams.messages(Target.CONTENT, schema, new ContentChat(words), Reply.text(words.getString("failed")));
    }
}
