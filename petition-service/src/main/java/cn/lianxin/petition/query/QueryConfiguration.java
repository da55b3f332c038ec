package cn.lianxin.petition.query;

import cn.lianxin.config.store.Schema;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reading. */
@Configuration(proxyBeanMethods = false)
public class QueryConfiguration {
    @Bean
    PetitionQueries petitionQueries(@Qualifier("petitionSchema") Schema schema) {
        return schema.mapper(PetitionQueries.class);
    }

    @Bean
    CallQueries callQueries(@Qualifier("petitionSchema") Schema schema) {
        return schema.mapper(CallQueries.class);
    }

    @Bean
    ReporterQueries reporterQueries(@Qualifier("petitionSchema") Schema schema) {
        return schema.mapper(ReporterQueries.class);
    }

    @Bean
    AttachmentQueries attachmentQueries(@Qualifier("petitionSchema") Schema schema) {
        return schema.mapper(AttachmentQueries.class);
    }
}
