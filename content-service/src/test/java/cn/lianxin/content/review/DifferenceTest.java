package cn.lianxin.content.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.content.article.Content;
import cn.lianxin.content.review.Difference.Kind;
import cn.lianxin.content.review.Difference.Piece;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void showsWhatChangedAndWhere() {
        var lines = Difference.between(
                content("一口井", "<p>甲</p><p>乙</p><p>三天打好</p><p>丁</p><p>戊</p>"),
                content("一口井", "<p>甲</p><p>乙</p><p>11 月 3 日打好</p><p>丁</p><p>己</p>"));

        assertThat(lines)
                .extracting(Difference.Line::kind)
                .containsExactly(Kind.GAP, Kind.SAME, Kind.GONE, Kind.NEW, Kind.SAME, Kind.GONE, Kind.NEW);
        assertThat(lines.get(3).pieces()).contains(new Piece("打好", false)).anyMatch(Piece::changed);
    }

    @Test
    void tellsNothingWhereNothingIsDifferent() {
        assertThat(Difference.between(content("一", "<p>甲</p>"), content("一", "<p>甲</p>")))
                .isEmpty();
    }

    @Test
    void takesMarkupForWords() {
        var lines = Difference.between(content("一", "<p>甲</p>"), content("一", "<p>&lt;b&gt;乙</p>"));
        assertThat(lines.getLast().pieces()).extracting(Piece::text).containsExactly("<b>乙");
    }

    private static Content content(String title, String body) {
        return Content.typed(title, "周编辑", "三天", null, null, null, null, body);
    }
}
