package cn.lianxin.petition.walk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Inbound.Outcome;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Report;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.Phone;
import cn.lianxin.petition.handling.Sweeper;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * A whole district says whatever comes to mind while clocks run, messages arrive or get lost, offices change hands and
 * the process is ended and begun again on the same database; after every step all promises hold.
 *
 * <p>{@code -Dwalk.seed=…} walks the same way again, {@code -Dwalk.steps=…} goes further.
 */
@WithStores
class DistrictWalkTest {
    private static final int STEPS = Integer.getInteger("walk.steps", 400);

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final long seed = Long.getLong("walk.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final District district;
    private final Promises promises;
    private final Townsfolk folk;
    private String doing = "";
    private int restarts;

    DistrictWalkTest(TestStores stores) {
        district = new District(stores);
        promises = new Promises(district);
        folk = new Townsfolk(district, random);
    }

    @Test
    void keepsItsPromisesThroughCommandsClocksAndRestarts(TestReporter reporter) {
        reporter.publishEntry("walk.seed", Long.toString(seed));
        for (int step = 0; step < STEPS; step++) {
            try {
                goOn();
                promises.areKept();
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("seed %d, step %d: %s".formatted(seed, step, doing), broken);
            }
        }
        // Where somebody has left an office last of all, the clock has been woken for nothing and has yet to see it.
        district.bean(Sweeper.class).sweep();
        promises.areKeptByAll();
        assertThat(restarts).as("restarts, seed %d", seed).isGreaterThan(STEPS / 50);
        assertThat(promises.kinds())
                .as("seed %d", seed)
                .hasSizeGreaterThan(18)
                .contains("RECUSED", "CLIMBED", "RESOLVED");
    }

    private void goOn() {
        district.later(Duration.ofSeconds(random.nextInt(1200)));
        switch (random.nextInt(24)) {
            case 0, 1 -> restart();
            case 2 -> dieOver();
            case 3, 4, 5 -> timePasses();
            case 6, 7 -> delivered();
            case 8 -> doing = folk.changeHands();
            case 9 -> doing = folk.tellsOnBehalf();
            default -> speaks();
        }
    }

    private void speaks() {
        Said said = folk.something();
        doing = said.toString();
        said.phone().says(said.text());
        folk.heard(said, said.phone().reply());
        promises.toldNothingOfWhatIsNotTheirs(said);
    }

    /** Often the message before comes again: its answer had not been written. */
    private void restart() {
        doing = "restart";
        district.restarts();
        restarts++;
        if (random.nextBoolean() && folk.last() != null) {
            int before = district.sent().size();
            doing = "once more " + folk.last();
            assertThat(district.again()).isEqualTo(folk.last().phone().reply());
            assertThat(district.sent()).as("told once").hasSize(before);
        }
    }

    /** What was said as the process died comes again to the next one. */
    private void dieOver() {
        Said said = folk.something();
        doing = "died over " + said;
        district.diesOver(said.phone(), said.text());
        restarts++;
        promises.areKept();
        folk.heard(said.without(), district.again());
    }

    private void timePasses() {
        Duration time = Duration.ofMinutes(random.nextInt(random.nextInt(5) == 0 ? 12_000 : 1_500));
        doing = "time passes: " + time;
        district.later(time);
        district.bean(Sweeper.class).sweep();
        promises.nothingIsLateInSilence();
    }

    private void delivered() {
        List<Outbound.Text> sent = district.sent().stream()
                .filter(text -> text.report() == Report.EVERY)
                .toList();
        if (!sent.isEmpty()) {
            Outbound.Text message = sent.get(Math.max(0, sent.size() - 1 - random.nextInt(8)));
            Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            doing = message.id() + " is " + outcome;
            district.delivery(message, outcome);
        }
    }

    /** Somebody's words, and the answer where there is one yet. */
    record Said(Phone phone, String openId, String number, String text, boolean kept) {
        Said without() {
            return new Said(phone, openId, number, text, false);
        }

        @Override
        public String toString() {
            return openId + " says " + text;
        }
    }
}
