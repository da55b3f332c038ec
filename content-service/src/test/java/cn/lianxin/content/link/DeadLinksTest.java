package cn.lianxin.content.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.content.article.Content;
import cn.lianxin.content.review.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLinksTest {
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private Instant now = Instant.parse("2026-11-24T01:12:00Z");
    private final DeadLinks links = new DeadLinks(this::fate, () -> now);

    private Fate fate(String address) {
        asked.add(address);
        return address.endsWith("/gone") ? new Fate.Broken(404) : new Fate.Opens();
    }

    @Test
    void saysWhichLinkDoesNotOpenAfterSomebodyHasLooked() {
        Content content = content("https://a.example/gone", "https://a.example/1", "https://a.example/gone");
        assertThat(links.known(content)).isEmpty();
        assertThat(asked).isEmpty();

        assertThat(links.look(content)).isTrue();

        assertThat(links.known(content))
                .extracting(Finding::words)
                .containsExactly("阅读原文的网址打不开（404）。", "正文第 2 个链接打不开（404）。");
        assertThat(links.known(content)).noneMatch(Finding::error);
        assertThat(asked).containsExactlyInAnyOrder("https://a.example/gone", "https://a.example/1");
    }

    @Test
    void forgetsItAfterAnHour() {
        Content content = content("https://a.example/gone");
        links.look(content);
        now = now.plus(Duration.ofMinutes(61));
        assertThat(links.known(content)).isEmpty();
    }

    @Test
    void looksAtTenLinksAndNoMore() {
        String[] many =
                IntStream.range(0, 30).mapToObj(i -> "https://a.example/" + i).toArray(String[]::new);
        links.look(content(null, many));
        assertThat(asked).hasSize(10).contains("https://a.example/9").doesNotContain("https://a.example/10");
    }

    @Test
    void doesNotLetTheOneWhoHandsInWait() {
        var open = new CountDownLatch(1);
        var slow = new DeadLinks(
                address -> {
                    awaitUninterrupted(open);
                    return new Fate.Broken(500);
                },
                () -> now);
        Content content = content("https://a.example/slow");
        slow.lookSoon(content);
        assertThat(slow.known(content)).isEmpty();
        open.countDown();
        await().untilAsserted(() ->
                assertThat(slow.known(content)).extracting(Finding::words).containsExactly("阅读原文的网址打不开（500）。"));
    }

    private static void awaitUninterrupted(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Content content(@Nullable String source, String... links) {
        String body = List.of(links).stream()
                .map(link -> "<p><a href=\"" + link + "\">看</a></p>")
                .collect(Collectors.joining());
        return Content.typed("题", "周编辑", "摘", null, null, null, source, "<p>水</p>" + body);
    }
}
