package cn.lianxin.petition;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.config.calendar.OfficeHours;
import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.DispatchFixtures;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.config.dispatch.Wire;
import cn.lianxin.config.identity.IdentityFixtures;
import cn.lianxin.config.identity.Secrets;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.web.LoginCodes;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.config.web.PublicUrls;
import cn.lianxin.config.web.SignedIn;
import cn.lianxin.petition.attachment.MediaAccess;
import cn.lianxin.petition.attachment.ViewLinks;
import cn.lianxin.petition.chain.ChainConfiguration;
import cn.lianxin.petition.chat.ChatConfiguration;
import cn.lianxin.petition.handling.HandlingConfiguration;
import cn.lianxin.petition.intake.IntakeConfiguration;
import cn.lianxin.petition.notice.NoticeConfiguration;
import cn.lianxin.petition.praise.PraiseConfiguration;
import cn.lianxin.petition.query.QueryConfiguration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The module as it runs, on a schema of its own; only the streams are not there, and nobody is imported by itself. */
final class Rooms {
    private final Schema schema;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Function<Inbound, Reply> chat;
    private final Wire wire = new Wire();

    interface SentMapper {
        @Select("SELECT id FROM petition WHERE number = #{number}")
        long id(@Param("number") String number);

        @Select("""
                SELECT body FROM outbox WHERE body LIKE CONCAT('{"t":"', #{kind}, '"%')
                 ORDER BY id LIMIT 1000000 OFFSET #{skipped}
                """)
        List<String> bodies(@Param("kind") String kind, @Param("skipped") int skipped);
    }

    Rooms(Schema schema, InstantSource clock) {
        this.schema = schema;
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("lianxin.demo", "false")));
        context.registerBean("petitionSchema", Schema.class, () -> schema);
        context.registerBean("petitionOutbox", Outbox.class, () -> DispatchFixtures.outbox(schema, clock));
        context.registerBean(Secrets.class, IdentityFixtures::secrets);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(LoginCodes.class, () -> SignedIn.codes(TestStores.running(), clock));
        context.registerBean(PublicUrl.class, () -> PublicUrls.at("https://lianxin.example"));
        context.registerBean(MediaAccess.class, () -> District::media);
        context.registerBean(
                ViewLinks.class,
                () -> new ViewLinks(
                        text -> District.person(text).hash(), path -> "https://lianxin.example" + path, clock));
        context.registerBean(BusinessTime.class, () -> new BusinessTime(WorkingCalendar.load(), OfficeHours.DEFAULT));
        context.register(
                ChainConfiguration.class,
                IntakeConfiguration.class,
                NoticeConfiguration.class,
                QueryConfiguration.class,
                PraiseConfiguration.class,
                HandlingConfiguration.class,
                ChatConfiguration.class);
        context.refresh();
        chat = DispatchFixtures.once(schema, context.getBean(MessageHandler.class), clock);
    }

    void close() {
        context.close();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Schema schema() {
        return schema;
    }

    /** Handles a message once, in one transaction, as the reader does. */
    Reply handle(Inbound message) {
        return chat.apply(message);
    }

    long id(String number) {
        return schema.mapper(SentMapper.class).id(number);
    }

    List<Outbound.Text> sent(int skipped) {
        return put(Outbound.Text.class, skipped);
    }

    <T extends Outbound> List<T> put(Class<T> kind, int skipped) {
        return schema.mapper(SentMapper.class).bodies(kind.getSimpleName(), skipped).stream()
                .map(wire::outbound)
                .map(kind::cast)
                .toList();
    }
}
