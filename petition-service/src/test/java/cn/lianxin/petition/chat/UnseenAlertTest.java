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
