package cn.lianxin.content;

import cn.lianxin.config.dispatch.ConditionalOnTarget;
import cn.lianxin.config.store.UsesSchema;
import cn.lianxin.content.article.ArticleConfiguration;
import cn.lianxin.content.article.PictureConfiguration;
import cn.lianxin.content.chat.ChatConfiguration;
import cn.lianxin.content.chat.StreamsConfiguration;
import cn.lianxin.content.editor.EditorConfiguration;
import cn.lianxin.content.editor.ReportConfiguration;
import cn.lianxin.content.editor.ScheduleConfiguration;
import cn.lianxin.content.link.LinkConfiguration;
import cn.lianxin.content.push.PushConfiguration;
import cn.lianxin.content.readership.ReadershipConfiguration;
import cn.lianxin.content.review.ReviewConfiguration;
import cn.lianxin.content.site.SiteConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Content-service, where {@code lianxin.targets} names it. */
@AutoConfiguration
@ConditionalOnTarget("content")
@UsesSchema(name = "content")
@Import({
    ArticleConfiguration.class,
    ChatConfiguration.class,
    DueConfiguration.class,
    EditorConfiguration.class,
    LinkConfiguration.class,
    PictureConfiguration.class,
    PushConfiguration.class,
    ReadershipConfiguration.class,
    ReportConfiguration.class,
    ReviewConfiguration.class,
    ScheduleConfiguration.class,
    SiteConfiguration.class,
    StreamsConfiguration.class
})
class ContentAutoConfiguration {}
