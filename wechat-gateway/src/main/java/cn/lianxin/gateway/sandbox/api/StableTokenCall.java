package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.gateway.sandbox.world.Tokens;

/** {@code POST /cgi-bin/stable_token}: the same token until its last 5 minutes. */
final class StableTokenCall implements Call {
    private final Secrets secrets;
    private final Tokens tokens;

    StableTokenCall(Secrets secrets, Tokens tokens) {
        this.secrets = secrets;
        this.tokens = tokens;
    }

    @Override
    public String path() {
        return "/cgi-bin/stable_token";
    }

    @Override
    public boolean posted() {
        return true;
    }

    @Override
    public boolean needsToken() {
        return false;
    }

    @Override
    public TokenCall.Answer answer(Asked asked) {
        if (!asked.text("grant_type", WeChatError.INVALID_GRANT_TYPE).equals("client_credential")) {
            throw new Refused(WeChatError.INVALID_GRANT_TYPE);
        }
        String appId = asked.text("appid", WeChatError.APPID_MISSING);
        String secret = asked.text("secret", WeChatError.SECRET_MISSING);
        boolean force = asked.body().path("force_refresh").asBoolean(false);
        return TokenCall.Answer.of(tokens.stable(secrets.check(appId, secret).appId(), force));
    }
}
