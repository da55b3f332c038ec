package cn.lianxin.gateway.media;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.dispatch.OutboundHandler;
import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.MediaStore.Format;
import cn.lianxin.config.store.MediaStore.Unusable;
import cn.lianxin.config.store.Photo;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.UnreadablePhoto;
import cn.lianxin.config.wechat.FetchOutcome;
import cn.lianxin.config.wechat.MediaCalls;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches one, cleans it and keeps it; where that cannot be, the sender is told once. */
final class MediaDownloader {
    private static final Logger log = LoggerFactory.getLogger(MediaDownloader.class);
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cn.lianxin.gateway.media.words", Locale.SIMPLIFIED_CHINESE);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** WeChat drops it after 72 hours; told some hours before, the sender may still have it at hand. */
    private static final Duration GIVE_UP = Duration.ofHours(66);

    private final MediaMapper rows;
    private final Schema schema;
    private final Accounts accounts;
    private final MediaCalls wechat;
    private final MediaStore store;
    private final OutboundHandler delivery;
    private final InstantSource clock;
    private final MeterRegistry meters;
    /** A photo of 40 million points takes some 100 MB while it is opened: one at a time. */
    private final Semaphore darkroom = new Semaphore(1);

    MediaDownloader(
            Schema schema,
            Accounts accounts,
            MediaCalls wechat,
            MediaStore store,
            OutboundHandler delivery,
            InstantSource clock,
            MeterRegistry meters) {
        this.rows = schema.mapper(MediaMapper.class);
        this.schema = schema;
        this.accounts = accounts;
        this.wechat = wechat;
        this.store = store;
        this.delivery = delivery;
        this.clock = clock;
        this.meters = meters;
    }

    /** Called outside of any transaction. What fails on our side, a full disk say, is a try: WeChat counts each call. */
    void fetch(MediaRow row) {
        try {
            tryTo(row);
        } catch (RuntimeException ours) {
            again(row, null);
            throw ours;
        }
    }

    private void tryTo(MediaRow row) {
        Account account = accounts.find(row.appId()).orElse(null);
        if (account == null) {
            log.error("no account {} is configured any more; what it was sent cannot be fetched", row.appId());
            end(row, MediaState.FAILED, Unusable.GONE, null);
            return;
        }
        switch (wechat.fetch(account, row.mediaId(), row.kind().largest())) {
            case FetchOutcome.Fetched fetched -> keep(row, fetched.content());
            case FetchOutcome.Later(int code) -> again(row, code);
            case FetchOutcome.Gone(int code) -> end(row, MediaState.FAILED, Unusable.GONE, code);
        }
    }

    private void keep(MediaRow row, byte[] content) {
        if (content.length > row.kind().largest()) {
            end(row, MediaState.REFUSED, Unusable.TOO_LARGE, null);
            return;
        }
        switch (row.kind()) {
            case PHOTO -> keepPhoto(row, content);
            case VOICE -> {
                Format format = Voice.format(content);
                if (format == null) {
                    end(row, MediaState.REFUSED, Unusable.NOT_READABLE, null);
                } else {
                    kept(row, format, content);
                }
            }
        }
    }

    private void keepPhoto(MediaRow row, byte[] content) {
        darkroom.acquireUninterruptibly();
        try {
            kept(row, Format.JPEG, Photo.clean(content));
        } catch (UnreadablePhoto unreadable) {
            end(row, MediaState.REFUSED, unreadable.why(), null);
        } finally {
            darkroom.release();
        }
    }

    private void kept(MediaRow row, Format format, byte[] content) {
        store.keep(row.key(), format, content);
        count(MediaState.KEPT, rows.move(row.id(), MediaState.KEPT, null, null));
    }

    private void again(MediaRow row, @Nullable Integer code) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(row.attempts(), 12));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        if (next.isAfter(row.sentAt().plus(GIVE_UP))) {
            end(row, MediaState.FAILED, Unusable.GONE, code);
        } else {
            rows.move(row.id(), MediaState.WAITING, code, next);
        }
    }

    /** The state for whoever looks comes first, since it may be written again; then the row and what is told, together. */
    private void end(MediaRow row, MediaState to, Unusable why, @Nullable Integer code) {
        noteGivenUp(row, why);
        var told = new Outbound.Text(
                "media-" + row.key(), row.person(), WORDS.getString(row.kind().key() + '.' + why));
        schema.transaction().executeWithoutResult(status -> {
            if (rows.move(row.id(), to, code, null) == 1) {
                delivery.store(List.of(new OutboundHandler.Sent(told, null)));
                count(to, 1);
            }
        });
    }

    /** Not worth another call: who looks sees it wait, and the sender hears that it is to be sent again. */
    private void noteGivenUp(MediaRow row, Unusable why) {
        try {
            store.giveUp(row.key(), why);
        } catch (UncheckedIOException disk) {
            log.error("the media folder takes no note: {}", String.valueOf(disk.getCause()));
        }
    }

    private void count(MediaState state, int n) {
        meters.counter("lianxin.media.outcomes", "state", state.name().toLowerCase(Locale.ROOT))
                .increment(n);
    }
}
