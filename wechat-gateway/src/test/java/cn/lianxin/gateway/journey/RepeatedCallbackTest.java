package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.journey.Wechat.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RepeatedCallbackTest {
    private static final String PERSON = "resident-19";

    private final Product product = Product.running();
    private final Wechat wechat = Wechat.before(product);

    @Test
    void makesOnePetitionAndGivesTheSameAnswerHoweverOftenItComes() throws Exception {
        Message message = Wechat.message(PERSON, now(), "我要反映 海德堡三栋的电梯又停了");
        List<String> answers = threeAtOnce(message);
        assertThat(answers.getFirst()).contains("您的诉求已登记");
        Phone.number(answers.getFirst());

        product.clock().pass(Duration.ofMinutes(1));
        answers.add(wechat.answer(message, now()));

        Journey.emptyRedis();
        answers.add(wechat.answer(message, now()));

        assertThat(answers).hasSize(5).containsOnly(answers.getFirst());
        assertThat(petitions()).isOne();
    }

    @Test
    void takesTwoMessagesOfTheSameSecondForTwo() {
        long at = now();
        String first = wechat.answer(Wechat.message(PERSON, at, "我要反映 楼道灯不亮"), now());
        String second = wechat.answer(Wechat.message(PERSON, at, "我要反映 楼梯扶手松了"), now());
        assertThat(Phone.number(second)).isNotEqualTo(Phone.number(first));
    }

    private List<String> threeAtOnce(Message message) throws Exception {
        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> once = () -> wechat.answer(message, now());
            for (Future<String> answer : threads.invokeAll(List.of(once, once, once))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private int petitions() {
        return product.sql("petition")
                .sql("SELECT COUNT(*) FROM petition WHERE text = '海德堡三栋的电梯又停了'")
                .query(Integer.class)
                .single();
    }

    private long now() {
        return product.clock().instant().getEpochSecond();
    }
}
