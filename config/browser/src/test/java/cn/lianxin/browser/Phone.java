package cn.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody's phone without a page: what it received, and a way to say something as who holds it. */
record Phone(String address, String openId) {
    Phone says(String text) {
        var words = new JsonObject();
        words.addProperty("text", text);
        HttpRequest said = HttpRequest.newBuilder(messages())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(words.toString()))
                .build();
        assertThat(Http.send(said).statusCode()).isEqualTo(202);
        return this;
    }

    /** Waits for a text like this; {@return its match}. */
    MatchResult sees(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        return await("%s sees %s".formatted(openId, pattern))
                .atMost(Duration.ofSeconds(20))
                .until(() -> newest(wanted), Optional::isPresent)
                .orElseThrow();
    }

    /** {@return the address behind the card with this title, if it has come} */
    Optional<String> card(String title) {
        for (JsonElement message : received()) {
            JsonArray cards = message.getAsJsonObject().getAsJsonArray("articles");
            for (JsonElement card : cards == null ? new JsonArray() : cards) {
                JsonObject one = card.getAsJsonObject();
                if (one.get("title").getAsString().equals(title)) {
                    return Optional.of(one.get("url").getAsString());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<MatchResult> newest(Pattern wanted) {
        return received().asList().reversed().stream()
                .flatMap(message -> wanted.matcher(
                                message.getAsJsonObject().get("text").getAsString())
                        .results())
                .findFirst();
    }

    private JsonArray received() {
        return JsonParser.parseString(Http.get(messages().toString(), "")).getAsJsonArray();
    }

    private URI messages() {
        return URI.create(address + "/sandbox/people/" + openId + "/messages");
    }
}
