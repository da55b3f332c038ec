package cn.lianxin.config.contract;

import java.util.regex.Pattern;

/**
 * Names a photo or a voice message wherever it is kept, without WeChat's own id, by which anybody with a token could
 * fetch it.
 *
 * @param value HMAC-SHA-256 as base64url, 43 characters, over appId and MediaId; safe as a file's name
 */
public record MediaKey(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    public MediaKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a media key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
