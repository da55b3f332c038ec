package cn.lianxin.gateway.sandbox.api;

/** One of WeChat's calls; the gate has checked path, method, token and body before {@link #answer}. */
interface Call {
    /** {@return the path as on api.weixin.qq.com} */
    String path();

    /** {@return whether WeChat wants it posted; otherwise it is a GET} */
    boolean posted();

    /** {@return whether an access token must come with it} */
    default boolean needsToken() {
        return true;
    }

    /**
     * {@return the answer, written as JSON}
     *
     * @throws Refused with the error code to answer
     */
    Object answer(Asked asked);
}
