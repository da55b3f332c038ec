package cn.lianxin.petition.chat;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.config.identity.Secrets;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.web.LoginCodes;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.petition.attachment.AttachmentMapper;
import cn.lianxin.petition.attachment.LooseMediaMapper;
import cn.lianxin.petition.attachment.MediaAccess;
import cn.lianxin.petition.attachment.ViewLinks;
import cn.lianxin.petition.chain.BindingCodes;
import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.chain.GroupPlaces;
import cn.lianxin.petition.chain.Memberships;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.intake.OnBehalf;
import cn.lianxin.petition.intake.Words;
import cn.lianxin.petition.notice.CallList;
import cn.lianxin.petition.notice.Notices;
import cn.lianxin.petition.notice.ShortNumbers;
import cn.lianxin.petition.praise.Praises;
import cn.lianxin.petition.query.AttachmentQueries;
import cn.lianxin.petition.query.CallQueries;
import cn.lianxin.petition.query.PetitionQueries;
import cn.lianxin.petition.query.ReporterQueries;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The chat; what brings it its messages is {@link StreamsConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class ChatConfiguration {
    @Bean
    Replies replies(InstantSource clock) {
        return new Replies(clock);
    }

    @Bean
    KeptTooLong keptTooLong(@Qualifier("petitionSchema") Schema schema) {
        return new KeptTooLong(schema, schema.mapper(ConversationMapper.class), schema.mapper(AttachmentMapper.class));
    }

    @Bean
    PetitionChat petitionChat(
            @Qualifier("petitionSchema") Schema schema,
            Chain chain,
            Petitions petitions,
            Memberships memberships,
            BindingCodes bindingCodes,
            OnBehalf told,
            Secrets secrets,
            Notices notices,
            CallList calls,
            PetitionQueries queries,
            CallQueries callQueries,
            ShortNumbers shortNumbers,
            Replies replies,
            Praises praises,
            Words words,
            GroupPlaces groupPlaces,
            MediaAccess mediaAccess,
            AttachmentQueries attachmentQueries,
            ReporterQueries reporterQueries,
            ViewLinks viewLinks,
            LoginCodes loginCodes,
            PublicUrl publicUrl,
            BusinessTime time,
            InstantSource clock) {
        var onBehalf = new OnBehalfTalk(told, petitions, bindingCodes, secrets, replies, clock);
        var receipts = new Receipts(replies, words, time);
        var matters = new Matters(queries, shortNumbers, replies);
        var bindings = schema.mapper(BindingMapper.class);
        var places = new Places(memberships, bindings, petitions, queries, replies, publicUrl, clock);
        var attachments = schema.mapper(AttachmentMapper.class);
        var residents =
                new ResidentTalk(petitions, queries, bindings, places, attachments, matters, replies, receipts, clock);
        var free = new FreeTalk(residents, queries, replies, receipts, clock);
        var lists = new Lists(queries, attachmentQueries, callQueries, replies);
        var pictures = new Pictures(matters, attachmentQueries, viewLinks, replies);
        var reporters = new Reporters(reporterQueries, told, replies);
        var came = schema.mapper(LooseMediaMapper.class);
        var media = new MediaTalk(mediaAccess, groupPlaces, chain, attachments, came, clock);
        var fates = new Fates(petitions, notices, calls);
        return new PetitionChat(
                chain,
                new Talks(chain, schema.mapper(ConversationMapper.class), media, fates),
                residents,
                new NeighbourTalk(petitions, praises, replies),
                free,
                new Choices(residents, free, places, onBehalf, replies),
                new StaffTalk(
                        petitions,
                        matters,
                        new Units(replies),
                        new Dates(replies, time, clock),
                        new Meanwhile(queries, replies, clock),
                        replies),
                new Belongings(
                        bindingCodes,
                        memberships,
                        petitions,
                        places,
                        onBehalf,
                        new StandInTalk(bindingCodes, memberships, replies, clock),
                        replies),
                onBehalf,
                places,
                media,
                new LoginTalk(loginCodes, replies),
                new LookUps(lists, matters, pictures, reporters, replies),
                replies,
                fates);
    }
}
