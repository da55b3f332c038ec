package cn.lianxin.petition.intake;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Secrets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 代报: what somebody told a member of staff in the group, on the phone or at the door.
 *
 * <p>Until they claim it nobody is its submitter: a stand-in has its place, whom no message reaches. Name and phone are
 * kept sealed. All within the caller's transaction.
 */
public final class OnBehalf {
    private static final String PHONE = "on-behalf-phone";
    private static final String REPORTER = "on-behalf-reporter";
    private static final String CODE = "on-behalf-code";
    private static final Pattern PHONES = Pattern.compile("1\\d{10}|0\\d{9,11}|[2-8]\\d{6,7}");
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 10;

    private final OnBehalfMapper rows;
    private final Secrets secrets;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    OnBehalf(OnBehalfMapper rows, Secrets secrets, InstantSource clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** {@return the phone number in what was typed, digits alone; empty where it is none} */
    public static Optional<String> phone(String typed) {
        return Optional.of(typed.replaceAll("[\\s\\-－+]", ""))
                .map(digits -> digits.startsWith("86") && digits.length() == 13 ? digits.substring(2) : digits)
                .filter(digits -> PHONES.matcher(digits).matches());
    }

    /** {@return a submitter nobody is: a hash of chance, and no openid under the seal} */
    public Person standIn(String appId) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return new Person(appId, Base64.getUrlEncoder().withoutPadding().encodeToString(hash), "");
    }

    /**
     * Keeps who told it, with their consent; {@return the code by which they claim it, to be passed on once: it is not kept}
     *
     * @param phone digits
     */
    public String keep(long petition, String staffId, String reporter, String phone) {
        String code = random.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(i -> String.valueOf(CHARACTERS.charAt(i)))
                .collect(Collectors.joining());
        rows.put(new OnBehalfMapper.Told(
                petition,
                staffId,
                secrets.seal(REPORTER, reporter),
                secrets.seal(PHONE, phone),
                clock.instant(),
                digest(code)));
        return code;
    }

    /** {@return how they are called, from its sealed form} */
    public String reporter(String sealed) {
        return secrets.open(REPORTER, sealed);
    }

    /** {@return the digits of their phone, from their sealed form} */
    public String phoneOf(String sealed) {
        return secrets.open(PHONE, sealed);
    }

    /** {@return the number of the petition that is claimed by this code, which is used up with it} */
    public Optional<String> claim(String typed) {
        String digest = digest(typed);
        return rows.claim(digest, clock.instant()) == 1 ? Optional.ofNullable(rows.number(digest)) : Optional.empty();
    }

    private String digest(String code) {
        return secrets.digest(CODE, code.toUpperCase(Locale.ROOT));
    }
}
