package cn.lianxin.gateway.media;

import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.account.Capability;
import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.MediaHandler;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.DueRows;
import cn.lianxin.config.store.MediaStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is to be fetched as rows, and picks those that are due. */
final class MediaIntake implements MediaHandler {
    private static final Logger log = LoggerFactory.getLogger(MediaIntake.class);
    private static final Pattern MEDIA_ID = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final MediaMapper rows;
    private final MediaStore store;
    private final Accounts accounts;
    private final OpenIds openIds;
    private final InstantSource clock;
    private final Supplier<DueRows> work;

    MediaIntake(
            MediaMapper rows,
            MediaStore store,
            Accounts accounts,
            OpenIds openIds,
            InstantSource clock,
            Supplier<DueRows> work) {
        this.rows = rows;
        this.store = store;
        this.accounts = accounts;
        this.openIds = openIds;
        this.clock = clock;
        this.work = work;
    }

    @Override
    public void store(List<Inbound> messages) {
        List<MediaRow> fresh = messages.stream().flatMap(this::row).toList();
        if (!fresh.isEmpty()) {
            rows.insert(fresh, clock.instant());
            work.get().wake();
        }
    }

    /** Within the picking transaction; {@return what to fetch, moved ahead so that nobody else picks it meanwhile} */
    List<MediaRow> pick(Instant now, Instant until, int limit) {
        List<MediaRow> due = rows.due(now, limit);
        if (!due.isEmpty()) {
            rows.moveAhead(due.stream().map(MediaRow::id).toList(), until);
        }
        return due;
    }

    private Stream<MediaRow> row(Inbound message) {
        return switch (message) {
            case Inbound.Image image -> row(image, image.mediaId(), MediaKind.PHOTO);
            case Inbound.Voice voice -> row(voice, voice.mediaId(), MediaKind.VOICE);
            case Inbound _ -> Stream.empty();
        };
    }

    private Stream<MediaRow> row(Inbound message, String mediaId, MediaKind kind) {
        Person person = message.person();
        if (accounts.find(person.appId())
                .filter(account -> account.can(Capability.MEDIA))
                .isEmpty()) {
            // Petition-service knows this too and has asked for words.
            return Stream.empty();
        }
        String key = openIds.media(person.appId(), mediaId).value();
        if (!MEDIA_ID.matcher(mediaId).matches()) {
            log.warn("a MediaId of {} characters is none", mediaId.length());
            store.giveUp(openIds.media(person.appId(), mediaId), MediaStore.Unusable.GONE);
            return Stream.empty();
        }
        return Stream.of(
                new MediaRow(0, key, mediaId, person.appId(), person.hash(), person.sealed(), kind, 0, message.at()));
    }
}
