package cn.lianxin.config.account;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code lianxin.sandbox.*}: shapes the simulated account.
 *
 * @param enabled false runs without accounts at all
 * @param type which kind of account the sandbox plays
 * @param encryption how it wraps callbacks
 * @param url the gateway's address, for a process that has no gateway of its own; null is this process's own port
 */
@ConfigurationProperties("lianxin.sandbox")
public record SandboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("SERVICE_VERIFIED") AccountType type,
        @DefaultValue("COMPATIBLE") Encryption encryption,
        @Nullable String url) {
    /** The account everybody may know: it exists only in the simulated WeChat, on loopback. */
    public Account account() {
        return new Account(
                Account.SIMULATED,
                "gh_hetang",
                "hetang-sandbox-secret",
                "hetang-sandbox-token",
                "hetangsandboxhetangsandboxhetangsandbox1234",
                null,
                encryption,
                type,
                type.capabilities(),
                url == null ? null : url + "/sandbox/api");
    }
}
