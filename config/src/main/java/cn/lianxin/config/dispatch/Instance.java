package cn.lianxin.config.dispatch;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * This process among its equals; new at every start.
 *
 * @param id 16 hex digits
 */
public record Instance(String id) {
    static Instance fresh() {
        byte[] bytes = new byte[8];
        new SecureRandom().nextBytes(bytes);
        return new Instance(HexFormat.of().formatHex(bytes));
    }
}
