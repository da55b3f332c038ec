package cn.lianxin.petition.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainSnapshotTest {
    private static final Group DISTRICT = new Group("hetang", "荷塘区", Level.DISTRICT, null);
    private static final Group TOWN = new Group("xianxia", "仙霞镇", Level.TOWN, "hetang");
    private static final Group VILLAGE = new Group("dongshan", "东山村", Level.COMMUNITY, "xianxia");

    private static ChainSnapshot owned(String... units) {
        return new ChainSnapshot(
                List.of(DISTRICT, TOWN, VILLAGE),
                List.of(units).stream()
                        .map(unit ->
                                new Owner("owner-" + unit, new Person("wx", unit, "sealed"), "王支书", Role.OWNER, unit))
                        .toList(),
                Set.of());
    }

    @Test
    void aDistrictNobodyActsForTakesNothing() {
        assertThat(owned("xianxia").district()).isEmpty();
        assertThat(owned("hetang").district()).contains(new Unit("hetang", Level.DISTRICT));
    }

    @Test
    void levelsWithoutAnOwnerArePassedOver() {
        assertThat(owned("hetang").holderFrom("dongshan", Level.COMMUNITY))
                .contains(new Unit("hetang", Level.DISTRICT));
        assertThat(owned("hetang", "dongshan").above("dongshan")).contains(new Unit("hetang", Level.DISTRICT));
        assertThat(owned().holderFrom("dongshan", Level.COMMUNITY)).isEmpty();
        assertThat(owned("hetang").above("hetang")).isEmpty();
    }
}
