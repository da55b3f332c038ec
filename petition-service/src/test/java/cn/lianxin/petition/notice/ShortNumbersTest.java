package cn.lianxin.petition.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.identity.Role;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.chain.Owner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@WithStores
class ShortNumbersTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private final District district;
    private final ShortNumbers numbers;
    private final Owner secretary =
            new Owner("owner-dongshan", District.person("owner-dongshan"), "王支书", Role.OWNER, "dongshan");

    ShortNumbersTest(TestStores stores) {
        district = new District(stores);
        numbers = district.bean(ShortNumbers.class);
    }

    private OptionalInt give(long petition) {
        return give(secretary, petition);
    }

    private OptionalInt give(Owner owner, long petition) {
        return district.schema().transaction().execute(status -> numbers.give(owner, petition));
    }

    @Test
    void areSmallAndStay() {
        assertThat(give(1001)).hasValue(1);
        assertThat(give(1002)).hasValue(2);
        assertThat(give(1001)).hasValue(1);
    }

    @Test
    void endAtNinetyNine() {
        LongStream.rangeClosed(1, 99).forEach(n -> assertThat(give(n)).hasValue((int) n));

        assertThat(give(100)).isEmpty();
        assertThat(give(99)).hasValue(99);
    }

    @Test
    void areLookedThroughAgainTenMinutesAfterAllWereInUse() {
        district.resident("01").says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("办结 1 换了灯泡");
        district.resident("01").says("满意");
        LongStream.rangeClosed(2, 99).forEach(n -> assertThat(give(n + 1000)).hasValue((int) n));
        district.later(MONTH.minusMinutes(5));
        assertThat(give(2000)).isEmpty();

        district.later(Duration.ofMinutes(6));
        assertThat(give(2000)).isEmpty();
        district.later(Duration.ofMinutes(6));

        assertThat(give(2000)).hasValue(1);
    }

    @Test
    void areFreeAgainAMonthAfterTheEnd() {
        district.resident("01").says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("办结 1 换了灯泡");
        district.resident("01").says("满意");
        district.later(MONTH.minusSeconds(1));
        assertThat(give(1002)).hasValue(2);

        district.later(Duration.ofSeconds(2));

        assertThat(give(1003)).hasValue(1);
    }

    @Test
    void areFreeAgainAMonthAfterTheMatterWentElsewhere() {
        district.resident("01").says("我要反映 村口路灯不亮");
        district.later(MONTH);
        district.owner("dongshan").says("上报 1");
        district.owner("xianxia").says("受理 1");
        district.later(Duration.ofDays(1));
        assertThat(give(1002)).as("it left the list yesterday").hasValue(2);

        district.later(MONTH);

        assertThat(give(1003)).hasValue(1);
    }

    @Test
    void stayWithWhatIsStillInHand() {
        district.resident("01").says("我要反映 村口路灯不亮");
        district.later(MONTH.multipliedBy(3));

        assertThat(give(1002)).hasValue(2);
        assertThat(numbers.petition("owner-dongshan", 1)).hasValue(district.number());
        assertThat(numbers.petition("owner-xianxia", 1)).isEmpty();
    }

    @Test
    void stayWithWhatTheUnitHelpsWithAndAMonthAfterItHas() {
        district.resident("01").says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("上报 1");
        district.owner("xianxia").says("协办 1 东山村 请带路");
        district.later(MONTH.multipliedBy(3));
        assertThat(give(1002)).hasValue(2);

        district.owner("dongshan").says("回复 1 带过路了").reads("您的协办");
        assertThat(give(1003)).as("it has just left the list").hasValue(3);
        district.later(MONTH.plusSeconds(1));
        assertThat(give(1004)).hasValue(1);
    }

    @Test
    void stayWithWhatTheUnitHasToDecide() {
        var town = new Owner("owner-xianxia", District.person("owner-xianxia"), "刘副镇长", Role.OWNER, "xianxia");
        district.resident("01").says("我要反映 村口路灯不亮");
        district.owner("dongshan").says("延期 1 12-3 等配件");
        district.later(MONTH.multipliedBy(3));
        assertThat(give(town, 1002)).hasValue(2);
    }

    @Test
    void areNeverGivenTwiceAtOnce() throws InterruptedException, ExecutionException {
        List<Future<OptionalInt>> given;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            given = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<OptionalInt>>mapToObj(n -> () -> give(2000 + n))
                    .toList());
        }

        var got = new ArrayList<Integer>();
        for (Future<OptionalInt> one : given) {
            got.add(one.get().orElseThrow());
        }
        assertThat(got).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
