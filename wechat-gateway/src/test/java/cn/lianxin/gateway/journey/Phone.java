package cn.lianxin.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianxin.gateway.sandbox.Web;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One person's phone: what is typed goes signed and encrypted through the real door, what arrives can be read. */
final class Phone {
    private static final Pattern NUMBER = Pattern.compile("HT\\d{13}");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Web web;
    private final String openId;
    /** The last bubble that a test has read. */
    private long read;

    Phone(Web web, String openId) {
        this.web = web;
        this.openId = openId;
    }

    String openId() {
        return openId;
    }

    Phone says(String text) {
        HttpResponse<String> taken = web.post(path(), "application/json", Web.write(Map.of("text", text)));
        assertThat(taken.statusCode()).as("the phone takes %s", text).isEqualTo(202);
        return this;
    }

    /** Waits for one new message that says all of this; what arrived before it counts as read too. */
    String sees(String... words) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        assertThat(unread()).anySatisfy(text -> assertThat(text).contains(words)));
        Bubble found = find(words).orElseThrow();
        read = found.id();
        return found.text();
    }

    /** {@return everything that has arrived and is not read yet, oldest first} */
    List<String> unread() {
        return arrived().stream().map(Bubble::text).toList();
    }

    /** What has arrived so far is not looked at any more. */
    void forget() {
        read = 0;
        arrived().forEach(bubble -> read = bubble.id());
    }

    /** {@return the petition's number in this text} */
    static String number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        assertThat(matcher.find()).as("a number in %s", text).isTrue();
        return matcher.group();
    }

    private Optional<Bubble> find(String... words) {
        return arrived().stream()
                .filter(bubble -> Arrays.stream(words).allMatch(bubble.text()::contains))
                .findFirst();
    }

    private List<Bubble> arrived() {
        JsonNode messages = Web.json(web.get(path()));
        return StreamSupport.stream(messages.spliterator(), false)
                .map(node -> new Bubble(node.path("id").asLong(), words(node)))
                .filter(bubble -> bubble.id() > read)
                .toList();
    }

    /** A card's words are its title, what stands below it and where it leads, a line each. */
    private static String words(JsonNode message) {
        return Stream.concat(
                        Stream.of(message.path("text").asString()),
                        StreamSupport.stream(message.path("articles").spliterator(), false)
                                .flatMap(card -> Stream.of("title", "description", "url")
                                        .map(part -> card.path(part).asString())))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String path() {
        return "/sandbox/people/" + openId + "/messages";
    }

    private record Bubble(long id, String text) {}
}
