package cn.lianxin.gateway.sandbox.phone;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.web.PublicUrls;
import cn.lianxin.gateway.sandbox.phone.PhonesView.Line;
import cn.lianxin.gateway.sandbox.world.Article;
import cn.lianxin.gateway.sandbox.world.Message;
import cn.lianxin.gateway.sandbox.world.Message.Direction;
import cn.lianxin.gateway.sandbox.world.Message.Via;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinesTest {
    /** 9:12 in the morning of the 24th, in Zhuzhou. */
    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");

    private static final Lines LINES = new Lines(PublicUrls.at("http://phone.example"));

    @Test
    void setsATimeAfterFiveQuietMinutes() {
        assertThat(times("2026-11-24T01:00:00Z", "2026-11-24T01:05:00Z", "2026-11-24T01:10:01Z"))
                .containsExactly("9:00", null, "9:10");
    }

    @Test
    void namesTheDayOfWhatIsOlder() {
        assertThat(times(
                        "2026-11-22T15:59:00Z", "2026-11-22T16:00:00Z", "2026-11-22T16:05:01Z", "2026-11-23T16:00:00Z"))
                .containsExactly("11月22日 23:59", null, "昨天 0:05", "0:00");
    }

    @Test
    void linksOurOwnPagesByPathAndNothingThatIsNoWebAddress() {
        assertThat(card("http://phone.example/a/7", "http://phone.example/assets/w.png"))
                .isEqualTo(new PhonesView.Card("井", "水", "/a/7", "/assets/w.png"));
        assertThat(card("http://phone.example.evil/a/7", "https://pic.example/w.png"))
                .isEqualTo(new PhonesView.Card("井", "水", "http://phone.example.evil/a/7", "https://pic.example/w.png"));
        assertThat(card("javascript:alert(1)", null)).isEqualTo(new PhonesView.Card("井", "水", null, null));
    }

    private static PhonesView.Card card(String url, @Nullable String picture) {
        Article article = new Article("井\u202E", "水", url, picture);
        Message message = new Message(1, Direction.IN, "news", "", NOW, Via.PASSIVE, List.of(article), null);
        return LINES.of(List.of(message), NOW).getFirst().cards().getFirst();
    }

    private static List<String> times(String... instants) {
        List<Message> messages = Arrays.stream(instants)
                .map(at -> new Message(1, Direction.IN, "text", "好", Instant.parse(at), null))
                .toList();
        return LINES.of(messages, NOW).stream().map(Line::time).toList();
    }
}
