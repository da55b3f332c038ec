package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In the night alerts rest till the morning, and a resident says in the meantime who must not get them. */
class RecusedAtNightTest {
    private final Product product = Product.resting();
    private final People people = new People(product);
    private final Phone tenant = people.resident("10");
    private final Phone manager = people.owner("lingxiu");
    private final Phone community = people.owner("furong");

    @AfterEach
    void end() {
        product.close();
    }

    @Test
    void theOwnerIsNotToldInTheMorning() {
        product.clock().pass(Duration.ofHours(13));
        String no = Phone.number(tenant.says("我要反映 单元门锁坏了").sees("现在是休息时间", "岭秀天下小区"));
        await().until(() -> rows(no, "RESTING") == 1);

        tenant.says("回避").sees("相关群主看不到这条诉求", no);

        await().until(() -> rows(no, "RECALLED") == 1);
        product.clock().pass(Duration.ofHours(10));
        community.sees("居民选择了回避，请您直接办理", no);
        manager.says("待办").sees("您手上没有待办");
        manager.neverSaw("单元门锁");
        manager.neverSaw(no);
        assertThat(rows(no, "SENT")).as("what the others were told").isPositive();
    }

    private int rows(String no, String state) {
        return product.sql("gateway")
                .sql("SELECT COUNT(*) FROM delivery WHERE state = ? AND about_number = ?")
                .params(state, no)
                .query(Integer.class)
                .single();
    }
}
