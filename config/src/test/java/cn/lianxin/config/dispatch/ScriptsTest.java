package cn.lianxin.config.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import io.lettuce.core.RedisException;
import io.lettuce.core.cluster.SlotHash;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WithStores
class ScriptsTest {
    private static final Person LI = World.person(11, "li");
    private static final Set<Target> PETITION = Set.of(Target.PETITION);
    private final World world;
    private final Node node;
    private final Inbound message;

    ScriptsTest(TestStores stores) {
        world = new World(stores);
        node = world.node();
        message = world.text(LI, "井盖没了");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void loseNoMessageWhereTakingInFailsHalfWay() {
        world.redis().set(Keys.stream(11, Target.PETITION), "in the way");
        assertThatThrownBy(() -> node.dispatcher.send(message, PETITION)).isInstanceOf(RedisException.class);
        world.redis().del(Keys.stream(11, Target.PETITION));

        assertThat(node.dispatcher.send(message, PETITION).fresh()).isTrue();
        assertThat(node.dispatcher.send(message, PETITION).fresh()).isFalse();
        assertThat(world.redis().xlen(Keys.stream(11, Target.PETITION))).isEqualTo(1);
    }

    @Test
    void loseNoEntryWhereSettlingFailsHalfWay() {
        // The reply is stored, then the script fails: the entry is neither acknowledged nor gone.
        world.redis().set(Keys.owed(11), "in the way");
        node.start();
        node.dispatcher.send(message, PETITION);
        await().until(() -> node.dispatcher.find(LI, message.key()) != null);
        assertThat(world.redis().xlen(Keys.stream(11, Target.PETITION))).isEqualTo(1);

        world.redis().del(Keys.owed(11));

        await().until(() -> world.redis().xlen(Keys.stream(11, Target.PETITION)) == 0);
        assertThat(world.notes().all()).containsExactly("井盖没了");
    }

    @Test
    void tellADoorElsewhereOfSilenceToo() {
        var quiet = world.text(LI, World.QUIET);
        world.node().start();

        long began = System.nanoTime();
        assertThat(node.door.ask(quiet)).isEqualTo(Reply.silence());

        // Not by the look at the end of its patience.
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        assertThat(world.redis().zcard(Keys.owed(11))).isZero();
    }

    @Test
    void rememberForADayThatMessagesAreHeldAndForMinutesThatNoneIs() {
        String mark = Keys.person(11, LI.hash());
        node.dispatcher.markHeld(LI, true);
        assertThat(Duration.ofMillis(world.redis().pttl(mark))).isGreaterThan(Duration.ofHours(23));
        node.dispatcher.markHeld(LI, false);
        assertThat(Duration.ofMillis(world.redis().pttl(mark)))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
    }

    @Test
    void touchOneSlotForEachMessage() {
        node.start();
        node.dispatcher.markHeld(LI, true);
        node.dispatcher.send(message, PETITION);
        await().until(() -> world.redis().zcard(Keys.owed(11)) == 1);
        await().until(() -> world.redis().exists(Keys.relayed(11, Target.PETITION)) == 1);

        List<String> touched = world.redis().keys("*{11}*");
        assertThat(touched)
                .contains(
                        Keys.claim(11, message.key()),
                        Keys.person(11, LI.hash()),
                        Keys.owed(11),
                        Keys.stream(11, Target.PETITION),
                        Keys.stream(11, Target.OUTBOUND),
                        Keys.lease(11, Target.PETITION),
                        Keys.relayed(11, Target.PETITION));
        assertThat(touched.stream().map(SlotHash::getSlot)).containsOnly(SlotHash.getSlot(Keys.dead(11)));
    }

    @Test
    void spreadThePartitionsOverTheSlots() {
        var slots = new HashSet<Integer>();
        for (int nn = 0; nn < Person.PARTITIONS; nn++) {
            slots.add(SlotHash.getSlot(Keys.owed(nn)));
        }

        assertThat(slots).hasSize(Person.PARTITIONS);
    }
}
