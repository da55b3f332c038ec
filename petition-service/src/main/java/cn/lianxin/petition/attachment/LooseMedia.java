package cn.lianxin.petition.attachment;

import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.Tidying;
import java.time.Duration;
import java.time.Instant;

/** Deletes the photos and voice messages that were sent and that no petition took. */
final class LooseMedia implements Tidying.Step {
    /** By then the gateway has fetched it, or given up after 66 hours: nothing comes after it was forgotten. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final LooseMediaMapper rows;
    private final MediaStore store;

    LooseMedia(LooseMediaMapper rows, MediaStore store) {
        this.rows = rows;
        this.store = store;
    }

    @Override
    public int delete(Instant now) {
        int done = 0;
        for (String key : rows.settled(now.minus(KEPT), Tidying.AT_ONCE)) {
            if (!rows.attached(key)) {
                store.forget(new MediaKey(key));
            }
            done += rows.done(key);
        }
        return done;
    }
}
