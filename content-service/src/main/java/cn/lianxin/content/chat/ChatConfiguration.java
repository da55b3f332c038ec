package cn.lianxin.content.chat;

import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.content.article.ArticleQueries;
import cn.lianxin.content.article.Articles;
import cn.lianxin.content.push.PushEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chat; what brings it its messages is {@link StreamsConfiguration}. */
@Configuration("contentChatConfiguration")
public class ChatConfiguration {
    @Bean
    Replies contentReplies() {
        return new Replies();
    }

    @Bean
    ContentChat contentChat(
            ArticleQueries queries,
            Articles articles,
            PublicUrl publicUrl,
            PushEvents pushEvents,
            Replies contentReplies) {
        return new ContentChat(new Reading(queries, articles, publicUrl, contentReplies), pushEvents, contentReplies);
    }
}
