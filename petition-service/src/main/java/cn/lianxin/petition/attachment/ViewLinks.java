package cn.lianxin.petition.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Links by which one member of staff looks at what came with one petition: signed, good for ten minutes. Nothing is stored
 * when one is made, so that it can be given in an answer that writes nothing; which browser it belongs to is settled where
 * it is opened.
 */
public final class ViewLinks {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int NUMBER = 15;
    private static final int HASH = 32;
    private static final int NONCE = 6;
    private static final int PAYLOAD = NUMBER + HASH + Integer.BYTES + NONCE;
    private static final int PAYLOAD_LETTERS = PAYLOAD * 4 / 3;
    private static final int MAC_LETTERS = 22;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final UnaryOperator<String> signature;
    private final UnaryOperator<String> address;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param signature 43 characters that nobody else can make of a text
     * @param address makes a full address of a path
     */
    public ViewLinks(UnaryOperator<String> signature, UnaryOperator<String> address, InstantSource clock) {
        this.signature = signature;
        this.address = address;
        this.clock = clock;
    }

    /**
     * What a link says, once its signature holds.
     *
     * @param id names the link: 22 characters
     * @param number the petition's
     * @param personHash the member of staff's, as a person
     */
    public record Link(String id, String number, String personHash) {}

    /** {@return the full address of a new link} */
    public String make(String number, String personHash) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] payload = ByteBuffer.allocate(PAYLOAD)
                .put(number.getBytes(StandardCharsets.US_ASCII))
                .put(Base64.getUrlDecoder().decode(personHash))
                .putInt((int) clock.instant().plus(LIFE).getEpochSecond())
                .put(nonce)
                .array();
        String text = ENCODER.encodeToString(payload);
        return address.apply("/m/" + text + mac(text));
    }

    /** {@return what the link says; empty where it is not ours, or its time is over} */
    public Optional<Link> read(String token) {
        if (!token.matches("[A-Za-z0-9_-]{" + (PAYLOAD_LETTERS + MAC_LETTERS) + "}")) {
            return Optional.empty();
        }
        String text = token.substring(0, PAYLOAD_LETTERS);
        String mac = token.substring(PAYLOAD_LETTERS);
        if (!MessageDigest.isEqual(
                mac.getBytes(StandardCharsets.US_ASCII), mac(text).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        ByteBuffer payload = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        byte[] number = new byte[NUMBER];
        byte[] hash = new byte[HASH];
        payload.get(number).get(hash);
        Instant until = Instant.ofEpochSecond(Integer.toUnsignedLong(payload.getInt()));
        return clock.instant().isBefore(until)
                ? Optional.of(
                        new Link(mac, new String(number, StandardCharsets.US_ASCII), ENCODER.encodeToString(hash)))
                : Optional.empty();
    }

    private String mac(String text) {
        return signature.apply(text).substring(0, MAC_LETTERS);
    }
}
