package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.AccountType;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A matter goes on where it stood, through two ends of the whole product, its stores included. */
class RestartedProductTest {
    private Product product = Product.of(AccountType.SUBSCRIPTION);
    private People people = new People(product);

    @AfterEach
    void end() {
        product.close();
    }

    @Test
    void whatWasSaidHeldAndUnboundIsSoAfterwards() {
        String no = Phone.number(people.resident("01").says("我要反映 村口桥栏断了").sees("您的诉求已登记", "东山村王支书"));
        people.resident("02").says("村里的水有股味").sees("要登记成诉求，回复 1");
        people.owner("heye").says("解绑").sees("不再负责荷叶社区");

        restart();
        // Nobody has brought this to him yet: it was held, and waits for his next word.
        people.owner("dongshan").says("待办").sees("东山村有一件新诉求", "村口桥栏断了", no);
        people.owner("dongshan").says("受理 1").sees("已接手", no);
        people.resident("02").says("1").sees("您的诉求已登记");
        people.owner("heye").says("待办").sees("这是工作人员用的");

        restart();
        people.resident("01").says("进度").sees("已接手您的诉求", no);
        people.product().clock().pass(Duration.ofDays(8));
        people.resident("01").sees("对不起，原定", no);
        people.owner("dongshan").says("办结 " + no + " 换了石栏").sees("已办结", no);
        people.resident("01").sees("这件事办好了：换了石栏", no);
        people.resident("01").says("满意").sees("谢谢您", no);
        assertThat(chain(no)).startsWith("SUBMITTED ACCEPTED").endsWith("RESOLVED RATED CLOSED");
    }

    private String chain(String number) {
        return product.sql("petition")
                .sql("SELECT GROUP_CONCAT(e.kind ORDER BY e.seq SEPARATOR ' ') FROM petition_event e"
                        + " JOIN petition p ON p.id = e.petition_id WHERE p.number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private void restart() {
        product = product.again();
        people = new People(product);
    }
}
