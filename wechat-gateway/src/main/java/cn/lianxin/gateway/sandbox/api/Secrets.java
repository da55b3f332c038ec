package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Who may have a token. */
final class Secrets {
    private final Accounts accounts;

    Secrets(Accounts accounts) {
        this.accounts = accounts;
    }

    Account check(String appId, String secret) {
        Account account = accounts.find(appId).orElseThrow(() -> new Refused(WeChatError.INVALID_APPID));
        if (!MessageDigest.isEqual(bytes(account.secret()), bytes(secret))) {
            throw new Refused(WeChatError.INVALID_SECRET);
        }
        return account;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
