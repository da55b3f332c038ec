package cn.lianxin.content.editor;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.content.article.ArticleSearch;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.article.Drafts;
import cn.lianxin.content.article.UploadedPictures;
import cn.lianxin.content.article.Versions;
import cn.lianxin.content.link.DeadLinks;
import cn.lianxin.content.push.PushQueries;
import cn.lianxin.content.push.PushedArticles;
import cn.lianxin.content.push.QuotaView;
import cn.lianxin.content.push.Schedule;
import cn.lianxin.content.readership.ReadFigures;
import cn.lianxin.content.review.Checks;
import cn.lianxin.content.review.Leaders;
import cn.lianxin.content.review.ReviewQueries;
import cn.lianxin.content.review.Reviewers;
import cn.lianxin.content.review.Reviews;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The editors' pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class EditorConfiguration {
    /** A form with 2 MB of Chinese, each of whose characters takes nine bytes on its way. */
    private static final int FORM = 8 << 20;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> longForms() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            connector.setMaxPostSize(FORM);
            // What is longer is read to its end and thrown away: a browser that is cut off shows no answer.
            connector.setProperty("maxSwallowSize", Integer.toString(2 * FORM));
        });
    }

    @Bean
    ListController editorListController(
            DraftQueries articles,
            ArticleSearch search,
            Reviews reviews,
            PushedArticles pushes,
            ReadFigures figures,
            Schedule schedule,
            Accounts accounts,
            InstantSource clock) {
        Supplier<QuotaView> quota =
                () -> schedule.quota(accounts.all().getFirst().appId(), clock.instant());
        return new ListController(new ListPages(articles, search, reviews, pushes, figures, quota, new Times(clock)));
    }

    @Bean
    ArticlePages articlePages(
            Versions versions,
            Reviews reviews,
            ReviewQueries decided,
            Reviewers reviewers,
            Checks checks,
            DeadLinks links,
            PushedArticles pushes,
            PushQueries issues,
            Schedule schedule,
            InstantSource clock) {
        var times = new Times(clock);
        return new ArticlePages(
                versions,
                new ReviewPages(versions, reviews, decided, reviewers, times),
                new Findings(checks, links),
                new IssuePages(pushes, issues, times),
                schedule,
                times);
    }

    @Bean
    ArticleController editorArticleController(
            DraftQueries queries, Drafts drafts, Reviews reviews, ArticlePages pages, DeadLinks links) {
        return new ArticleController(queries, drafts, reviews, pages, links);
    }

    @Bean
    ReviewController editorReviewController(DraftQueries queries, Reviews reviews, ArticlePages pages) {
        return new ReviewController(queries, reviews, pages);
    }

    @Bean
    VersionController editorVersionController(
            DraftQueries queries, Versions versions, Drafts drafts, InstantSource clock) {
        return new VersionController(queries, versions, drafts, new Times(clock));
    }

    @Bean
    AssistController editorAssistController(Drafts drafts, Checks checks, DeadLinks links, InstantSource clock) {
        return new AssistController(drafts, new Findings(checks, links), new Times(clock));
    }

    @Bean
    LinkCheckController editorLinkCheckController(DraftQueries queries, ArticlePages pages, DeadLinks links) {
        return new LinkCheckController(queries, pages, links);
    }

    @Bean
    LeadersController editorLeadersController(Leaders leaders) {
        return new LeadersController(leaders);
    }

    @Bean
    PictureController pictureController(UploadedPictures pictures) {
        return new PictureController(pictures);
    }
}
