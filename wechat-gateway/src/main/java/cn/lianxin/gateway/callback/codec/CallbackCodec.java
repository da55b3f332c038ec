package cn.lianxin.gateway.callback.codec;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.Encryption;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens the callbacks of one account; safe for any number of threads. */
public final class CallbackCodec {
    /** How far a timestamp may be from now, either way, in seconds. */
    private static final long WINDOW = 300;

    private static final int TIMESTAMP_DIGITS = 10;
    private static final int LONGEST_NONCE = 64;

    private final Account account;
    private final InstantSource clock;
    private final List<MessageCipher> ciphers;

    public CallbackCodec(Account account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
        this.ciphers = Stream.of(account.aesKey(), account.previousAesKey())
                .filter(Objects::nonNull)
                .map(key -> new MessageCipher(account.appId(), key))
                .toList();
    }

    /**
     * Answers WeChat's check of the callback's URL.
     *
     * @return echostr, raw: WeChat signs but does not encrypt it, in every mode
     * @throws RefusedCallback PARAMETER, STALE or SIGNATURE
     */
    public String echo(Query query) {
        inTime(query);
        signed(query, needed(query.signature()));
        String echostr = needed(query.echostr());
        if (echostr.isEmpty() || !echostr.chars().allMatch(CallbackCodec::token)) {
            throw new RefusedCallback(Reason.PARAMETER);
        }
        return echostr;
    }

    /**
     * Opens a callback.
     *
     * @param body at most 64 KB
     * @throws RefusedCallback if anything about it is not as WeChat sends it
     */
    public Opened open(Query query, byte[] body) {
        inTime(query);
        Opened opened = switch (query.encryptType()) {
            case null -> clear(query, body);
            case "raw" -> clear(query, body);
            case "aes" -> encrypted(query, body);
            default -> throw new RefusedCallback(Reason.PARAMETER);
        };
        if (!account.originalId().equals(opened.xml().text("ToUserName"))) {
            throw new RefusedCallback(Reason.FOREIGN_RECIPIENT);
        }
        return opened;
    }

    /** Compatible mode sends encrypted ones too, and those are signed: what comes clear is somebody else's. */
    private Opened clear(Query query, byte[] body) {
        if (account.encryption() != Encryption.PLAIN) {
            throw new RefusedCallback(Reason.MODE);
        }
        signed(query, needed(query.signature()));
        return new Opened(Xml.read(utf8(body)), account.token(), null);
    }

    private Opened encrypted(Query query, byte[] body) {
        if (account.encryption() == Encryption.PLAIN) {
            throw new RefusedCallback(Reason.MODE);
        }
        // msg_signature says all that signature says; but one that is there and wrong is not WeChat's.
        if (query.signature() != null) {
            signed(query, query.signature());
        }
        String encrypted = signedOne(query, Envelope.encrypted(body));
        RefusedCallback refused = new RefusedCallback(Reason.MODE);
        for (int i = 0; i < ciphers.size(); i++) {
            try {
                String document = ciphers.get(i).decrypt(encrypted);
                return new Opened(Xml.read(document), account.token(), ciphers.get(i));
            } catch (RefusedCallback e) {
                refused = i == 0 ? e : refused;
            }
        }
        throw refused;
    }

    private String signedOne(Query query, List<String> candidates) {
        if (candidates.size() > 1 && account.encryption() == Encryption.SAFE) {
            throw new RefusedCallback(Reason.REPEATED_FIELD);
        }
        String signature = needed(query.msgSignature());
        for (String encrypted : candidates) {
            if (Signature.matches(
                    signature, account.token(), needed(query.timestamp()), needed(query.nonce()), encrypted)) {
                return encrypted;
            }
        }
        throw new RefusedCallback(Reason.SIGNATURE);
    }

    private void signed(Query query, String signature) {
        if (!Signature.matches(signature, account.token(), needed(query.timestamp()), needed(query.nonce()))) {
            throw new RefusedCallback(Reason.SIGNATURE);
        }
    }

    private void inTime(Query query) {
        String timestamp = needed(query.timestamp());
        String nonce = needed(query.nonce());
        if (timestamp.isEmpty()
                || timestamp.length() > TIMESTAMP_DIGITS
                || !timestamp.chars().allMatch(c -> c >= '0' && c <= '9')
                || nonce.length() > LONGEST_NONCE) {
            throw new RefusedCallback(Reason.PARAMETER);
        }
        if (Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) > WINDOW) {
            throw new RefusedCallback(Reason.STALE);
        }
    }

    private static boolean token(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || "+/=_-.".indexOf(c) >= 0);
    }

    private static String needed(@Nullable String parameter) {
        if (parameter == null) {
            throw new RefusedCallback(Reason.PARAMETER);
        }
        return parameter;
    }

    /** Nothing signs a clear body, so nothing in it is forgiven. */
    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new RefusedCallback(Reason.ENCODING);
        }
    }
}
