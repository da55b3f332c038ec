package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.ClientIds;
import cn.lianxin.gateway.sandbox.world.Comments;
import cn.lianxin.gateway.sandbox.world.Drafts;
import cn.lianxin.gateway.sandbox.world.Events;
import cn.lianxin.gateway.sandbox.world.Followers;
import cn.lianxin.gateway.sandbox.world.Grants;
import cn.lianxin.gateway.sandbox.world.JsTickets;
import cn.lianxin.gateway.sandbox.world.MassMessages;
import cn.lianxin.gateway.sandbox.world.MassQuota;
import cn.lianxin.gateway.sandbox.world.Media;
import cn.lianxin.gateway.sandbox.world.Menus;
import cn.lianxin.gateway.sandbox.world.MessageIds;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.Publications;
import cn.lianxin.gateway.sandbox.world.Publishings;
import cn.lianxin.gateway.sandbox.world.QrCodes;
import cn.lianxin.gateway.sandbox.world.Quotas;
import cn.lianxin.gateway.sandbox.world.Reads;
import cn.lianxin.gateway.sandbox.world.Tags;
import cn.lianxin.gateway.sandbox.world.Tokens;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The simulated API: a family of calls is a list of {@link Call}, and the gate takes all lists there are. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {
    /** A list of beans would be taken apart by the container. */
    record Family(List<Call> calls) {}

    @Bean
    Reach sandboxReach(People people) {
        return new Reach(people);
    }

    @Bean
    Secrets sandboxSecrets(Accounts accounts) {
        return new Secrets(accounts);
    }

    @Bean
    Family sandboxTokenCalls(Secrets secrets, Tokens tokens) {
        return new Family(List.of(new TokenCall(secrets, tokens), new StableTokenCall(secrets, tokens)));
    }

    @Bean
    Family sandboxServiceCalls(Chats chats, Media media, Reach reach) {
        return new Family(new ServiceCalls(chats, media, reach).all());
    }

    @Bean
    Family sandboxNoticeCalls(Chats chats, MessageIds ids, Events events, Reach reach) {
        return new Family(new NoticeCalls(chats, ids, events, reach).all());
    }

    @Bean
    Family sandboxUserCalls(People people, Followers followers, Tags tags, Reach reach) {
        return new Family(new UserCalls(people, followers, tags, reach).all());
    }

    @Bean
    Family sandboxTagCalls(Tags tags, Reach reach) {
        return new Family(new TagCalls(tags, reach).all());
    }

    @Bean
    Family sandboxMenuCalls(Menus menus, People people, JsonMapper json) {
        return new Family(new MenuCalls(menus, people, json).all());
    }

    @Bean
    Family sandboxMediaCalls(Media media, PublicUrl publicUrl) {
        return new Family(new MediaCalls(media, publicUrl).all());
    }

    @Bean
    SendFaults sandboxSendFaults(Faults faults) {
        return new SendFaults(faults);
    }

    @Bean
    MassContents sandboxMassContents(Drafts drafts, Publications publications, Media media) {
        return new MassContents(drafts, publications, media);
    }

    @Bean
    Family sandboxDraftCalls(Drafts drafts, Media media, PublicUrl publicUrl) {
        return new Family(new DraftCalls(drafts, new DraftRules(media, publicUrl)).all());
    }

    @Bean
    Family sandboxPublishCalls(
            Drafts drafts, Publishings publishings, Publications publications, MessageIds ids, SendFaults faults) {
        return new Family(new PublishCalls(drafts, publishings, publications, ids, faults).all());
    }

    @Bean
    Family sandboxMassCalls(
            Accounts accounts,
            MassContents contents,
            Tags tags,
            Reach reach,
            ClientIds clientIds,
            MassQuota quota,
            MassMessages messages,
            MessageIds ids,
            SendFaults faults) {
        return new Family(new MassCalls(
                        accounts.all().getFirst(),
                        contents,
                        new MassAudiences(tags, reach),
                        clientIds,
                        quota,
                        messages,
                        ids,
                        faults)
                .all());
    }

    @Bean
    Family sandboxMassJobCalls(
            MassContents contents,
            MassMessages messages,
            Publications publications,
            Chats chats,
            MessageIds ids,
            Reach reach) {
        return new Family(new MassJobCalls(contents, messages, publications, chats, ids, reach).all());
    }

    @Bean
    Family sandboxCommentCalls(Publications publications, Comments comments) {
        return new Family(new CommentCalls(publications, comments).all());
    }

    @Bean
    Family sandboxFigureCalls(Reads reads, Publications publications, Faults faults, InstantSource clock) {
        return new Family(new FigureCalls(reads, publications, faults, clock).all());
    }

    @Bean
    Family sandboxFollowerFigureCalls(Followers followers, InstantSource clock) {
        return new Family(new FollowerFigureCalls(followers, clock).all());
    }

    @Bean
    Family sandboxQrCalls(QrCodes codes, PublicUrl publicUrl) {
        return new Family(new QrCalls(codes, publicUrl).all());
    }

    @Bean
    Family sandboxGrantCalls(Secrets secrets, Grants grants) {
        return new Family(new GrantCalls(secrets, grants).all());
    }

    @Bean
    Family sandboxAccountCalls(Accounts accounts, JsTickets tickets, Quotas quotas) {
        return new Family(new AccountCalls(accounts.all().getFirst().appId(), tickets, quotas).all());
    }

    @Bean
    ApiController sandboxApi(
            Accounts accounts, List<Family> families, Tokens tokens, Quotas quotas, Faults faults, JsonMapper json) {
        List<Call> calls =
                families.stream().flatMap(family -> family.calls().stream()).toList();
        return new ApiController(accounts.all().getFirst(), calls, tokens, quotas, faults, json);
    }
}
