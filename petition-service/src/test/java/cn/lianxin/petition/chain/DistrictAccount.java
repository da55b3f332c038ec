package cn.lianxin.petition.chain;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Encryption;
import java.util.List;
import java.util.Set;

/** The account under which a list is brought in. */
final class DistrictAccount {
    static final String APP = "wx0000000000000001";

    private DistrictAccount() {}

    static Accounts alone(boolean sandbox) {
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
        return new Accounts(List.of(account), sandbox);
    }
}
