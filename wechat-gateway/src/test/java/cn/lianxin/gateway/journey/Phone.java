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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/** One person's phone: what is typed goes signed and encrypted through the real door, what arrives can be read. */
final class Phone {
    private static final Pattern NUMBER = Pattern.compile("HT\\d{13}");
    private static final int LOOKS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Web web;
    private final String openId;
    private final boolean looks;
    /** The last that a test has read. */
    private Bubble read = Bubble.NONE;

    Phone(Web web, String openId) {
        this(web, openId, false);
    }

    /** @param looks whether its owner has to ask whether there is news, since the account can't bring it */
    Phone(Web web, String openId, boolean looks) {
        this.web = web;
        this.openId = openId;
        this.looks = looks;
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
        for (int look = 0; looks && look < LOOKS && !arrives(words); look++) {
            says("进度");
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        assertThat(unread()).anySatisfy(text -> assertThat(text).contains(words)));
        Bubble found = find(words).orElseThrow();
        read = found;
        return found.text();
    }

    /** Whoever has to look for news has the answers to that besides, and nothing else. */
    void seesNothingElse() {
        assertThat(unread())
                .allSatisfy(text -> assertThat(looks && text.matches("(?s)(您有 \\d+ 件|HT\\d{13}).*"))
                        .as(text)
                        .isTrue());
    }

    /** {@return whether it comes within a moment; what was held comes with the next answer only} */
    private boolean arrives(String... words) {
        try {
            await().atMost(Duration.ofSeconds(2))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> find(words).isPresent());
            return true;
        } catch (ConditionTimeoutException notYet) {
            return false;
        }
    }

    /** {@return everything that has arrived and is not read yet, oldest first} */
    List<String> unread() {
        return arrived().stream().map(Bubble::text).toList();
    }

    /** In nothing that has ever arrived, read or not. */
    void neverSaw(String words) {
        assertThat(everything()).noneMatch(bubble -> bubble.text().contains(words));
    }

    /** What has arrived so far is not looked at any more. */
    void forget() {
        read = Bubble.NONE;
        arrived().forEach(bubble -> read = bubble);
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
        return everything().filter(bubble -> bubble.isAfter(read)).toList();
    }

    private Stream<Bubble> everything() {
        JsonNode messages = Web.json(web.get(path()));
        return StreamSupport.stream(messages.spliterator(), false).flatMap(Phone::bubbles);
    }

    /** What was held and goes before an answer comes in one message with it, and is read one after the other. */
    private static Stream<Bubble> bubbles(JsonNode message) {
        String[] parts = words(message).split("\n———\n", -1);
        return IntStream.range(0, parts.length)
                .mapToObj(n -> new Bubble(message.path("id").asLong(), n, parts[n]));
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

    private record Bubble(long id, int part, String text) {
        private static final Bubble NONE = new Bubble(0, 0, "");

        boolean isAfter(Bubble other) {
            return id > other.id || (id == other.id && part > other.part);
        }
    }
}
