package cn.lianxin.petition.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.petition.District;
import cn.lianxin.petition.attachment.ViewLinks.Link;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ViewLinksTest {
    private static final String HASH = District.person("owner-dongshan").hash();
    private static final String NUMBER = "HT2611280000017";
    private static final Instant START = Instant.parse("2026-11-28T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final ViewLinks links =
            new ViewLinks(text -> District.person("key" + text).hash(), path -> path, now::get);

    @Test
    void saysWhoseItIsForTenMinutes() {
        String token = made();
        now.set(START.plusSeconds(599));
        assertThat(links.read(token)).get().satisfies(link -> {
            assertThat(link.number()).isEqualTo(NUMBER);
            assertThat(link.personHash()).isEqualTo(HASH);
        });
        now.set(START.plusSeconds(600));
        assertThat(links.read(token)).isEmpty();
    }

    @Test
    void isAnotherEachTime() {
        assertThat(links.read(made()).map(Link::id))
                .isNotEqualTo(links.read(made()).map(Link::id));
    }

    @Test
    void believesNothingThatWasChanged() {
        String token = made();
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(links.read(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("at %d", i)
                    .isEmpty();
        }
        assertThat(links.read("")).isEmpty();
        assertThat(links.read(token + "A")).isEmpty();
        assertThat(links.read("../../" + token)).isEmpty();
    }

    private String made() {
        return links.make(NUMBER, HASH).substring("/m/".length());
    }
}
