package cn.lianxin.gateway.journey;

import static cn.lianxin.gateway.journey.Journey.owner;
import static cn.lianxin.gateway.journey.Journey.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What WeChat does wrong, switched on at the phones' page as anybody would, and the product behind it. */
class FaultJourneyTest {
    private static final Pattern NUMBER = Pattern.compile("HT\\d{13}");

    private final Product product = Product.running();

    @AfterEach
    void allIsWell() {
        turnOn("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fault=DUPLICATE", "fault=DROP", "fault=DUPLICATE&fault=DROP"})
    void registersOneMatterHoweverItsCallbackFares(String faults) {
        Phone villager = resident("08");
        turnOn(faults);
        String text = "我要反映 塘边护栏断了" + faults.length();
        villager.says(text);
        String no = Phone.number(villager.sees("您的诉求已登记"));
        turnOn("");
        String list = villager.says("进度").sees(no);
        assertThat(NUMBER.matcher(list).results().filter(found -> found.group().equals(no)))
                .hasSize(1);
        assertThat(product.sql("petition")
                        .sql("SELECT COUNT(*) FROM petition WHERE text LIKE ?")
                        .param("%塘边护栏断了" + faults.length())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void sendsAnAlertAgainAfterABusyMoment() {
        Phone owner = owner("heye");
        owner.says("帮助").sees("待办");
        turnOn("fault=BUSY");
        resident("11").says("群 heye");
        resident("11").says("我要反映 荷叶社区路灯不亮").sees("您的诉求已登记");
        await().until(() -> deliveries("state = 'QUEUED' AND attempts > 0 AND text LIKE '%荷叶社区路灯不亮%'") == 1);
        owner.forget();
        turnOn("");
        owner.sees("路灯不亮");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WINDOW_CLOSED", "COUNT_SPENT"})
    void holdsAnAlertAndGivesItWithTheNextAnswer(String fault) {
        Phone owner = owner("furong");
        owner.says("帮助").sees("待办");
        turnOn("fault=" + fault);
        String no = Phone.number(resident("09").says("我要反映 水渠堵了 " + fault).sees("您的诉求已登记"));
        await().until(() -> deliveries("state = 'HELD' AND text LIKE '%" + no + "%'") == 1);
        turnOn("");
        owner.says("待办").sees("有一件新诉求", "水渠堵了 " + fault, no);
        owner.sees("件待办");
    }

    private int deliveries(String which) {
        return product.sql("gateway")
                .sql("SELECT COUNT(*) FROM delivery WHERE " + which)
                .query(Integer.class)
                .single();
    }

    private void turnOn(String faults) {
        var answer = product.web().post("/sandbox/faults", "application/x-www-form-urlencoded", faults);
        assertThat(answer.statusCode()).isEqualTo(302);
    }
}
