package cn.lianxin.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import java.time.Instant;
import java.util.List;
import org.instancio.Instancio;
import org.instancio.junit.InstancioExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@WithStores
@ExtendWith(InstancioExtension.class)
class ArticlesTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00.123456Z");

    private final ArticleQueries queries;
    private final Articles articles;

    ArticlesTest(TestStores stores) {
        Schema schema = stores.schema("content");
        stores.clear(schema);
        queries = schema.mapper(ArticleQueries.class);
        articles = new Articles(schema, queries);
    }

    @Test
    void keepsAnArticleAsItWasHandedIn() {
        long id = articles.add(new NewArticle(
                null, "一口井 💧", "三天", "周编辑", "/assets/covers/well.png", "<p>水<script>1</script></p>", MONDAY));

        assertThat(queries.one(id))
                .isEqualTo(new PublishedArticle(id, "一口井 💧", "三天", "周编辑", "<p>水</p>", MONDAY, false));
        assertThat(queries.newest(0, 9))
                .containsExactly(new ArticleCard(id, "一口井 💧", "三天", "/assets/covers/well.png"));
    }

    @Test
    void showsADraftToNobody() {
        long id = articles.add(article("草稿里的井", "水", null));

        assertThat(queries.one(id)).isNull();
        assertThat(queries.count()).isZero();
        assertThat(queries.newest(0, 9)).isEmpty();
        assertThat(queries.others(0, 9)).isEmpty();
        assertThat(articles.search("井", 9)).isEmpty();
    }

    @Test
    void ordersByPublicationAndNotByWriting() {
        long newer = articles.add(article("新", "", MONDAY.plusSeconds(60)));
        long older = articles.add(article("旧", "", MONDAY));
        long twin = articles.add(article("同时", "", MONDAY));

        assertThat(queries.newest(0, 9)).extracting(ArticleCard::id).containsExactly(newer, twin, older);
        assertThat(queries.newest(1, 1)).extracting(ArticleCard::id).containsExactly(twin);
        assertThat(queries.newest(3, 9)).isEmpty();
        assertThat(queries.others(newer, 1)).extracting(ArticleCard::id).containsExactly(twin);
        assertThat(queries.count()).isEqualTo(3);
    }

    @Test
    void importsWhatHasACodeOnce() {
        var first = new NewArticle("demo-well", "一口井", "", "", null, "<p>水</p>", MONDAY);
        var second = new NewArticle("demo-well", "两口井", "", "", null, "<p>水</p>", MONDAY.plusSeconds(9));

        assertThat(articles.add(second)).isPositive();
        assertThat(articles.add(first)).isEqualTo(articles.add(second));
        assertThat(queries.newest(0, 9)).extracting(ArticleCard::title).containsExactly("两口井");
    }

    @ParameterizedTest
    @CsvSource({
        "打井, 有",
        "井, 有",
        "东, 有",
        "水, 有",
        "HT, 有",
        "ｈｔ, 有",
        "2100, 有",
        "２１００ 个群, 有",
        "打井！, 有",
        "打井 东山村, 有",
        "2100个群, 有",
        "东山村 打井, 有",
        "井打, 无",
        "打水, 无",
        "打井 灯, 无",
        "2101, 无",
        "w00, 无"
    })
    void findsWhatHasEveryWord(String words, String expected) {
        articles.add(article("三天打井", "<p>东山村有 2100 个群，编号 HT 开头，喝上了水</p>", MONDAY));

        assertThat(articles.search(words, 9)).hasSize(expected.equals("有") ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "！", "*", "+", "\"", "()", "-", "@8", "%", "'", "; DROP TABLE article", "💧"})
    void takesAnyWordsForWords(String words) {
        articles.add(article("三天打井", "<p>水</p>", MONDAY));

        assertThat(articles.search(words, 9)).isEmpty();
    }

    @RepeatedTest(20)
    void findsAnyTwoNeighboursOfAnyText() {
        String text = Instancio.gen()
                .string()
                .unicode()
                .length(40)
                .get()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        articles.add(new NewArticle(null, "题", "", "", null, "", MONDAY));
        articles.add(new NewArticle(null, "题目", text, "", null, "", MONDAY));

        assertThat(articles.search(text, 9))
                .as(text)
                .extracting(ArticleCard::title)
                .containsExactly("题目");
    }

    @Test
    void refusesWhatWeChatWouldNotTake() {
        assertThatIllegalArgumentException().isThrownBy(() -> article(" ", "", MONDAY));
        assertThatIllegalArgumentException().isThrownBy(() -> article("长".repeat(33), "", MONDAY));
        assertThat(article("💧".repeat(32), "", MONDAY).title()).hasSize(64);
    }

    @Test
    void listsNoMoreThanAskedFor() {
        for (int i = 0; i < 5; i++) {
            articles.add(article("井" + i, "", MONDAY.plusSeconds(i)));
        }
        assertThat(articles.search("井", 2)).extracting(ArticleCard::title).isEqualTo(List.of("井4", "井3"));
    }

    private static NewArticle article(String title, String body, @Nullable Instant publishedAt) {
        return new NewArticle(null, title, "", "", null, body, publishedAt);
    }
}
