package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Person;
import cn.lianxin.gateway.callback.codec.CallbackCodec;
import cn.lianxin.gateway.callback.codec.Query;
import cn.lianxin.gateway.journey.Wechat.Call;
import cn.lianxin.gateway.journey.Wechat.Message;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Walks the way of a message as the README tells it (一条消息的路), and looks at what each of the twelve stations leaves.
 *
 * <p>The writer's own conversation is kept locked for a while, so that the message stands still in mid-way.
 */
class StationsTest {
    private static final String WRITER = "resident-06";
    private static final String WORDS = "我要反映 小区北门口的路灯不亮";
    private static final String HANDLED = "SELECT reply FROM handled_message WHERE message_key = ?";
    private static final String EVENTS = """
            SELECT e.kind, e.to_state, LENGTH(e.hash) AS chained FROM petition_event e
              JOIN petition p ON p.id = e.petition_id WHERE p.number = ? ORDER BY e.seq
            """;
    private static final String SENT = "SELECT message_id, nn FROM outbox WHERE body LIKE ?";

    private final Product product = Product.running();
    private final Wechat wechat = Wechat.before(product);
    private final Person person = product.person(WRITER);
    private final Evidence left = new Evidence(product, person);

    @Test
    void aMessagePassesTwelveStationsAndLeavesItsMarkAtEach() throws Exception {
        conversationExists();
        Message message = Wechat.message(WRITER, now(), WORDS);
        Call call = wechat.call(message, now());

        theDoorOpensWhatIsSignedAndNothingElse(call);
        CompletableFuture<String> answer = new CompletableFuture<>();
        String key = whileTheConversationIsLocked(() -> {
            Thread.ofVirtual().start(() -> answer.complete(wechat.answer(message, now())));
            String sent = itStandsOnTheOneStreamWithoutAnOpenId();
            theDoorWaitsAndNothingIsKeptYet(sent, answer);
            return sent;
        });
        String reply = answer.get(10, TimeUnit.SECONDS);
        String number = Phone.number(reply);

        theTransactionKeptEverythingAtOnce(key, number, reply);
        theStreamIsSettledAndTheReplyStored(key, reply);
        theOwnerIsTold(number);
    }

    /** 1 CallbackController, 2 CallbackCodec. */
    private void theDoorOpensWhatIsSignedAndNothingElse(Call call) {
        var opened =
                new CallbackCodec(product.account(), product.clock()).open(Query.parse(call.query()), call.bytes());
        assertThat(opened.xml().text("Content")).isEqualTo(WORDS);
        assertThat(opened.xml().text("FromUserName")).isEqualTo(WRITER);

        String path = "/wechat/callback/" + product.account().appId() + "?" + call.query();
        assertThat(product.web().post(path.replace("msg_signature=", "msg_signature=0"), "text/xml", call.body()))
                .satisfies(refused -> {
                    assertThat(refused.statusCode()).isEqualTo(403);
                    assertThat(refused.body()).isEmpty();
                });
        assertThat(left.entries("petition")).isEmpty();
    }

    /** 3 InboundReader, 4 Routes, 5 Dispatcher.send; {@return the message's key}. */
    private String itStandsOnTheOneStreamWithoutAnOpenId() {
        await().until(() -> !left.entries("petition").isEmpty());
        assertThat(left.entries("content")).isEmpty();
        assertThat(left.entries("petition"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.get("b"))
                        .contains("小区北门口的路灯不亮", person.hash())
                        .doesNotContain(WRITER));
        return left.entries("petition").getFirst().getOrDefault("k", "");
    }

    /** 6 PendingReplies; 7 PartitionReader has read it, OncePerMessage has not committed. */
    private void theDoorWaitsAndNothingIsKeptYet(String key, CompletableFuture<String> answer) {
        await().until(() -> left.pending("petition") == 1);
        assertThat(left.claim(key)).containsKey("first").doesNotContainKey("reply");
        assertThat(answer).isNotDone();
        assertThat(left.rows("petition", HANDLED, key)).isEmpty();
    }

    /** 7 OncePerMessage, 8 PetitionChat, 9 Petitions and Transitions, 10 Notices and Outbox. */
    private void theTransactionKeptEverythingAtOnce(String key, String number, String reply) {
        assertThat(reply).contains("您的诉求已登记", "岭秀天下小区孙经理会在");
        assertThat(left.rows("petition", HANDLED, key))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(number));
        assertThat(left.rows("petition", "SELECT state, lead_unit FROM petition WHERE number = ?", number))
                .containsExactly("state=SUBMITTED, lead_unit=lingxiu");
        assertThat(left.rows("petition", EVENTS, number))
                .containsExactly("kind=SUBMITTED, to_state=SUBMITTED, chained=64");
        assertThat(left.rows("petition", SENT, "%" + number + "%"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .endsWith("nn=" + product.person("owner-lingxiu").partition()));
    }

    /** 11 Settlements. */
    private void theStreamIsSettledAndTheReplyStored(String key, String reply) {
        await().until(() -> left.entries("petition").isEmpty());
        assertThat(left.claim(key).get("reply")).contains(Phone.number(reply));
        assertThat(left.owed(key)).isFalse();
    }

    /** 12 ReplyXml has answered; OutboxRelay, Ladder and WxCalls tell the owner. */
    private void theOwnerIsTold(String number) {
        String sent = left.rows("petition", SENT, "%" + number + "%").getFirst();
        String id = sent.substring("message_id=".length(), sent.indexOf(','));
        await().untilAsserted(
                        () -> assertThat(left.rows("gateway", "SELECT state FROM delivery WHERE message_id = ?", id))
                                .containsExactly("state=SENT"));
        assertThat(left.rows("petition", "SELECT id FROM outbox WHERE message_id = ? AND sent_at IS NULL", id))
                .isEmpty();
        Journey.owner("lingxiu").sees("有一件新诉求", "路灯不亮", number);
    }

    /** Something to lock: a person's first message makes the row. */
    private void conversationExists() {
        wechat.answer(Wechat.message(WRITER, now(), "早上好"), now());
    }

    private String whileTheConversationIsLocked(Supplier<String> walk) {
        var schema = product.schema("petition");
        return schema.transaction().execute(status -> {
            product.sql("petition")
                    .sql("SELECT person_hash FROM conversation WHERE person_hash = ? FOR UPDATE")
                    .param(person.hash())
                    .query()
                    .singleRow();
            return walk.get();
        });
    }

    private long now() {
        return product.clock().instant().getEpochSecond();
    }
}
