package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Sha256;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chains a petition's events by hash, so that an altered, missing or inserted one shows.
 *
 * <p>A text enters by a salted commitment: erasing text and salt together, as the law on personal information asks,
 * leaves the chain valid and the text beyond guessing.
 */
public final class EventChain {
    /** What the first event follows. */
    public static final String ROOT = "0".repeat(64);

    private EventChain() {}

    /**
     * An event as a link.
     *
     * @param seq from 1, without gaps
     * @param salt 32 hex digits, random; null with an erased text or none
     * @param commitment SHA-256 of salt and text, 64 hex digits; null where there never was a text
     * @param hash over all of it but text and salt, and over the hash before
     */
    public record Link(
            int seq,
            PetitionEvent event,
            @Nullable String salt,
            @Nullable String commitment,
            String hash) {}

    /** {@return the event as the link after one with that number and hash} */
    public static Link link(int seq, String previous, PetitionEvent event, String salt) {
        String text = event.text();
        String commitment = text == null ? null : Sha256.hex(salt + '\n' + text);
        String hash = hash(seq, previous, event, commitment);
        return new Link(seq, event, text == null ? null : salt, commitment, hash);
    }

    /** {@return whether the links are whole, in order and unaltered} */
    public static boolean verifies(List<Link> links) {
        String previous = ROOT;
        int seq = 0;
        for (Link link : links) {
            seq++;
            String text = link.event().text();
            boolean textStands = text == null
                    || (link.salt() != null
                            && Sha256.hex(link.salt() + '\n' + text).equals(link.commitment()));
            boolean hashStands =
                    hash(link.seq(), previous, link.event(), link.commitment()).equals(link.hash());
            if (link.seq() != seq || !textStands || !hashStands) {
                return false;
            }
            previous = link.hash();
        }
        return true;
    }

    private static String hash(int seq, String previous, PetitionEvent event, @Nullable String commitment) {
        return Sha256.hex(String.join(
                "\n",
                previous,
                Integer.toString(seq),
                event.kind().name(),
                // As a row keeps it: finer than that, what is read back would not be what was signed.
                event.at().truncatedTo(ChronoUnit.MICROS).toString(),
                event.actor(),
                event.to().name(),
                String.valueOf(event.detail()),
                String.valueOf(commitment)));
    }
}
