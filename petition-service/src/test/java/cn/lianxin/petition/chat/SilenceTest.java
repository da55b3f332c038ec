package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound.Outcome;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import cn.lianxin.petition.handling.Petitions;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resident who says nothing, asked on Tuesday 24 November: what counts is whether the question has arrived. */
@WithStores
class SilenceTest {
    private final District district;
    private final Phone aunt;
    private final Phone secretary;

    SilenceTest(TestStores stores) {
        district = new District(stores);
        aunt = district.resident("01");
        secretary = district.owner("dongshan");
    }

    interface EventsMapper {
        @Select("""
                SELECT CONCAT(e.kind, ' ', COALESCE(e.detail, '-')) FROM petition_event e
                  JOIN petition p ON p.id = e.petition_id WHERE p.number = #{number} ORDER BY e.seq
                """)
        List<String> of(@Param("number") String number);
    }

    @BeforeEach
    void aMatter() {
        aunt.says("我要反映 村口路灯不亮");
        secretary.hears("一件新诉求");
    }

    @Test
    void aResolutionThatHasArrivedIsClosedAfterSevenDaysOfSilence() {
        secretary.says("办结 1 换了灯泡");
        aunt.hears("这件事办好了");
        district.passesUntil("2026-11-26T10:00:00");
        district.delivery(aunt, Outcome.PROVEN);
        district.passesUntil("2026-12-03T09:59:59");
        aunt.hearsNothing();
        district.passesUntil("2026-12-03T10:00:00");
        aunt.hears("先办到这里").hearsNothing();
        assertThat(events()).endsWith("RESOLVED dongshan", "REACHED -", "CLOSED -");
    }

    @Test
    void aResolutionNobodyKnowsToHaveArrivedEndsAfterFifteenDaysAsNeverReached() {
        secretary.says("办结 1 换了灯泡");
        district.delivery(aunt, Outcome.HELD);
        district.delivery(aunt, Outcome.HANDED_OVER);
        district.passesUntil("2026-12-09T09:11:59");
        aunt.hears("这件事办好了").hearsNothing();
        district.passesUntil("2026-12-09T09:12:00");
        aunt.hears("先办到这里");
        assertThat(events()).endsWith("RESOLVED dongshan", "CLOSED UNREACHED");
    }

    @Test
    void aQuestionThatHasArrivedIsRepeatedOnceAndThenEndsTheMatterUnsolved() {
        secretary.says("询问 1 哪一盏？");
        aunt.hears("哪一盏");
        district.passesUntil("2026-11-26T10:00:00");
        district.delivery(aunt, Outcome.PROVEN);
        district.passesUntil("2026-12-01T16:59:59");
        aunt.hearsNothing();
        district.passesUntil("2026-12-01T17:00:00");
        aunt.hears("没来得及回复", "12月3日 前补充都可以").hearsNothing();
        district.passesUntil("2026-12-03T17:00:00");
        aunt.hears("一直没等到您的补充", "回复“没好”");
        secretary.hears("5 个工作日没有补充", "不算解决");
        assertThat(events()).endsWith("REACHED -", "REMINDED -", "RESUMED -", "NO_REPLY -");
        aunt.says("没好").reads("盯办");
    }

    @Test
    void whoWaitsBesideHearsThatTheAnswerNeverCame() {
        var uncle = district.resident("02").says("附议 HT");
        secretary.says("询问 1 哪一盏？");
        district.delivery(aunt, Outcome.PROVEN);
        district.passesUntil("2026-12-01T17:00:00");
        uncle.hears("已接手").hears("一直没等到提出的人补充", "回复“没好”").hearsNothing();
        uncle.says("没好 东边那盏").reads("盯办");
    }

    @Test
    void anAnswerAfterTheReminderGoesOnAsBefore() {
        secretary.says("询问 1 哪一盏？");
        district.delivery(aunt, Outcome.PROVEN);
        district.passesUntil("2026-11-27T17:00:00");
        aunt.hears("哪一盏").hears("没来得及回复").says("东边那盏");
        district.passesUntil("2026-12-01T17:00:00");
        aunt.hearsNothing();
        secretary.says("待办").reads("办理中");
    }

    @Test
    void whatIsToldTwiceOrTooLateOrOfAnotherMessageChangesNothing() {
        secretary.says("询问 1 哪一盏？");
        Outbound.Text question = asked();
        district.delivery(question, Outcome.PROVEN);
        district.delivery(question, Outcome.HELD);
        district.delivery(question, Outcome.FAILED);
        district.delivery(question, Outcome.PROVEN);
        assertThat(events()).endsWith("ASKED dongshan", "REACHED -");

        aunt.says("补充 东边那盏");
        secretary.says("办结 1 换了");
        district.delivery(question, Outcome.PROVEN);
        district.delivery(new Outbound.Text("owed-reply", aunt.person(), "收到啦"), Outcome.PROVEN);
        district.delivery(new Outbound.Text(asked().id(), secretary.person(), "换了"), Outcome.PROVEN);
        assertThat(events()).endsWith("RESOLVED dongshan");
        assertThat(district.bean(Petitions.class).verifies(district.id(district.number())))
                .isTrue();
    }

    @Test
    void whoeverCannotBeReachedAnyMoreIsCalled() {
        secretary.says("询问 1 哪一盏？");
        district.delivery(aunt, Outcome.FAILED);
        secretary.hears("送不到手机上", "请打电话");
    }

    private Outbound.Text asked() {
        return district.sent().stream()
                .filter(text -> text.report() == Report.EVERY)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<String> events() {
        return district.schema().mapper(EventsMapper.class).of(district.number());
    }
}
