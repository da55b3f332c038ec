package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Reply;
import org.junit.jupiter.api.Test;

class NewsOnTheWireTest {
    private final Wire wire = new Wire();

    /** Stored replies outlive an upgrade, so the JSON stays as it is. */
    @Test
    void keepsItsNames() {
        var card = new Reply.News("井", "水", "http://a.example/w.png", "http://a.example/a/7");
        String golden = """
                {"t":"News","title":"井","description":"水","picture":"http://a.example/w.png","url":"http://a.example/a/7"}""";
        assertThat(wire.write(card)).isEqualTo(golden);
        assertThat(wire.reply(golden)).isEqualTo(card);
    }

    @Test
    void doesWithoutAPicture() {
        assertThat(wire.reply(wire.write(new Reply.News("井", "水", null, "http://a.example/a/7"))))
                .isEqualTo(new Reply.News("井", "水", null, "http://a.example/a/7"));
    }
}
