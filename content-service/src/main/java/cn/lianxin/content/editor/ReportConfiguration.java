package cn.lianxin.content.editor;

import cn.lianxin.config.identity.GroupDirectory;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.content.readership.Reports;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports and the links whose readers they tell apart. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class ReportConfiguration {
    @Bean
    ReportController reportController(Reports reports) {
        return new ReportController(reports);
    }

    @Bean
    LinksController linksController(Reports reports, GroupDirectory groups, PublicUrl publicUrl) {
        return new LinksController(reports, groups, publicUrl);
    }
}
