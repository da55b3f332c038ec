package cn.lianxin.gateway.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.SandboxTest;
import cn.lianxin.gateway.sandbox.Web;
import cn.lianxin.gateway.sandbox.fault.Fault;
import cn.lianxin.gateway.sandbox.fault.Faults;
import cn.lianxin.gateway.sandbox.phone.FakeDoor.Heard;
import cn.lianxin.gateway.sandbox.phone.FakeDoor.Mood;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SandboxTest
class SenderTest {
    private static final String UNAVAILABLE = "该公众号暂时无法提供服务，请稍后再试";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Web web;
    private final FakeDoor door;
    private final Faults faults;
    private final String person = "sender-test-" + PEOPLE.incrementAndGet();

    SenderTest(@LocalServerPort int port, @Autowired FakeDoor door, @Autowired Faults faults) {
        this.web = new Web(port);
        this.faults = faults;
        this.door = door;
    }

    @BeforeEach
    @AfterEach
    void goodMood() {
        door.moods.clear();
        faults.set(Set.of());
    }

    @Test
    void bringsBackThePassiveReply() {
        var answer = say("我要反映 路灯不亮");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Web.json(answer).path("direction").asString()).isEqualTo("out");
        await().until(() -> texts().equals(List.of("收到：我要反映 路灯不亮")));
        JsonNode reply = received().get(0);
        assertThat(reply.path("type").asString()).isEqualTo("text");
        assertThat(reply.path("via").asString()).isEqualTo("passive");
        assertThat(reply.path("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void keepsWhatOnePersonSaysInOrder() {
        IntStream.range(0, 20).forEach(i -> say("第 " + i));
        await().until(() -> texts().size() == 20);
        assertThat(texts())
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> "收到：第 " + i).toList());
    }

    @Test
    void triesThreeTimesWithOneMessageIdAndThenShowsWeChatsWords() {
        door.moods.addAll(List.of(Mood.AWAY, Mood.HANG, Mood.AWAY));
        say("有人吗");
        await().until(() -> texts().equals(List.of(UNAVAILABLE)));
        assertThat(received().get(0).path("type").asString()).isEqualTo("notice");
        assertThat(mine()).hasSize(3).containsOnly(mine().getFirst());
    }

    @Test
    void showsTheAnswerOfALaterTry() {
        door.moods.addAll(List.of(Mood.HANG, Mood.AWAY));
        say("慢慢来");
        await().until(() -> texts().equals(List.of("收到：慢慢来")));
        assertThat(mine()).hasSize(3);
    }

    @Test
    void asksOnceOnlyWhereTheAnswerIsUnreadable() {
        for (Mood mood : List.of(Mood.GARBAGE, Mood.FORGED)) {
            door.moods.add(mood);
            say("一句 " + mood);
        }
        await().until(() -> texts().equals(List.of(UNAVAILABLE, UNAVAILABLE)));
        assertThat(mine()).hasSize(2);
    }

    @Test
    void staysQuietOnSuccess() {
        door.moods.add(Mood.SUCCESS);
        say("不用回");
        say("要回");
        await().until(() -> texts().equals(List.of("收到：要回")));
    }

    @Test
    void sendsEverythingThreeTimesWhileThatIsOn() {
        faults.set(Set.of(Fault.DUPLICATE));
        say("一遍就够");
        say("两遍不用");
        await().until(() -> texts().equals(List.of("收到：一遍就够", "收到：两遍不用")));
        assertThat(mine()).hasSize(6);
        assertThat(mine().subList(0, 3)).containsOnly(mine().getFirst());
    }

    @Test
    void losesTheFirstAnswerWhileThatIsOn() {
        faults.set(Set.of(Fault.DROP));
        say("再说一遍");
        await().until(() -> texts().equals(List.of("收到：再说一遍")));
        assertThat(mine()).hasSize(2).containsOnly(mine().getFirst());
    }

    @Test
    void comesLateWhileThatIsOn() {
        faults.set(Set.of(Fault.DELAY));
        say("第一");
        say("第二");
        assertThat(mine()).isEmpty();
        await().atMost(Duration.ofSeconds(20)).until(() -> texts().equals(List.of("收到：第一", "收到：第二")));
    }

    @Test
    void refusesInWordsWhatWeChatWouldNotSend() {
        assertThat(Web.json(say(" \n ")).path("message").asString()).contains("还没写字");
        var tooLong = say("长".repeat(683));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(Web.json(tooLong).path("message").asString()).contains("太长");
        var malformed = web.post("/sandbox/people/" + person + "/messages", "application/json", "{\"text\":");
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(Web.json(malformed).path("message").asString()).contains("JSON");
        assertThat(web.get("/sandbox/people/a%20b/messages").statusCode()).isEqualTo(400);
        assertThat(say("长".repeat(682)).statusCode()).isEqualTo(202);
    }

    @Test
    void includesWhatWasSentWhenAsked() {
        say("你好");
        await().until(() -> texts().size() == 1);
        JsonNode all = Web.json(web.get("/sandbox/people/" + person + "/messages?sent=true"));
        assertThat(all).hasSize(2);
        assertThat(all.get(0).path("direction").asString()).isEqualTo("out");
        assertThat(all.get(0).has("via")).isFalse();
    }

    private java.net.http.HttpResponse<String> say(String text) {
        return web.post(
                "/sandbox/people/" + person + "/messages",
                "application/json",
                Web.write(new PeopleController.Say(text)));
    }

    private JsonNode received() {
        return Web.json(web.get("/sandbox/people/" + person + "/messages"));
    }

    private List<String> texts() {
        return StreamSupport.stream(received().spliterator(), false)
                .map(message -> message.path("text").asString())
                .toList();
    }

    private List<String> mine() {
        return door.heard.stream()
                .filter(one -> one.openId().equals(person))
                .map(Heard::messageId)
                .toList();
    }
}
