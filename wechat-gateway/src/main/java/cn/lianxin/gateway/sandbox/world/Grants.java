package cn.lianxin.gateway.sandbox.world;

import java.time.Duration;
import java.util.Optional;

/** What people let a page know about them: a code once, then a token. */
public final class Grants {
    /**
     * Who agreed to what.
     *
     * @param scope {@code snsapi_base} or {@code snsapi_userinfo}
     * @param used whether the code was exchanged already
     */
    public record Grant(String openId, String scope, boolean used) {}

    /** How a code can be exchanged. */
    public enum Standing {
        FRESH,
        USED,
        EXPIRED,
        UNKNOWN
    }

    private static final Duration CODE_LIFE = Duration.ofMinutes(5);
    private static final Duration TOKEN_LIFE = Duration.ofHours(2);

    private final Expiring<Grant> codes;
    private final Expiring<Grant> tokens;

    Grants(Expiring<Grant> codes, Expiring<Grant> tokens) {
        this.codes = codes;
        this.tokens = tokens;
    }

    /** {@return a code for one exchange within five minutes} */
    public String code(String openId, String scope) {
        String code = Letters.random(24);
        codes.put(code, new Grant(openId, scope, false), CODE_LIFE);
        return code;
    }

    /** {@return what that code is worth} */
    public Standing standing(String code) {
        Optional<Grant> grant = codes.find(code);
        if (grant.isEmpty()) {
            return Standing.UNKNOWN;
        }
        if (grant.get().used()) {
            return Standing.USED;
        }
        return codes.left(code).isPositive() ? Standing.FRESH : Standing.EXPIRED;
    }

    /** {@return who gave that code, which is used from now on} */
    public Grant use(String code) {
        Grant grant = codes.find(code).orElseThrow();
        codes.put(code, new Grant(grant.openId(), grant.scope(), true), CODE_LIFE);
        return grant;
    }

    /** {@return a token for what was agreed to} */
    public String token(Grant grant) {
        String token = "98_" + Letters.random(66);
        tokens.put(token, grant, TOKEN_LIFE);
        return token;
    }

    /** {@return what that token was given for; empty for an unknown one and after two hours} */
    public Optional<Grant> granted(String token) {
        return tokens.living(token);
    }
}
