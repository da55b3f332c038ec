package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.world.Tokens;
import com.fasterxml.jackson.annotation.JsonProperty;

/** {@code GET /cgi-bin/token}: a new token on each call. */
final class TokenCall implements Call {
    record Answer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {
        static Answer of(Tokens.Token token) {
            return new Answer(token.value(), token.seconds());
        }
    }

    private final Secrets secrets;
    private final Tokens tokens;

    TokenCall(Secrets secrets, Tokens tokens) {
        this.secrets = secrets;
        this.tokens = tokens;
    }

    @Override
    public String path() {
        return "/cgi-bin/token";
    }

    @Override
    public boolean posted() {
        return false;
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public Answer answer(Asked asked) {
        if (!asked.query("grant_type", WeChatError.INVALID_GRANT_TYPE).equals("client_credential")) {
            throw new Refused(WeChatError.INVALID_GRANT_TYPE);
        }
        String appId = asked.query("appid", WeChatError.APPID_MISSING);
        String secret = asked.query("secret", WeChatError.SECRET_MISSING);
        return Answer.of(tokens.renew(secrets.check(appId, secret).appId()));
    }
}
