package cn.lianxin.gateway.media;

import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.contract.Person;
import java.time.Instant;

/**
 * One that is to be fetched.
 *
 * @param attempts how often it was tried
 * @param sentAt when WeChat got it: the three days run from then
 */
record MediaRow(
        long id,
        String mediaKey,
        String mediaId,
        String appId,
        String personHash,
        String sealed,
        MediaKind kind,
        int attempts,
        Instant sentAt) {
    MediaKey key() {
        return new MediaKey(mediaKey);
    }

    Person person() {
        return new Person(appId, personHash, sealed);
    }
}
