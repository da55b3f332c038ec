package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Grants;
import cn.lianxin.gateway.sandbox.world.Grants.Grant;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** {@code /sns/*}: who is behind a page, with their consent. */
final class GrantCalls {
    static final String USER_INFO = "snsapi_userinfo";

    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("refresh_token") String refreshToken,
            String openid,
            String scope) {}

    record User(
            String openid,
            String nickname,
            int sex,
            String language,
            String city,
            String province,
            String country,
            String headimgurl,
            List<String> privilege) {}

    private final Secrets secrets;
    private final Grants grants;

    GrantCalls(Secrets secrets, Grants grants) {
        this.secrets = secrets;
        this.grants = grants;
    }

    List<Call> all() {
        return List.of(Call.open("/sns/oauth2/access_token", this::token), Call.open("/sns/userinfo", this::user));
    }

    private Token token(Asked asked) {
        String appId = asked.query("appid", WeChatError.APPID_MISSING);
        String secret = asked.query("secret", WeChatError.SECRET_MISSING);
        if (!secrets.check(appId, secret).can(Capability.OAUTH)) {
            throw new Refused(WeChatError.NO_RIGHT);
        }
        if (!asked.query("grant_type", WeChatError.INVALID_GRANT_TYPE).equals("authorization_code")) {
            throw new Refused(WeChatError.INVALID_GRANT_TYPE);
        }
        String code = asked.query("code", WeChatError.CODE_MISSING);
        return switch (grants.standing(code)) {
            case FRESH -> {
                Grant grant = grants.use(code);
                String token = grants.token(grant);
                yield new Token(token, 7200, token, grant.openId(), grant.scope());
            }
            case USED -> throw new Refused(WeChatError.CODE_USED);
            case EXPIRED -> throw new Refused(WeChatError.CODE_EXPIRED);
            case UNKNOWN -> throw new Refused(WeChatError.INVALID_CODE);
        };
    }

    /** The token comes of a person's consent, and is none of the account's. */
    private User user(Asked asked) {
        Grant grant = grants.granted(asked.query("access_token", WeChatError.TOKEN_MISSING))
                .orElseThrow(() -> new Refused(WeChatError.INVALID_CREDENTIAL));
        String openId = asked.query("openid", WeChatError.INVALID_OPENID);
        if (!openId.equals(grant.openId())) {
            throw new Refused(WeChatError.INVALID_OPENID);
        }
        if (!grant.scope().equals(USER_INFO)) {
            throw new Refused(WeChatError.NO_RIGHT);
        }
        return new User(openId, "微信用户", 0, "", "", "", "", "", List.of());
    }
}
