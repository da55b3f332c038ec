package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of WeChat's calls; the gate has checked path, method, token, right and body before {@link #answer}. */
interface Call {
    /** {@return the path as on api.weixin.qq.com} */
    String path();

    /** {@return whether WeChat wants it posted; otherwise it is a GET} */
    boolean posted();

    /** {@return whether an access token must come with it} */
    default boolean needsToken() {
        return true;
    }

    /** {@return whether what is posted is a form with a file rather than JSON} */
    default boolean upload() {
        return false;
    }

    /** {@return what the account must be allowed; null where every account may call it} */
    default @Nullable Capability right() {
        return null;
    }

    /**
     * {@return the answer, written as JSON}
     *
     * @throws Refused with the error code to answer
     */
    Object answer(Asked asked);

    /** A call of a family that is written down in one class. */
    static Call get(String path, @Nullable Capability right, Function<Asked, Object> answer) {
        return new OfFamily(path, false, false, true, right, answer);
    }

    /** As {@link #get}, with a JSON object as its body. */
    static Call post(String path, @Nullable Capability right, Function<Asked, Object> answer) {
        return new OfFamily(path, true, false, true, right, answer);
    }

    /** As {@link #get}, with a form that has a file in it. */
    static Call upload(String path, @Nullable Capability right, Function<Asked, Object> answer) {
        return new OfFamily(path, true, true, true, right, answer);
    }

    /** As {@link #get}, without a token of the account. */
    static Call open(String path, Function<Asked, Object> answer) {
        return new OfFamily(path, false, false, false, null, answer);
    }

    /** See {@link #get}. */
    record OfFamily(
            String path,
            boolean posted,
            boolean upload,
            boolean needsToken,
            @Nullable Capability right,
            Function<Asked, Object> function)
            implements Call {
        @Override
        public Object answer(Asked asked) {
            return function.apply(asked);
        }
    }
}
