package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Typed;
import cn.lianxin.petition.attachment.Attachment;
import cn.lianxin.petition.attachment.Attachment.Kind;
import cn.lianxin.petition.attachment.AttachmentMapper;
import cn.lianxin.petition.attachment.LooseMediaMapper;
import cn.lianxin.petition.attachment.MediaAccess;
import cn.lianxin.petition.attachment.Sent;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.chain.GroupPlaces;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what came instead of a text, and puts it to the matter that took the words which stand for it. */
final class MediaTalk {
    private final MediaAccess access;
    private final GroupPlaces places;
    private final Chain chain;
    private final AttachmentMapper rows;
    private final LooseMediaMapper came;
    private final InstantSource clock;

    MediaTalk(
            MediaAccess access,
            GroupPlaces places,
            Chain chain,
            AttachmentMapper rows,
            LooseMediaMapper came,
            InstantSource clock) {
        this.access = access;
        this.places = places;
        this.chain = chain;
        this.rows = rows;
        this.came = came;
        this.clock = clock;
    }

    /** What a message is. */
    sealed interface Heard {
        /** @param words what stands for it, after what was said aloud */
        record Thing(String words, Attachment attachment) implements Heard {}

        /** What was said aloud, and nothing to keep. */
        record Words(String text) implements Heard {}

        /** @param key of what is answered: this account is given no photos */
        record Nothing(String key) implements Heard {}
    }

    Heard read(Inbound message) {
        return switch (message) {
            case Inbound.Image image ->
                key(image.person(), image.mediaId())
                        .<Heard>map(key -> new Heard.Thing(Sent.PHOTO, Attachment.media(Kind.PHOTO, key)))
                        .orElseGet(() -> new Heard.Nothing("photo.notTaken"));
            case Inbound.Voice voice -> voice(voice);
            case Inbound.Location location -> place(location);
            case Inbound other ->
                throw new IllegalArgumentException(other.getClass().getSimpleName());
        };
    }

    /** WeChat's transcript counts as what was said; thanks and greetings are answered and not kept. */
    private Heard voice(Inbound.Voice voice) {
        String said =
                Typed.of(Objects.requireNonNullElse(voice.recognition(), "")).shown();
        Optional<MediaKey> key = key(voice.person(), voice.mediaId());
        boolean onlyTalk = SmallTalk.isCourtesy(said) || SmallTalk.isGreeting(said) || SmallTalk.isNeverMind(said);
        if (!SmallTalk.saysNothing(said) && (key.isEmpty() || onlyTalk)) {
            return new Heard.Words(said);
        }
        return key.<Heard>map(found -> new Heard.Thing(said + Sent.VOICE, Attachment.media(Kind.VOICE, found)))
                .orElseGet(() -> new Heard.Nothing("voice.notTaken"));
    }

    /** The gateway fetches it whatever it is for: noted here, since nobody else knows when nothing has it any more. */
    private Optional<MediaKey> key(Person sender, String mediaId) {
        Optional<MediaKey> key = access.key(sender, mediaId);
        key.ifPresent(found -> came.came(found.value(), clock.instant()));
        return key;
    }

    private Heard place(Inbound.Location at) {
        String label = Typed.of(at.label()).shown();
        String group = places.nearest(at.latitude(), at.longitude()).orElse(null);
        String near = group == null ? "" : chain.now().name(group);
        String name = Stream.of(near, label).filter(part -> !part.isBlank()).collect(Collectors.joining("，"));
        String words = Sent.place(
                name.isEmpty() ? String.format(Locale.ROOT, "%.4f，%.4f", at.latitude(), at.longitude()) : name);
        String kept = label.codePointCount(0, label.length()) <= 200
                ? label
                : label.substring(0, label.offsetByCodePoints(0, 200));
        return new Heard.Thing(words, Attachment.place(at.latitude(), at.longitude(), kept, group));
    }

    /**
     * Stores what came, and gives what was kept to the matter that took it, or forgets it with the words. Where nothing
     * came, now or before, this costs no statement.
     */
    void settle(Conversation before, Turn turn, @Nullable Attachment came) {
        String hash = before.personHash();
        String took = turn.took();
        if (Sent.in(before.keptText())) {
            if (before.question() == Question.ADDED) {
                alsoTo(took, before);
            } else if (took != null && came == null) {
                rows.giveKept(hash, took);
            } else if (!goesOn(before, turn.next())) {
                rows.forgetKept(hash);
            }
        }
        boolean keptNow = took == null
                && !before.equals(turn.next())
                && Sent.in(turn.next().keptText());
        if (came != null && (took != null || keptNow)) {
            Instant at = Objects.requireNonNullElseGet(turn.next().askedAt(), clock::instant);
            rows.put(hash, came, took, at);
        }
    }

    /** 另一件事: the other matter gets what the first one keeps, which its holder has seen. */
    private void alsoTo(@Nullable String took, Conversation before) {
        String first = before.about();
        Instant at = before.askedAt();
        if (took != null && first != null && at != null && !took.equals(first)) {
            rows.copy(before.personHash(), first, took, at);
        }
    }

    private static boolean goesOn(Conversation before, Conversation next) {
        String kept = Objects.requireNonNull(before.keptText());
        String now = Objects.requireNonNullElse(next.keptText(), "");
        boolean more = now.length() > kept.length() && now.startsWith(kept);
        return next.equals(before) || (more && next.question() != Question.ADDED);
    }
}
