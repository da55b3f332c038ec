package cn.lianxin.content;

import cn.lianxin.config.dispatch.ConditionalOnTarget;
import cn.lianxin.config.store.UsesSchema;
import cn.lianxin.content.article.ArticleConfiguration;
import cn.lianxin.content.chat.ChatConfiguration;
import cn.lianxin.content.chat.StreamsConfiguration;
import cn.lianxin.content.editor.ReportConfiguration;
import cn.lianxin.content.readership.ReadershipConfiguration;
import cn.lianxin.content.site.SiteConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Content-service, where {@code lianxin.targets} names it. */
@AutoConfiguration
@ConditionalOnTarget("content")
@UsesSchema(name = "content")
@Import({
    ArticleConfiguration.class,
    ReadershipConfiguration.class,
    ReportConfiguration.class,
    ChatConfiguration.class,
    DueConfiguration.class,
    StreamsConfiguration.class,
    SiteConfiguration.class
})
class ContentAutoConfiguration {}
