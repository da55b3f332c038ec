package cn.lianxin.petition.viewing;

import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.Schema;
import cn.lianxin.petition.attachment.ViewLinks;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.query.AttachmentQueries;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
public class ViewingConfiguration {
    @Bean
    ViewingController viewingController(
            ViewLinks links,
            Chain chain,
            AttachmentQueries attachments,
            @Qualifier("petitionSchema") Schema schema,
            MediaStore store,
            InstantSource clock) {
        var viewing = new Viewing(links, chain, attachments, schema.mapper(ViewingMapper.class), store, clock);
        return new ViewingController(viewing, clock);
    }
}
