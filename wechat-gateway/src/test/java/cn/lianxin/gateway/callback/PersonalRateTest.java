package cn.lianxin.gateway.callback;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.gateway.callback.PersonalRate.Verdict;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonalRateTest {
    private static final Person LI = new Person("wx", "A".repeat(43), "sealed");
    private static final Person WANG = new Person("wx", "B".repeat(43), "sealed");

    private int messages;
    private Instant now = Instant.parse("2026-11-24T01:12:00Z");
    private final PersonalRate rate = new PersonalRate(3, () -> now);

    @Test
    void tellsOnceThatItIsTooMuchAndIsSilentAfterwards() {
        assertThat(says(LI, 6))
                .containsExactly(
                        Verdict.PASSES, Verdict.PASSES, Verdict.PASSES, Verdict.TOLD, Verdict.IGNORED, Verdict.IGNORED);
        assertThat(says(WANG, 1)).as("somebody else").containsExactly(Verdict.PASSES);
    }

    @Test
    void tellsNobodyAgainWhoGoesOn() {
        says(LI, 5);
        now = now.plusSeconds(60);
        assertThat(says(LI, 5)).endsWith(Verdict.PASSES, Verdict.IGNORED, Verdict.IGNORED);
    }

    @Test
    void tellsAgainWhoHadCalmedDown() {
        says(LI, 5);
        now = now.plusSeconds(60);
        says(LI, 3);
        now = now.plusSeconds(60);
        assertThat(says(LI, 4)).endsWith(Verdict.PASSES, Verdict.TOLD);

        now = now.plusSeconds(600);
        assertThat(says(LI, 4)).as("after a long silence").endsWith(Verdict.PASSES, Verdict.TOLD);
    }

    @Test
    void takesEverythingWhereThereIsNoLimit() {
        var unlimited = new PersonalRate(0, () -> now);
        assertThat(Stream.generate(() -> unlimited.of(LI, key())).limit(1000)).containsOnly(Verdict.PASSES);
    }

    @Test
    void letsEveryTryOfAMessagePassThatWasTaken() {
        MessageKey taken = key();
        assertThat(Collections.nCopies(10, taken))
                .allSatisfy(key -> assertThat(rate.of(LI, key)).isEqualTo(Verdict.PASSES));
        says(LI, 5);
        assertThat(rate.of(LI, taken)).isEqualTo(Verdict.PASSES);
    }

    private List<Verdict> says(Person person, int times) {
        return IntStream.range(0, times).mapToObj(n -> rate.of(person, key())).toList();
    }

    private MessageKey key() {
        String number = Integer.toString(++messages);
        return new MessageKey("k".repeat(43 - number.length()) + number);
    }
}
