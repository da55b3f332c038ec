package cn.lianxin.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound.Outcome;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner whom no way has reached: what the service does when delivery says so. */
@WithStores
class UnseenAlertTest {
    private final District district;
    private final Phone desk;

    UnseenAlertTest(TestStores stores) {
        district = new District(stores);
        desk = district.phone("desk-district");
    }

    @BeforeEach
    void aMatter() {
        district.resident("01").says("我要反映 村口路灯不亮");
    }

    @Test
    void theDeskIsAskedToCallOnceForAMatterNobodyHasTouched() {
        Outbound.Text alert = alertTo(district.owner("dongshan"));
        assertThat(alert.urgency()).isEqualTo(Urgency.SOON);

        district.delivery(alert, Outcome.HELD);
        district.delivery(alert, Outcome.HELD);

        desk.hears("东山村王支书一直没看到", "村口路灯不亮", district.number(), "请打电话").hearsNothing();
        district.resident("01").hearsNothing();
    }

    @Test
    void whoeverFollowsNoMoreIsCalledToo() {
        district.delivery(alertTo(district.owner("dongshan")), Outcome.FAILED);
        desk.hears("一直没看到");
    }

    @Test
    void anEventThatTellsNobodyHidesNoAlert() {
        Outbound.Text alert = alertTo(district.owner("dongshan"));
        district.resident("02").says("附议 HT");
        district.delivery(alert, Outcome.HELD);
        desk.hears("一直没看到");
    }

    @Test
    void severalAlertsOfOneMatterAskForOneCall() {
        Outbound.Text first = alertTo(district.owner("dongshan"));
        district.resident("01").says("补充 HT 东头那盏");
        district.delivery(alertTo(district.owner("dongshan")), Outcome.HELD);
        district.delivery(first, Outcome.HELD);
        desk.hears("一直没看到").hearsNothing();
        desk.says("待联系").reads("有 1 件");
    }

    @Test
    void whoHasGotItAfterAllIsOffTheList() {
        Outbound.Text alert = alertTo(district.owner("dongshan"));
        district.delivery(alert, Outcome.HELD);
        desk.says("待联系").reads("东山村王支书", "村口路灯不亮", "他在公众号里说句话");

        district.delivery(alert, Outcome.HANDED_OVER);

        desk.says("待联系").reads("没有要打的电话");
    }

    @Test
    void whoAnswersIsOffTheListAndComesBackWithTheNextAlertNobodySees() {
        district.delivery(alertTo(district.owner("dongshan")), Outcome.FAILED);
        district.owner("dongshan").follows(null);
        desk.says("待联系").reads("没有要打的电话");

        district.resident("01").says("补充 HT 东头那盏");
        district.delivery(alertTo(district.owner("dongshan")), Outcome.HELD);
        desk.says("待联系").reads("有 1 件", "村口路灯不亮");
    }

    @Test
    void whatIsInOtherHandsNeedsNoCall() {
        district.delivery(alertTo(district.owner("dongshan")), Outcome.HELD);
        district.resident("01").says("撤回 HT");
        desk.says("待联系").reads("没有要打的电话");
    }

    @Test
    void whatOneOfTwoHasSeenNeedsNoCallAndWhatNeitherDoesOne() {
        Phone second = district.actsFor("second-dongshan", "dongshan");
        district.resident("02").says("我要反映 井盖没了");
        district.delivery(alertTo(second), Outcome.HELD);
        desk.hearsNothing();

        district.delivery(alertTo(district.owner("dongshan")), Outcome.HELD);
        desk.hears("一直没看到", "井盖没了").hearsNothing();
    }

    @Test
    void onlyTheDeskHasTheList() {
        district.owner("xianxia").says("待联系").reads("由区群值班打");
        district.resident("01").says("待联系").reads("工作人员用的");
    }

    @Test
    void whoHasToDecideAndDoesNotSeeItIsCalled() {
        district.owner("dongshan").says("延期 1 12-3 等配件").reads("已请仙霞镇");
        Outbound.Text asked = alertTo(district.owner("xianxia"));
        district.owner("dongshan").says("回复 1 配件订了");

        district.delivery(asked, Outcome.HELD);

        desk.hears("仙霞镇刘副镇长一直没看到", "请打电话");
        desk.says("待联系").reads("有 1 件", "仙霞镇刘副镇长");
        district.owner("xianxia").says("同意 HT");
        desk.says("待联系").reads("没有要打的电话");
    }

    @Test
    void nobodyIsCalledForWhatWasTakenMeanwhile() {
        Outbound.Text alert = alertTo(district.owner("dongshan"));
        district.owner("dongshan").says("受理 1");
        district.delivery(alert, Outcome.HELD);
        desk.hearsNothing();
    }

    @Test
    void theDeskIsNotToldToCallItself() {
        district.phone("somebody-new").says("我要反映 井盖没了");
        desk.hears("一件新诉求");
        district.delivery(alertTo(desk), Outcome.HELD);
        desk.hearsNothing();
    }

    private Outbound.Text alertTo(Phone phone) {
        return district.sent().stream()
                .filter(text -> text.to().equals(phone.person()) && text.report() == Report.STUCK)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
