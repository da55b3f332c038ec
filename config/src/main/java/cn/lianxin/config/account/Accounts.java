package cn.lianxin.config.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The official accounts this installation serves, by AppID. */
public final class Accounts {
    private final Map<String, Account> byAppId = new LinkedHashMap<>();
    private final boolean sandbox;

    /**
     * @param accounts at least none; two with one AppID are refused
     * @param sandbox whether they are the simulated one
     */
    public Accounts(List<Account> accounts, boolean sandbox) {
        this.sandbox = sandbox;
        for (Account account : accounts) {
            if (byAppId.putIfAbsent(account.appId(), account) != null) {
                throw new IllegalArgumentException("lianxin.wechat.accounts names " + account.appId() + " twice");
            }
        }
    }

    /** {@return the account with this AppID} */
    public Optional<Account> find(String appId) {
        return Optional.ofNullable(byAppId.get(appId));
    }

    /** {@return all accounts, in the order of configuration} */
    public List<Account> all() {
        return List.copyOf(byAppId.values());
    }

    /** {@return whether WeChat is simulated here: no real account is configured} */
    public boolean sandbox() {
        return sandbox;
    }
}
