package cn.lianxin.config.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code lianxin.crypto.*}.
 *
 * @param indexKey base64 of 32 bytes; never rotated, since hashes are how people are found again
 * @param keys sealing keys: the first writes, all read
 */
@Validated
@ConfigurationProperties("lianxin.crypto")
record CryptoProperties(
        @Nullable String indexKey, @DefaultValue List<@Valid Key> keys) {
    /** @param value base64 of 32 bytes */
    record Key(
            @Pattern(regexp = "[a-z0-9]{1,8}") String id,
            @NotEmpty String value) {
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "CryptoProperties" + keys;
    }
}
