package cn.lianxin.gateway.sandbox.api;

/**
 * Which of a long list are asked for.
 *
 * @param count 1 to 20
 * @param bare whether the articles' texts are left out
 */
record Paging(int offset, int count, boolean bare) {
    private static final int MOST = 20;

    static Paging of(Asked asked) {
        int offset = asked.body().path("offset").asInt(-1);
        int count = asked.body().path("count").asInt(0);
        if (offset < 0 || count < 1 || count > MOST) {
            throw new Refused(WeChatError.INVALID_ARGUMENTS);
        }
        return new Paging(offset, count, asked.body().path("no_content").asInt(0) == 1);
    }
}
