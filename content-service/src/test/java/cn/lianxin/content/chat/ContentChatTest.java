package cn.lianxin.content.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.DispatchFixtures;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.config.web.PublicUrls;
import cn.lianxin.content.article.ArticleConfiguration;
import cn.lianxin.content.article.Articles;
import cn.lianxin.content.article.NewArticle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The chat with its own articles, as a reader hands it its messages. */
@WithStores
class ContentChatTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");
    private static final Person PERSON = new Person("wx0000000000000001", "A".repeat(43), "k1.sealed");
    private static final AtomicInteger MESSAGES = new AtomicInteger();

    private final Schema schema;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Function<Inbound, Reply> chat;

    interface HandledMapper {
        @Select("SELECT COUNT(*) FROM handled_message")
        int count();
    }

    ContentChatTest(TestStores stores) {
        schema = stores.schema("content");
        stores.clear(schema);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("lianxin.demo", "false")));
        context.registerBean("contentSchema", Schema.class, () -> schema);
        context.registerBean(InstantSource.class, () -> InstantSource.fixed(NOW));
        context.registerBean(PublicUrl.class, () -> PublicUrls.at("https://ours.example"));
        context.register(ArticleConfiguration.class, ChatConfiguration.class);
        context.refresh();
        chat = DispatchFixtures.once(schema, context.getBean(MessageHandler.class), () -> NOW);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void showsTheNewestAsACardAndSaysHowToGoOn() {
        publish("旧的井", 9);
        long id = publish("新的井", 1);

        assertThat(says("看"))
                .isEqualTo(new Reply.News(
                        "新的井", "摘要\n前一篇请回复“看 2”", "https://ours.example/assets/covers/well.png", link(id)));
    }

    @Test
    void showsTheNthNewest() {
        long second = publish("旧的井", 9);
        long first = publish("新的井", 1);

        assertThat(((Reply.News) says("看 1")).url()).isEqualTo(link(first));
        assertThat(((Reply.News) says("看 0")).url()).isEqualTo(link(first));
        var last = (Reply.News) says("看 2");
        assertThat(last.url()).isEqualTo(link(second));
        assertThat(last.description()).as("the oldest leads to none before it").isEqualTo("摘要");
    }

    @Test
    void saysHowFarTheListGoes() {
        publish("井", 1);
        assertThat(says("看 1000")).isEqualTo(Reply.text("现在一共 1 篇，最早的一篇请回复“看 1”。\n回复“看”读最新的。"));
        assertThat(says("看 999999")).isEqualTo(says("看 2"));
    }

    @Test
    void saysKindlyThatNothingIsPublished() {
        assertThat(says("看")).isEqualTo(Reply.text("还没有发布文章。\n有了新文章，回复“看”就能读到。"));
        assertThat(says("看 3")).isEqualTo(says("看"));
    }

    @Test
    void showsTheOnlyOneFoundAsACard() {
        publish("东山村打井", 1);
        long id = publish("百家宴", 2);

        assertThat(says("搜 百家宴"))
                .isEqualTo(new Reply.News("百家宴", "摘要", "https://ours.example/assets/covers/well.png", link(id)));
    }

    @Test
    void listsSeveralWithTheirLinks() {
        long older = publish("井盖", 2);
        long newer = publish("打井", 1);

        assertThat(says("搜：井")).isEqualTo(Reply.text("写到“井”的有 2 篇：\n打井\n" + link(newer) + "\n井盖\n" + link(older)));
    }

    @Test
    void listsNoMoreThanAPhoneShowsAndAReplyHolds() {
        for (int i = 1; i <= 6; i++) {
            publish("井".repeat(31) + i, i);
        }
        String text = ((Reply.Text) says("搜 " + "井".repeat(500))).text();

        assertThat(text).startsWith("写到“" + "井".repeat(20) + "…”的不少，最新的 4 篇：\n" + "井".repeat(31) + "1\n");
        assertThat(text.lines()).hasSize(9);
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1200);
    }

    @Test
    void saysKindlyThatNothingIsFoundOrAsked() {
        publish("井", 1);
        assertThat(says("搜 {0} 路灯")).isEqualTo(Reply.text("""
                没有找到写到“{0} 路灯”的文章。
                换个短一点的词试试，或者回复“看”读最新的。
                有事要反映，回复“我要反映”加上您的事。"""));
        assertThat(says("搜 ！！")).isInstanceOf(Reply.Text.class);
        assertThat(((Reply.Text) says("搜")).text()).startsWith("想找哪方面的？");
    }

    @Test
    void saysOfWhatIsNotBuiltThatItIsNot() {
        assertThat(((Reply.Text) says("通过 3")).text()).startsWith("这个还没开通");
    }

    @Test
    void writesNothing() {
        publish("井", 1);
        List.of("看", "看 2", "搜 井", "搜", "通过").forEach(this::says);
        assertThat(schema.mapper(HandledMapper.class).count()).isZero();
    }

    @Test
    void marksWhatTheMenuShowsSoThatItsReadersAreToldApart() {
        long id = publish("新的井", 1);

        var card = (Reply.News) chat.apply(new Inbound.Click(key(), PERSON, NOW, "看"));

        assertThat(card.url()).isEqualTo("https://ours.example/a/" + id + "?from=m");
    }

    private Reply says(String text) {
        return chat.apply(new Inbound.Text(key(), PERSON, NOW, text));
    }

    private static MessageKey key() {
        return new MessageKey("c" + MESSAGES.incrementAndGet());
    }

    private long publish(String title, int daysAgo) {
        return context.getBean(Articles.class)
                .add(new NewArticle(
                        null,
                        title,
                        "摘要",
                        "周编辑",
                        "/assets/covers/well.png",
                        "<p>正文</p>",
                        NOW.minusSeconds(86_400L * daysAgo)));
    }

    private static String link(long id) {
        return "https://ours.example/a/" + id + "?from=k";
    }
}
