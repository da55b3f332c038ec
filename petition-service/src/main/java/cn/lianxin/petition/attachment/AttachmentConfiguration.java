package cn.lianxin.petition.attachment;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.Tidying;
import cn.lianxin.config.web.PublicUrl;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is attached to petitions. */
@Configuration(proxyBeanMethods = false)
public class AttachmentConfiguration {
    @Bean
    MediaAccess mediaAccess(Accounts accounts, OpenIds openIds) {
        return (sender, mediaId) -> accounts.find(sender.appId())
                .filter(account -> account.can(Capability.MEDIA))
                .map(account -> openIds.media(account.appId(), mediaId));
    }

    @Bean
    Tidying.Step looseMedia(@Qualifier("petitionSchema") Schema schema, MediaStore store) {
        return new LooseMedia(schema.mapper(LooseMediaMapper.class), store);
    }

    @Bean
    ViewLinks viewLinks(OpenIds openIds, ObjectProvider<PublicUrl> address, InstantSource clock) {
        return new ViewLinks(
                text -> openIds.signature("view", text),
                path -> address.getObject().of(path),
                clock);
    }
}
