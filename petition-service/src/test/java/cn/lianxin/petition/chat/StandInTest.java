package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound.Outcome;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who stands in for an owner who is away, or who sees nothing. */
@WithStores
class StandInTest {
    private static final Pattern CODE = Pattern.compile("(?m)^([A-Z2-9]{12})$");

    private final District district;
    private final Phone owner;
    private final Phone deputy;
    private final Phone desk;

    StandInTest(TestStores stores) {
        district = new District(stores);
        owner = district.owner("dongshan");
        deputy = district.phone("accountant");
        desk = district.phone("desk-district");
    }

    @Test
    void theDeputyIsToldOfWhatTheOwnerDoesNotSeeAndMayDoIt() {
        deputised();
        district.resident("01").says("我要反映 村口路灯不亮");
        deputy.hearsNothing();

        unseen(owner);

        deputy.hears("东山村王支书一直没看到", "村口路灯不亮", district.number(), "受理 1");
        desk.hearsNothing();
        deputy.says("待办").reads("村口路灯不亮");
        deputy.says("受理 1").reads("已接手");
        district.resident("01").hears("东山村已接手");
    }

    @Test
    void theDeskCallsOnceTheDeputyHasNotSeenItEither() {
        deputised();
        district.resident("01").says("我要反映 村口路灯不亮");
        unseen(owner);

        unseen(deputy);

        desk.hears("东山村王支书一直没看到", "请打电话");
        desk.says("待联系").reads("有 1 件", "东山村王支书（今天 9:12起）", "村口路灯不亮");
    }

    @Test
    void whoIsAwayHearsThroughTheDeputyUntilHeIsBack() {
        deputised();
        owner.says("请假 12-5").reads("到12月5日为止", "东山村的副手");

        district.resident("01").says("我要反映 村口路灯不亮").reads("东山村王支书会在");

        owner.hearsNothing();
        deputy.hears("东山村有一件新诉求", "受理 1");
        owner.says("销假").reads("欢迎回来");
        district.resident("02").says("我要反映 井盖没了");
        owner.hears("井盖没了");
        deputy.hearsNothing();
    }

    @Test
    void whoIsAwayIsBackAfterTheDayNamed() {
        deputised();
        owner.says("请假 明天");
        district.later(Duration.ofHours(40));
        district.resident("01").says("我要反映 村口路灯不亮");
        owner.hears("村口路灯不亮");
        deputy.hearsNothing();
    }

    @Test
    void withoutADeputyWhoIsAwayIsToldAndTheMatterClimbsAsEver() {
        owner.says("请假 12-5").reads("东山村没有副手", "自动报给上一级", "先回复“副手”");
        district.resident("01").says("我要反映 村口路灯不亮");
        owner.hears("村口路灯不亮");
    }

    @Test
    void aDayThatIsNoneOrOverIsRefused() {
        owner.says("请假 很久").reads("没看懂请到哪一天");
        owner.says("请假 2026-11-01").reads("已经过去了");
        district.resident("01").says("我要反映 村口路灯不亮");
        owner.hears("村口路灯不亮");
    }

    @Test
    void recusedWithTheOwnerTheDeputyNeitherHearsNorSees() {
        deputised();
        district.resident("01").says("我要反映 村口路灯不亮");
        district.resident("01").says("回避");

        unseen(owner);

        deputy.hearsNothing();
        deputy.says("待办").reads("没有待办");
        deputy.says("受理 HT").reads("没有找到");
        deputy.says("进度 HT").reads("没有找到");
        desk.hearsNothing();
        assertThat(alertTo(district.owner("xianxia")).about()).isEqualTo(new Outbound.About(district.number(), "一件诉求"));
    }

    @Test
    void onlyTheOwnerAndThoseAboveNameADeputy() {
        district.owner("xianxia").says("副手 dongshan").reads("东山村副手的绑定码");
        district.owner("heye").says("副手 dongshan").reads("东山村的副手不由您定");
        deputised();
        deputy.says("副手").reads("东山村的副手不由您定");
        district.phone("editor-01").says("副手").reads("您没有负责的群");
        district.resident("01").says("副手").reads("工作人员用的");
    }

    @Test
    void whoServesElsewhereCanBeNoDeputyAndTheCodeStillCounts() {
        String code = code();
        district.owner("zhangshu");
        district.owner("heye").says("绑定 " + code).reads("您已经在别处负责");
        owner.says("绑定 " + code).reads("您已经在别处负责");
        deputy.says("绑定 " + code).reads("您现在是东山村的副手");
    }

    @Test
    void aNewDeputyReplacesTheFormerOneAndOneMayLeave() {
        deputised();
        district.phone("another").says("绑定 " + code()).reads("东山村的副手");
        deputy.says("待办").reads("工作人员用的");
        district.phone("another").says("解绑").reads("不再负责东山村");
        district.resident("01").says("我要反映 村口路灯不亮");
        unseen(owner);
        desk.hears("请打电话");
    }

    @Test
    void whatADeputyHasAloneIsHandedOnWhenHeTakesAnotherPost() {
        deputised();
        district.resident("01").says("我要反映 村口路灯不亮");
        owner.says("解绑").reads("一起负责的人接着办");
        Matcher elsewhere = CODE.matcher(district.owner("heye").says("副手").reply());
        assertThat(elsewhere.find()).isTrue();

        deputy.says("绑定 " + elsewhere.group(1)).reads("您现在是荷叶社区的副手");
        district.passesUntil("2026-11-24T09:13:00");

        district.owner("xianxia").hears("东山村现在没有人负责", "村口路灯不亮");
        district.resident("01").hears("换由仙霞镇刘副镇长办理");
    }

    @Test
    void whatAListLeavesWithNobodyIsHandedOn() {
        district.resident("01").says("我要反映 村口路灯不亮");
        district.actsFor("owner-dongshan", "heye");
        district.passesUntil("2026-11-24T09:13:00");
        district.owner("xianxia").hears("东山村现在没有人负责", "村口路灯不亮");
    }

    private void deputised() {
        deputy.says("绑定 " + code()).reads("您现在是东山村的副手");
    }

    private String code() {
        Matcher found = CODE.matcher(owner.says("副手").reply());
        assertThat(found.find()).as(owner.reply()).isTrue();
        return found.group(1);
    }

    private void unseen(Phone phone) {
        district.delivery(alertTo(phone), Outcome.HELD);
    }

    private Outbound.Text alertTo(Phone phone) {
        return district.sent().stream()
                .filter(text -> text.to().equals(phone.person()) && text.report() == Report.STUCK)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
