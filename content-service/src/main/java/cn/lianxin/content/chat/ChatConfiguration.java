package cn.lianxin.content.chat;

import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.content.article.ArticleQueries;
import cn.lianxin.content.article.Articles;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.push.PushEvents;
import cn.lianxin.content.push.PushedArticles;
import cn.lianxin.content.readership.ReadFigures;
import cn.lianxin.content.review.Reviews;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
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
    ReviewTalk reviewTalk(
            Reviews reviews,
            StaffDirectory directory,
            PublicUrl publicUrl,
            @Qualifier("contentReplies") Replies replies) {
        return new ReviewTalk(reviews, person -> directory.byPerson(person.hash()), publicUrl, replies);
    }

    @Bean
    OfficeTalk officeTalk(
            DraftQueries articles,
            PushedArticles pushes,
            ReadFigures figures,
            ReviewTalk reviews,
            @Qualifier("contentReplies") Replies replies,
            InstantSource clock) {
        return new OfficeTalk(articles, pushes, figures, reviews, replies, clock);
    }

    @Bean
    ContentChat contentChat(
            ArticleQueries queries,
            Articles articles,
            PublicUrl publicUrl,
            ReviewTalk reviews,
            OfficeTalk office,
            PushEvents pushes,
            @Qualifier("contentReplies") Replies replies) {
        return new ContentChat(new Reading(queries, articles, publicUrl, replies), reviews, office, pushes, replies);
    }
}
