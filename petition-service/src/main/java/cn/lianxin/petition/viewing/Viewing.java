package cn.lianxin.petition.viewing;

import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.contract.Sha256;
import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.MediaStore.Found;
import cn.lianxin.petition.attachment.Attachment;
import cn.lianxin.petition.attachment.ViewLinks;
import cn.lianxin.petition.attachment.ViewLinks.Link;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.query.AttachmentQueries;
import cn.lianxin.petition.query.AttachmentView;
import cn.lianxin.petition.query.Viewer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a link opens: asked anew on each request, since whoever held the matter may have handed it on. */
final class Viewing {
    private final ViewLinks links;
    private final Chain chain;
    private final AttachmentQueries attachments;
    private final ViewingMapper rows;
    private final MediaStore store;
    private final InstantSource clock;

    Viewing(
            ViewLinks links,
            Chain chain,
            AttachmentQueries attachments,
            ViewingMapper rows,
            MediaStore store,
            InstantSource clock) {
        this.links = links;
        this.chain = chain;
        this.attachments = attachments;
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    /** Who looks, and what there is. */
    record Sight(Link link, Owner staff, String unit, List<AttachmentView> things) {}

    /** How the link stands to the browser that opens it. */
    enum Hold {
        /** Nobody has said yet that it is theirs. */
        FREE,
        YOURS,
        ANOTHERS
    }

    /** {@return what the link shows; empty where it is over, or its person works on the matter no longer} */
    Optional<Sight> sight(String token) {
        return links.read(token)
                .flatMap(link -> {
                    var now = chain.now();
                    return now.staff(link.personHash()).map(staff -> {
                        var viewer = Viewer.of(staff.person(), Optional.of(staff));
                        String unit = staff.unit() == null ? "" : now.name(staff.unit());
                        return new Sight(link, staff, unit, attachments.of(viewer, link.number()));
                    });
                })
                .filter(sight -> !sight.things().isEmpty());
    }

    Hold hold(Sight sight, @Nullable String browser) {
        String bound = rows.browser(sight.link().id());
        if (bound == null) {
            return Hold.FREE;
        }
        return browser != null && bound.equals(Sha256.hex(browser)) ? Hold.YOURS : Hold.ANOTHERS;
    }

    /** {@return whether the link is this browser's from now on} */
    boolean bind(Sight sight, String browser) {
        rows.forget(clock.instant().minus(Duration.ofDays(1)));
        rows.bind(sight.link().id(), Sha256.hex(browser), clock.instant());
        return hold(sight, browser) == Hold.YOURS;
    }

    /** {@return how it stands with what the store keeps; empty for a place} */
    Optional<Found> found(AttachmentView thing) {
        return Optional.ofNullable(thing.mediaKey()).map(key -> store.find(new MediaKey(key)));
    }

    /** One that is shown. */
    static final class Shown {
        private final MediaStore.Format format;
        private final byte[] content;

        private Shown(MediaStore.Format format, byte[] content) {
            this.format = format;
            this.content = content;
        }

        MediaStore.Format format() {
            return format;
        }

        byte[] content() {
            return content;
        }
    }

    /** {@return its bytes, after a note of who looked; empty where there are none} */
    Optional<Shown> show(Sight sight, long id) {
        Optional<AttachmentView> wanted = sight.things().stream()
                .filter(thing -> thing.id() == id && thing.kind() != Attachment.Kind.PLACE)
                .findFirst();
        return wanted.flatMap(thing -> found(thing)
                .filter(Found.Kept.class::isInstance)
                .map(found -> read(sight, thing, ((Found.Kept) found).format())));
    }

    private Shown read(Sight sight, AttachmentView thing, MediaStore.Format format) {
        byte[] content = store.read(new MediaKey(Objects.requireNonNull(thing.mediaKey())), format);
        rows.viewed(thing.petitionId(), thing.id(), sight.staff().staffId(), clock.instant());
        return new Shown(format, content);
    }
}
