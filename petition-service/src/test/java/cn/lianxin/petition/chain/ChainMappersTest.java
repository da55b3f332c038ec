package cn.lianxin.petition.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.chain.ChainMapper.StaffRow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@WithStores
class ChainMappersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");
    private static final String HASH = District.person("somebody").hash();
    private final Schema schema;
    private final ChainMapper chain;
    private final BindingMapper bindings;

    ChainMappersTest(TestStores stores) {
        schema = stores.schema("petition");
        stores.clear(schema);
        chain = schema.mapper(ChainMapper.class);
        bindings = schema.mapper(BindingMapper.class);
    }

    @Test
    void aGroupIsKeptAndBroughtUpToDate() {
        write(() -> chain.putGroup(new Group("hetang", "荷塘区", Level.DISTRICT, null)));
        write(() -> chain.putGroup(new Group("601", "601社区", Level.COMMUNITY, "hetang")));
        write(() -> chain.putGroup(new Group("601", "六〇一社区", Level.ESTATE, "hetang")));

        assertThat(chain.groups())
                .containsExactlyInAnyOrder(
                        new Group("hetang", "荷塘区", Level.DISTRICT, null),
                        new Group("601", "六〇一社区", Level.ESTATE, "hetang"));
    }

    @Test
    void aMemberOfStaffIsKeptAndBroughtUpToDate() {
        write(() -> chain.putStaff(new StaffRow("s1", "wx", HASH, "k1.x", "王支书", "OWNER", "dongshan", true, null)));
        write(() -> chain.putStaff(new StaffRow("s1", "wx", HASH, "k2.x", "王镇长", "DEPARTMENT", null, false, null)));

        assertThat(chain.staff())
                .containsExactly(new StaffRow("s1", "wx", HASH, "k2.x", "王镇长", "DEPARTMENT", null, false, null));
    }

    @Test
    void aResidentIsBoundToOneGroupAtATime() {
        assertThat(bindings.groupOf(HASH)).isNull();

        write(() -> bindings.bind(HASH, "dongshan", NOW));
        write(() -> bindings.bind(HASH, "heye", NOW));

        assertThat(bindings.groupOf(HASH)).isEqualTo("heye");
    }

    private void write(Runnable change) {
        schema.transaction().executeWithoutResult(status -> change.run());
    }
}
