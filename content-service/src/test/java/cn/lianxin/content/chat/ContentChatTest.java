package cn.lianxin.content.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.dispatch.DispatchFixtures;
import cn.lianxin.config.dispatch.MessageHandler;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.config.identity.IdentityFixtures;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.config.web.PublicUrls;
import cn.lianxin.content.article.ApprovedArticles;
import cn.lianxin.content.article.ArticleConfiguration;
import cn.lianxin.content.article.Articles;
import cn.lianxin.content.article.Content;
import cn.lianxin.content.article.Draft;
import cn.lianxin.content.article.DraftQueries;
import cn.lianxin.content.article.Drafts;
import cn.lianxin.content.article.NewArticle;
import cn.lianxin.content.article.State;
import cn.lianxin.content.push.PushEvents;
import cn.lianxin.content.push.PushFixtures;
import cn.lianxin.content.push.PushState;
import cn.lianxin.content.push.PushedArticle;
import cn.lianxin.content.push.PushedArticles;
import cn.lianxin.content.readership.Figures;
import cn.lianxin.content.readership.ReadFigures;
import cn.lianxin.content.review.Act;
import cn.lianxin.content.review.ReviewConfiguration;
import cn.lianxin.content.review.Reviews;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final List<Staff> OFFICE = List.of(
            staff("e1", "周编辑", Role.EDITOR),
            staff("r1", "冯主任", Role.REVIEWER),
            staff("r2", "谭主任", Role.REVIEWER),
            staff("c1", "黄总编", Role.CHIEF),
            staff("a1", "管理员", Role.ADMIN));

    private final Schema schema;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Function<Inbound, Reply> chat;
    private final List<PushedArticle> sent = new ArrayList<>();

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
        context.registerBean("contentOutbox", Outbox.class, () -> DispatchFixtures.outbox(schema, () -> NOW));
        context.registerBean(PushedArticles.class, () -> new Sent(sent));
        context.registerBean(ReadFigures.class, Twelve::new);
        StaffDirectory directory = IdentityFixtures.directory(stores);
        directory.publish(OFFICE);
        context.registerBean(StaffDirectory.class, () -> directory);
        context.registerBean(
                PushEvents.class,
                () -> PushFixtures.events(schema, context.getBean(ApprovedArticles.class), directory, () -> NOW));
        context.register(ArticleConfiguration.class, ReviewConfiguration.class, ChatConfiguration.class);
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
    void tellsPeopleOutsideTheOfficeThatTheseWordsAreNotTheirs() {
        for (String words : List.of("通过 3", "通过", "待审", "今天群发", "昨天阅读")) {
            assertThat(((Reply.Text) says(words)).text()).as(words).startsWith("这个词是编辑部用的");
        }
    }

    @Test
    void letsAReviewerPassAnArticleOnThePhone() {
        Draft draft = submitted();
        assertThat(text("r1", "待审"))
                .startsWith("等您审的有 1 篇：\n" + draft.id() + ". 初审《一口井》\nhttps://ours.example/editor/articles/");

        assertThat(text("r1", "通过 " + draft.id())).isEqualTo("《一口井》您这一步通过了。\n现在：复审中，已经请谭主任看。");
        assertThat(text("r1", "通过 " + draft.id())).startsWith("您已经通过了另一步");
        assertThat(text("r2", "通过")).as("the only one").contains("现在：终审中，已经请黄总编看");
        assertThat(text("c1", "通过")).startsWith("《一口井》三审都通过了");
        assertThat(state(draft)).isEqualTo(State.APPROVED);
    }

    @Test
    void passesOnceHoweverOftenAMessageComes() {
        Draft draft = submitted();
        var message = message("r1", "通过 " + draft.id());
        assertThat(chat.apply(message)).isEqualTo(chat.apply(message));
        assertThat(state(draft)).isEqualTo(State.SECOND_REVIEW);
    }

    @Test
    void changesNothingForTheWrongPersonOrNumber() {
        Draft draft = submitted();
        assertThat(text("e1", "通过 " + draft.id())).startsWith("您写过这篇文章");
        assertThat(text("c1", "通过 " + draft.id())).startsWith("这一步不由您来审");
        assertThat(text("a1", "通过 " + draft.id())).startsWith("这一步不由您来审");
        assertThat(text("r1", "通过 999999")).startsWith("没有这篇文章");
        assertThat(text("c1", "通过")).isEqualTo("现在没有等您审的文章。");
        assertThat(state(draft)).isEqualTo(State.FIRST_REVIEW);
    }

    @Test
    void tellsTheOfficeOfTodayAndYesterday() {
        assertThat(text("e1", "今天群发")).isEqualTo("今天还没有群发。");
        assertThat(text("e1", "昨天阅读")).isEqualTo("昨天没有群发。昨天全部文章：微信阅读 1300，本平台阅读 40");
        long today = publish("今天的", 0);
        long yesterday = publish("昨天的", 1);
        sent.add(pushed(today, NOW.minusSeconds(60)));
        sent.add(pushed(yesterday, NOW.minusSeconds(86_400)));

        assertThat(text("e1", "今天群发")).isEqualTo("今天发了 1 篇：\n9:11 《今天的》");
        assertThat(text("e1", "昨天阅读")).isEqualTo("""
                昨天群发的，昨天一天的阅读：
                《昨天的》
                微信阅读 还没有，本平台阅读 5
                昨天全部文章：微信阅读 1300，本平台阅读 40""");
    }

    @Test
    void writesNothing() {
        publish("井", 1);
        List.of("看", "看 2", "搜 井", "搜", "待审", "今天群发").forEach(this::says);
        assertThat(schema.mapper(HandledMapper.class).count()).isZero();
    }

    @Test
    void marksWhatTheMenuShowsSoThatItsReadersAreToldApart() {
        long id = publish("新的井", 1);

        var card = (Reply.News) chat.apply(new Inbound.Click(key(), PERSON, NOW, "看"));

        assertThat(card.url()).isEqualTo("https://ours.example/a/" + id + "?from=m");
    }

    private Reply says(String text) {
        return chat.apply(message("nobody", text));
    }

    private String text(String staffId, String text) {
        return ((Reply.Text) chat.apply(message(staffId, text))).text();
    }

    private static Inbound message(String who, String text) {
        return new Inbound.Text(key(), person(who), NOW, text);
    }

    private static Person person(String who) {
        return new Person("wx0000000000000001", (who + "A".repeat(43)).substring(0, 43), "k1.sealed");
    }

    private static Staff staff(String id, String name, Role role) {
        return new Staff(id, person(id), name, role, null);
    }

    private Draft submitted() {
        var content = Content.typed("一口井", "周编辑", "摘要", "/assets/covers/well.png", null, null, null, "<p>水</p>");
        Draft draft = context.getBean(Drafts.class).create(content, OFFICE.getFirst());
        context.getBean(Reviews.class).apply(draft.id(), new Act.Submit(null), OFFICE.getFirst());
        return draft;
    }

    private static PushedArticle pushed(long id, Instant at) {
        return new PushedArticle(id, 1, 1, PushState.SENT, at, at, null, false);
    }

    /** Twelve have read everything, five of them yesterday. */
    private static final class Twelve implements ReadFigures {
        @Override
        public List<Figures> of(Collection<Long> articleIds) {
            return articleIds.stream().map(id -> new Figures(id, 12, null)).toList();
        }

        @Override
        public List<Figures> on(LocalDate day, Collection<Long> articleIds) {
            assertThat(day).isEqualTo("2026-11-23");
            return articleIds.stream().map(id -> new Figures(id, 5, null)).toList();
        }

        @Override
        public Day day(LocalDate day) {
            assertThat(day).isEqualTo("2026-11-23");
            return new Day(40, 1300L);
        }

        @Override
        public long views(long articleId) {
            return 12;
        }
    }

    /** What push would say. */
    private record Sent(List<PushedArticle> all) implements PushedArticles {
        @Override
        public List<PushedArticle> latestOf(Collection<Long> articleIds) {
            return all;
        }

        @Override
        public List<PushedArticle> sentSince(Instant since) {
            return all.stream().filter(one -> !since.isAfter(one.scheduledAt())).toList();
        }
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

    private State state(Draft draft) {
        return Objects.requireNonNull(context.getBean(DraftQueries.class).one(draft.id()))
                .state();
    }
}
