package cn.lianxin.petition;

import cn.lianxin.config.dispatch.ConditionalOnTarget;
import cn.lianxin.config.store.UsesSchema;
import cn.lianxin.petition.attachment.AttachmentConfiguration;
import cn.lianxin.petition.chain.ChainConfiguration;
import cn.lianxin.petition.chain.DirectoriesConfiguration;
import cn.lianxin.petition.chat.ChatConfiguration;
import cn.lianxin.petition.chat.StreamsConfiguration;
import cn.lianxin.petition.handling.HandlingConfiguration;
import cn.lianxin.petition.handling.SweepConfiguration;
import cn.lianxin.petition.intake.IntakeConfiguration;
import cn.lianxin.petition.notice.NoticeConfiguration;
import cn.lianxin.petition.praise.PraiseConfiguration;
import cn.lianxin.petition.query.QueryConfiguration;
import cn.lianxin.petition.viewing.ViewingConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Petition-service, where {@code lianxin.targets} names it. */
@AutoConfiguration
@ConditionalOnTarget("petition")
@UsesSchema(name = "petition")
@Import({
    ChainConfiguration.class,
    DirectoriesConfiguration.class,
    IntakeConfiguration.class,
    NoticeConfiguration.class,
    QueryConfiguration.class,
    HandlingConfiguration.class,
    AttachmentConfiguration.class,
    SweepConfiguration.class,
    PraiseConfiguration.class,
    ChatConfiguration.class,
    StreamsConfiguration.class,
    ViewingConfiguration.class
})
class PetitionAutoConfiguration {}
