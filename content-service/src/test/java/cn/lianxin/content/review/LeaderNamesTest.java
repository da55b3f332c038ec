package cn.lianxin.content.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In sentences such as districts write; nobody in them is real. */
class LeaderNamesTest {
    private final LeaderNames names = new LeaderNames(List.of(
            new Leader(1, "陈志远", "区委书记"),
            new Leader(2, "李建平", "区委副书记、区长"),
            new Leader(3, "周晓岚", "区人大常委会主任"),
            new Leader(4, "欧阳明", "区委常委、宣传部部长"),
            new Leader(5, "王芳", "区委常委、副区长")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            区委书记李建平主持会议并讲话。           | “区委书记李建平”，名单里李建平是区委副书记、区长
            11月20日，区委书记陈志元调研东山村供水。  | “区委书记陈志元”，名单里区委书记是陈志远
            会议由区委安排，区长陈志远出席。          | “区长陈志远”，名单里陈志远是区委书记
            区委副书记、区长 王芳出席活动。           | “区委副书记、区长 王芳”，名单里王芳是区委常委、副区长
            当天，周晓岚区长，带队检查了三个工地。     | “周晓岚区长”，名单里周晓岚是区人大常委会主任
            副区长李建平带队检查。                   | “副区长李建平”，名单里李建平是区委副书记、区长
            区人大常委会主任周小岚表示，要盯住不放。   | “区人大常委会主任周小岚”，名单里区人大常委会主任是周晓岚
            """)
    void seesAPostBesideTheWrongName(String sentence, String words) {
        assertThat(names.in(sentence)).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "区委书记陈志远主持会议并讲话，区委副书记、区长李建平出席。",
                "区委书记高度重视，区长马上到现场，区长何时能来大家都在问。",
                "区委书记周密部署，区长应邀出席，区长办公会议定事项。",
                "天元区区长刘伟来访，天元区委副书记、区长刘伟说。",
                "原区委书记刘伟、时任区长张强的事，老同志们都记得。",
                "副区长刘伟到灰窑湾街道看望环卫工人。",
                "副区长刘伟，区委常委刘伟出席。",
                "区委常委、副区长王芳，区委常委、宣传部部长欧阳明出席。",
                "村党总支书记王建国说，井打好了，区长热线也打通了。",
                "陈志远书记说，李建平区长讲得好。",
                "区长和书记都来了，区委书记的话大家记得。",
                "一句“没水吃”，三天打出一口井。"
            })
    void saysNothingOfWhatIsRightOrOthers(String sentence) {
        assertThat(names.in(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            区领导李建平、陈志远参加植树。                  | “李建平”写在“陈志远”前面，名单里陈志远在前
            陈志远、周晓岚、李建平出席。                    | “周晓岚”写在“李建平”前面，名单里李建平在前
            区长李建平、区委书记陈志远一起看了水井。          | “李建平”写在“陈志远”前面，名单里陈志远在前
            """)
    void seesNamesOutOfOrder(String sentence, String words) {
        assertThat(names.in(sentence)).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "区领导陈志远、李建平、周晓岚、王芳参加。",
                "陈志远、刘伟、李建平出席。",
                "获奖的有王芳，欧阳明。",
                "王芳、欧阳明、李建平（按姓氏笔画为序）",
                "土豆、白菜、萝卜都便宜了。",
                "王芳。陈志远、李建平随后到场。"
            })
    void saysNothingOfARightOrder(String sentence) {
        assertThat(names.in(sentence)).isEmpty();
    }

    @Test
    void saysNothingWhereTheTableIsEmpty() {
        assertThat(new LeaderNames(List.of()).in("区委书记李建平主持会议。")).isEmpty();
    }

    @Test
    void isQuickOnALongText() {
        String text = "区委书记、区长、".repeat(5000) + "陈志远、".repeat(5000);
        long began = System.nanoTime();
        names.in(text);
        assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
    }
}
