package cn.lianxin.config.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** {@code lianxin.wechat.accounts[n]}: the real accounts; none means the sandbox's. */
@Validated
@ConfigurationProperties("lianxin.wechat")
record AccountProperties(@DefaultValue List<@Valid Entry> accounts) {
    record Entry(
            @Pattern(regexp = "wx[0-9a-f]{16}") String appId,
            @NotBlank String originalId,
            @NotBlank String secret,
            @NotBlank String token,
            @Nullable @Pattern(regexp = "[A-Za-z0-9]{43}") String aesKey,
            @Nullable @Pattern(regexp = "[A-Za-z0-9]{43}") String previousAesKey,
            @Nullable Encryption encryption,
            AccountType type,
            @Nullable Set<Capability> capabilities,
            @Nullable @Valid Templates templates,
            @Nullable String apiBase) {
        Account account() {
            return new Account(
                    appId,
                    originalId,
                    secret,
                    token,
                    aesKey,
                    previousAesKey,
                    encryption != null ? encryption : aesKey != null ? Encryption.SAFE : Encryption.PLAIN,
                    type,
                    capabilities != null ? capabilities : type.capabilities(),
                    templates != null ? templates : Templates.NONE,
                    apiBase);
        }
    }
}
