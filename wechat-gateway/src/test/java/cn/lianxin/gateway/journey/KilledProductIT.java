package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.journey.Wechat.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in mid-work: what a resident was told is true afterwards, and nothing is there twice. */
class KilledProductIT {
    private static final int MESSAGES = 200;
    private static final int PEOPLE = 40;
    private static final int AT_ONCE = 16;

    private final Map<Message, String> receipts = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    @Test
    void everyAcknowledgedPetitionIsThereOnceWithItsReceipt() throws Exception {
        try (JarProduct product = new JarProduct(folder).awaitHealthy()) {
            List<Message> messages = IntStream.range(0, MESSAGES)
                    .mapToObj(i -> Wechat.message("killed-" + i % PEOPLE, now(), "我要反映 第 " + i + " 盏路灯不亮"))
                    .toList();
            killWhenHalfAreAnswered(product, messages);
            product.startAgain();
            assertThat(receipts).hasSizeBetween(MESSAGES / 4, MESSAGES - 1);

            Map<String, List<String>> kept = petitions(product);
            receipts.forEach((message, receipt) ->
                    assertThat(kept.get(subject(message))).containsExactly(Phone.number(receipt)));
            Wechat wechat = product.wechat();
            for (Message message : messages) {
                String number = Phone.number(answerAtLast(wechat, message));
                assertThat(number).isEqualTo(numberTold(message, number));
            }
            assertThat(petitions(product))
                    .hasSize(MESSAGES)
                    .allSatisfy((text, numbers) -> assertThat(numbers).hasSize(1));
        }
    }

    private void killWhenHalfAreAnswered(JarProduct product, List<Message> messages) throws Exception {
        Wechat wechat = product.wechat();
        Semaphore answered = new Semaphore(0);
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Message message : messages) {
                senders.execute(() -> {
                    try {
                        receipts.put(message, wechat.answer(message, now()));
                    } catch (UncheckedIOException killed) {
                        // Not acknowledged; WeChat would try again.
                        assertThat(killed).hasCauseInstanceOf(IOException.class);
                    } finally {
                        answered.release();
                    }
                });
            }
            answered.acquire(MESSAGES / 2);
            product.kill();
        }
    }

    /** A message that was under way may still be handled; WeChat's tries meet the same answer. */
    private static String answerAtLast(Wechat wechat, Message message) {
        List<String> said = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var response = wechat.tries(message, now());
            if (response.statusCode() != 200) {
                return false;
            }
            said.add(wechat.said(response.body()));
            return said.getLast().contains("编号\nHT");
        });
        return said.getLast();
    }

    private String numberTold(Message message, String otherwise) {
        String receipt = receipts.get(message);
        return receipt == null ? otherwise : Phone.number(receipt);
    }

    private static Map<String, List<String>> petitions(JarProduct product) {
        return product.sql("petition").sql("SELECT text, number FROM petition").query().listOfRows().stream()
                .collect(Collectors.groupingBy(
                        row -> String.valueOf(row.get("text")),
                        Collectors.mapping(row -> String.valueOf(row.get("number")), Collectors.toList())));
    }

    private static String subject(Message message) {
        return message.text().substring("我要反映 ".length());
    }

    private static long now() {
        return InstantSource.system().instant().getEpochSecond();
    }
}
