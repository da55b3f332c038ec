package cn.lianxin.content.article;

import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.GeneratedId;
import cn.lianxin.config.store.Schema;
import cn.lianxin.content.article.Version.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writing: every text that is handed in is kept, as the article's or beside it, and none takes the place of another that
 * its writer has not seen.
 */
public final class Drafts {
    /** Within it what a page saves by itself is one version. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(10);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Schema schema;
    private final DraftMapper rows;
    private final VersionMapper versions;
    private final LongConsumer schedule;
    private final InstantSource clock;

    /** @param schedule hears, within the transaction, of an approved article that was changed */
    Drafts(Schema schema, LongConsumer schedule, InstantSource clock) {
        this.schema = schema;
        this.rows = schema.mapper(DraftMapper.class);
        this.versions = schema.mapper(VersionMapper.class);
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Begins an article. */
    public Draft create(Content content, Staff writer) {
        if (!mayWrite(writer)) {
            throw new IllegalArgumentException("only editors write");
        }
        return inOne(() -> {
            Instant now = clock.instant();
            var generated = new GeneratedId();
            String hash = content.hash();
            rows.insert(content, search(content), hash, writer.staffId(), writer.name(), now, generated);
            versions.insert(version(0, generated.value(), 1, Kind.SAVED, State.DRAFT, content, writer, now), null);
            return locked(generated.value());
        });
    }

    /**
     * Saves a text.
     *
     * @param base hash of the text that its writer began from
     * @param byItself whether the page does it, not a person
     * @return empty where there is no such article
     */
    public Optional<Saved> save(long id, String base, Content content, Staff writer, boolean byItself) {
        return Optional.ofNullable(inOne(() -> {
            Draft before = rows.lock(id);
            return before == null ? null : save(before, base, content, writer, byItself);
        }));
    }

    /**
     * Takes a text that was kept beside for the article's, or lets it be; it stays among the versions either way.
     *
     * @return empty where there is none of this number that nobody has chosen about
     */
    public Optional<Saved> settle(long id, int number, boolean take, String base, Staff writer) {
        return Optional.ofNullable(inOne(() -> {
            Draft before = rows.lock(id);
            Version beside = before == null ? null : versions.numbered(id, number);
            if (before == null || beside == null || beside.kind() != Kind.BESIDE) {
                return null;
            }
            if (!take) {
                return mayWrite(writer) && versions.settle(beside.id()) == 1
                        ? new Saved.Kept(before, number, false)
                        : new Saved.NotYours(before);
            }
            Saved saved = save(before, base, beside.content(), writer, false);
            if (saved instanceof Saved.Kept) {
                versions.settle(beside.id());
            }
            return saved;
        }));
    }

    /** {@return the article, locked; null where there is none} */
    public @Nullable Draft lock(long id) {
        return rows.lock(id);
    }

    /**
     * Writes a change of state that {@link Transitions} allows, within the caller's transaction.
     *
     * @param after with the version from before the change
     */
    public void move(Draft after) {
        if (rows.move(after) != 1) {
            throw new IllegalStateException("article " + after.id() + " was changed meanwhile");
        }
        // What was handed in must be found again by its hash.
        versions.turn(after.id(), Kind.AUTO, Kind.SAVED);
    }

    private Saved save(Draft before, String base, Content content, Staff writer, boolean byItself) {
        String hash = content.hash();
        if (!mayWrite(writer)) {
            return new Saved.NotYours(before);
        }
        if (before.state() == State.PUBLISHED) {
            return new Saved.Published(before);
        }
        Version last = versions.latest(before.id());
        int number = last == null ? 1 : last.number();
        if (hash.equals(before.contentHash())) {
            return new Saved.Kept(before, number, false);
        }
        if (!base.equals(before.contentHash())) {
            return beside(before, base, content, writer, last, byItself);
        }
        if (byItself && before.state() != State.DRAFT) {
            return new Saved.NotByItself(before);
        }
        return keep(before, hash, content, writer, last, byItself ? Kind.AUTO : Kind.SAVED);
    }

    private Saved keep(Draft before, String hash, Content content, Staff writer, @Nullable Version last, Kind kind) {
        Instant now = clock.instant();
        if (rows.write(before.id(), before.version(), content, search(content), hash, State.DRAFT, now) != 1) {
            throw new IllegalStateException("article " + before.id() + " was changed meanwhile");
        }
        int number = note(before, content, writer, last, kind, now);
        if (before.state() == State.APPROVED) {
            schedule.accept(before.id());
        }
        return new Saved.Kept(locked(before.id()), number, before.state() != State.DRAFT);
    }

    /**
     * A page that saves by itself again and again would fill the list, and so would one in which nothing was typed; what
     * was saved by hand, in another window maybe, nothing takes the place of.
     */
    private Saved beside(
            Draft before, String base, Content content, Staff writer, @Nullable Version last, boolean byItself) {
        String hash = content.hash();
        Version other = versions.withHash(before.id(), before.contentHash());
        boolean theirOwn = other != null && other.staffId().equals(writer.staffId());
        Version same = versions.withHash(before.id(), hash);
        if (same != null && (hash.equals(base) || same.staffId().equals(writer.staffId()))) {
            if (!byItself) {
                versions.keep(same.id());
            }
            return new Saved.Beside(before, same.number(), theirOwn);
        }
        String autoBase = byItself && HASH.matcher(base).matches() ? base : null;
        Version mine = autoBase == null ? null : versions.autoBeside(before.id(), writer.staffId(), autoBase);
        Instant now = clock.instant();
        if (mine != null && mine.savedAt().plus(ONE_SITTING).isAfter(now)) {
            versions.replace(
                    version(mine.id(), before.id(), mine.number(), Kind.BESIDE, before.state(), content, writer, now));
            return new Saved.Beside(before, mine.number(), theirOwn);
        }
        int number = last == null ? 1 : last.number() + 1;
        versions.insert(version(0, before.id(), number, Kind.BESIDE, before.state(), content, writer, now), autoBase);
        return new Saved.Beside(before, number, theirOwn);
    }

    private int note(Draft before, Content content, Staff writer, @Nullable Version last, Kind kind, Instant now) {
        boolean goesOn = last != null
                && last.kind() == Kind.AUTO
                && last.staffId().equals(writer.staffId())
                && last.savedAt().plus(ONE_SITTING).isAfter(now);
        if (last != null && goesOn) {
            versions.replace(
                    version(last.id(), before.id(), last.number(), kind, before.state(), content, writer, now));
            return last.number();
        }
        int number = last == null ? 1 : last.number() + 1;
        versions.insert(version(0, before.id(), number, kind, before.state(), content, writer, now), null);
        return number;
    }

    private Draft locked(long id) {
        Draft draft = rows.lock(id);
        if (draft == null) {
            throw new IllegalStateException("article " + id + " is gone");
        }
        return draft;
    }

    private <T extends @Nullable Object> T inOne(Supplier<T> work) {
        return schema.transaction().execute(status -> work.get());
    }

    static boolean mayWrite(Staff staff) {
        return Transitions.Who.WRITER.includes(staff.role());
    }

    static String search(Content content) {
        return Bigrams.index(content.title(), content.digest(), content.text());
    }

    private static Version version(
            long id, long articleId, int number, Kind kind, State before, Content content, Staff writer, Instant now) {
        return new Version(
                id,
                articleId,
                number,
                kind,
                writer.staffId(),
                writer.name(),
                now,
                before,
                content.hash(),
                content.title(),
                content.author(),
                content.digest(),
                content.cover(),
                content.crop235(),
                content.crop11(),
                content.sourceUrl(),
                content.body());
    }
}
