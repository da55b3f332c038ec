package cn.lianxin.petition.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.identity.IdentityFixtures;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The demonstration, started and started again. */
@WithStores
class DemoImportTest {
    private final District district;
    private final OpenIds openIds = IdentityFixtures.openIds();

    DemoImportTest(TestStores stores) {
        district = District.notImported(stores);
    }

    @Test
    void aRestartBringsBackNobodyWhoWasUnboundAndNothingThatWasClosed() {
        start(true);
        var secretary = staff("owner-dongshan").orElseThrow();
        var memberships = district.bean(Memberships.class);
        district.schema().transaction().executeWithoutResult(status -> {
            memberships.unbind(secretary);
            memberships.close(chain().group("chayuan").orElseThrow());
        });

        start(true);

        assertThat(staff("owner-dongshan")).isEmpty();
        assertThat(chain().group("chayuan")).isEmpty();
        assertThat(staff("owner-xianxia")).isPresent();
    }

    @Test
    void nothingOfItComesToARealAccount() {
        start(false);

        assertThat(chain().group("hetang")).isEmpty();
    }

    private void start(boolean sandbox) {
        new DemoImport(
                        district.bean(ChainImport.class),
                        district.bean(GroupPlaces.class),
                        openIds,
                        DistrictAccount.alone(sandbox))
                .start();
    }

    private Optional<Owner> staff(String openId) {
        return chain().staff(openIds.hash(DistrictAccount.APP, openId));
    }

    private ChainSnapshot chain() {
        return district.bean(Chain.class).now();
    }
}
