package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.Wire;
import cn.lianxin.gateway.sandbox.Web;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that no try could handle, as its service has put it aside, and the operator who has mended the cause. */
class DeadLettersOverHttpTest {
    private static final String PATH = "/actuator/deadletters";
    private static final String WORDS = "我要反映 井盖没了，夜里看不见";

    private final Product product = Product.running();
    private final Web web = product.web();
    private final Person person = product.person("dead-letter-writer");
    private final MessageKey key = new MessageKey("dead".repeat(10) + "key");
    private final String partition = "lianxin:{%02d}:".formatted(person.partition());

    @BeforeEach
    void aDeadLetter() {
        var message = new Inbound.Text(key, person, product.clock().instant(), WORDS);
        product.redis()
                .opsForStream()
                .add(
                        partition + "dead",
                        Map.of(
                                "k",
                                key.value(),
                                "b",
                                new Wire().write(message),
                                "stream",
                                partition + "petition",
                                "reason",
                                "java.lang.IllegalStateException"));
    }

    @AfterEach
    void nothingIsLeft() {
        product.redis().delete(partition + "dead");
    }

    @Test
    void isListedWithoutItsWordsAndHandledAfterAReplay() {
        String listed = web.get(PATH).body();
        var letter = Web.json(web.get(PATH)).path("letters").path(0);
        assertThat(letter.path("service").asString()).isEqualTo("petition");
        assertThat(letter.path("reason").asString()).isEqualTo("java.lang.IllegalStateException");
        assertThat(listed).doesNotContain("井盖", person.sealed(), person.hash(), key.value());

        String replay = PATH + "/" + letter.path("id").asString();
        assertThat(web.post(replay, "application/json", "{}").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(product.sql("petition")
                        .sql("SELECT reply FROM handled_message WHERE message_key = ?")
                        .param(key.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("您的诉求已登记"));
        assertThat(Web.json(web.get(PATH)).path("letters")).isEmpty();
        assertThat(web.post(replay, "application/json", "{}").statusCode())
                .as("once is enough")
                .isEqualTo(404);
    }

    @Test
    void isForgottenWithItsWordsWhereAnOperatorDiscardsIt() {
        String letter = PATH + "/"
                + Web.json(web.get(PATH)).path("letters").path(0).path("id").asString();
        assertThat(web.delete(letter).statusCode()).isEqualTo(200);
        assertThat(product.redis().opsForStream().size(partition + "dead")).isZero();
        assertThat(web.delete(letter).statusCode()).isEqualTo(404);
        assertThat(web.post(letter, "application/json", "{}").statusCode()).isEqualTo(404);
    }
}
