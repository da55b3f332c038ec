package cn.lianxin.petition.chain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Encryption;
import cn.lianxin.config.identity.IdentityFixtures;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The demonstration, started and started again. */
@WithStores
class DemoImportTest {
    private static final String APP = "wx0000000000000001";

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
        var account = new Account(
                APP,
                "gh_hetang",
                "secret",
                "token",
                null,
                null,
                Encryption.PLAIN,
                AccountType.SERVICE_VERIFIED,
                Set.of(),
                null);
        new DemoImport(
                        district.bean(ChainImport.class),
                        district.bean(GroupPlaces.class),
                        openIds,
                        new Accounts(List.of(account), sandbox))
                .start();
    }

    private Optional<Owner> staff(String openId) {
        return chain().staff(openIds.hash(APP, openId));
    }

    private ChainSnapshot chain() {
        return district.bean(Chain.class).now();
    }
}
