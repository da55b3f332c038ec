package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.SandboxProperties;
import cn.lianxin.config.web.OwnAddress;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.world.Chats;
import cn.lianxin.gateway.sandbox.world.Crowd;
import cn.lianxin.gateway.sandbox.world.Drafts;
import cn.lianxin.gateway.sandbox.world.Grants;
import cn.lianxin.gateway.sandbox.world.MassMessages;
import cn.lianxin.gateway.sandbox.world.Media;
import cn.lianxin.gateway.sandbox.world.Menus;
import cn.lianxin.gateway.sandbox.world.News;
import cn.lianxin.gateway.sandbox.world.People;
import cn.lianxin.gateway.sandbox.world.Publications;
import cn.lianxin.gateway.sandbox.world.QrCodes;
import cn.lianxin.gateway.sandbox.world.Reads;
import cn.lianxin.gateway.sandbox.world.Results;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The phones: pages, the JSON list, and the sender behind both. */
@Configuration(proxyBeanMethods = false)
public class PhoneConfiguration implements WebMvcConfigurer {
    @Bean
    Door sandboxDoor(SandboxProperties sandbox, OwnAddress own) {
        return new Door(sandbox, own);
    }

    @Bean(destroyMethod = "close")
    Sender sandboxSender(
            Accounts accounts,
            Door door,
            Chats chats,
            Faults faults,
            InstantSource clock,
            ObjectProvider<Patience> patience) {
        Account account = accounts.all().getFirst();
        return new Sender(
                chats,
                new Envelope(account),
                new Post(account.appId(), door),
                new ReplyReader(account),
                patience.getIfAvailable(() -> Patience.OF_WECHAT),
                faults,
                clock);
    }

    @Bean
    PeopleController sandboxPeopleController(Chats chats, Sender sender) {
        return new PeopleController(chats, sender);
    }

    @Bean
    Scenes sandboxScenes(Accounts accounts, QrCodes codes) {
        return new Scenes(accounts.all().getFirst(), codes);
    }

    @Bean
    Phones sandboxPhones(
            People people,
            Chats chats,
            Menus menus,
            Scenes scenes,
            Faults faults,
            MassMessages messages,
            PublicUrl publicUrl,
            InstantSource clock) {
        return new Phones(
                people,
                chats,
                menus,
                scenes,
                faults,
                new Story(chats),
                new Lines(publicUrl),
                new Waiting(messages),
                clock);
    }

    @Bean
    ReadingController sandboxReadingController(
            Publications publications, Drafts drafts, Reads reads, People people, PublicUrl publicUrl) {
        return new ReadingController(new Shelf(publications, drafts), reads, people, publicUrl);
    }

    @Bean
    AdminController sandboxAdminController(MassMessages messages, Results results, Phones phones) {
        return new AdminController(messages, results, phones);
    }

    @Bean
    CrowdController sandboxCrowdController(Crowd crowd) {
        return new CrowdController(crowd);
    }

    @Bean
    DoingsController sandboxDoingsController(
            Phones phones,
            People people,
            Chats chats,
            Media media,
            Menus menus,
            Scenes scenes,
            PublicUrl publicUrl,
            Sender sender,
            InstantSource clock) {
        Doings doings = new Doings(people, chats, media, menus, publicUrl, sender, clock);
        return new DoingsController(phones, doings, scenes);
    }

    @Bean
    PhonesController sandboxPhonesController(Phones phones, Sender sender) {
        return new PhonesController(phones, sender);
    }

    @Bean
    FaultsController sandboxFaultsController(Faults faults, Phones phones) {
        return new FaultsController(faults, phones);
    }

    @Bean
    AuthorizeController sandboxAuthorizeController(
            Accounts accounts, People people, Grants grants, PublicUrl publicUrl) {
        return new AuthorizeController(accounts.all().getFirst(), people, grants, publicUrl);
    }

    @Bean
    MediaController sandboxMediaController(Media media) {
        return new MediaController(media);
    }

    @Bean
    EventsController sandboxEventsController(News news) {
        return new EventsController(news);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SameSite())
                .addPathPatterns(
                        "/sandbox",
                        "/sandbox/people/**",
                        "/sandbox/faults",
                        "/sandbox/admin",
                        "/sandbox/crowd",
                        "/sandbox/doings",
                        "/sandbox/photos",
                        "/sandbox/api/connect/**");
    }
}
