package cn.lianxin.gateway.journey;

import static cn.lianxin.gateway.journey.Journey.phone;
import static cn.lianxin.gateway.journey.Journey.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner whom WeChat does not let us write to, and who is told instead. */
class UnseenAlertJourneyTest {
    private static final Pattern CODE = Pattern.compile("(?m)^([A-Z2-9]{12})$");

    private final Product product = Product.running();
    private final Phone owner = phone("unseen-owner");
    private final Phone desk = phone("desk-district");

    @BeforeEach
    void anOwnerOfHisOwn() {
        owner.says("绑定 " + code(phone("admin-01"), "发码 liufang", "绑定码")).sees("您现在是流芳社区的群主");
        desk.forget();
    }

    @AfterEach
    void leaves() {
        turnOn("");
        owner.says("解绑").sees("不再负责流芳社区");
    }

    @Test
    void theDeskIsAskedToCallUntilTheOwnerWrites() {
        String no = heldFromTheOwner("16", "我要反映 楼道灯不亮");

        product.clock().pass(Duration.ofMinutes(5));

        desk.sees("流芳社区群主一直没看到", "楼道灯不亮", no, "请打电话");
        desk.says("待联系").sees("提醒没人看到");
        assertThat(calls()).isOne();
        owner.says("待办").sees("有一件新诉求", no);
        await().untilAsserted(() -> assertThat(calls()).isZero());
    }

    @Test
    void theDeputyIsToldFirstAndTakesIt() {
        Phone deputy = phone("unseen-deputy");
        deputy.says("绑定 " + code(owner, "副手", "副手的绑定码")).sees("流芳社区的副手");
        String no = heldFromTheOwner("17", "我要反映 井盖没了");

        product.clock().pass(Duration.ofMinutes(5));

        deputy.sees("流芳社区群主一直没看到", "井盖没了", no);
        deputy.says("受理 " + no).sees("已接手");
        resident("17").sees("流芳社区已接手");
        deputy.says("解绑").sees("不再负责流芳社区");
        assertThat(desk.unread()).noneMatch(text -> text.contains(no));
    }

    private String heldFromTheOwner(String resident, String says) {
        turnOn("fault=WINDOW_CLOSED");
        String no = Phone.number(resident(resident).says(says).sees("您的诉求已登记"));
        await().until(() -> product.sql("gateway")
                        .sql("SELECT COUNT(*) FROM delivery WHERE state = 'HELD' AND about_number = ?")
                        .param(no)
                        .query(Integer.class)
                        .single()
                == 1);
        turnOn("");
        return no;
    }

    private int calls() {
        return product.sql("petition")
                .sql("SELECT COUNT(*) FROM call_list WHERE unit = 'liufang'")
                .query(Integer.class)
                .single();
    }

    private static String code(Phone issuer, String says, String answer) {
        Matcher found = CODE.matcher(issuer.says(says).sees(answer));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void turnOn(String faults) {
        var answer = product.web().post("/sandbox/faults", "application/x-www-form-urlencoded", faults);
        assertThat(answer.statusCode()).isEqualTo(302);
    }
}
