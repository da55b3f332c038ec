package cn.lianxin.content.readership;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.store.Schema;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells a day's readers apart, by an HMAC of their cookie under a random salt of that day. The salt is deleted when the
 * day is over and added up, and then nobody can find out who was who, or who of one day was who of another.
 */
final class DailyReaders {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Of the 32 bytes: enough to tell millions apart, and half of what a table would hold. */
    private static final int BYTES = 16;

    private final Schema schema;
    private final ReaderMapper salts;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Today today;

    /** @param ends first millisecond of the next day */
    private record Today(LocalDate day, long ends, Mac mac) {}

    /** @param reader 22 characters */
    record Reader(LocalDate day, String reader) {}

    DailyReaders(Schema schema, InstantSource clock) {
        this.schema = schema;
        this.salts = schema.mapper(ReaderMapper.class);
        this.clock = clock;
    }

    /** {@return who this is today; the first of a day asks MySQL} */
    Reader now(String cookie) {
        Today current = today;
        long now = clock.millis();
        if (current == null || now >= current.ends || now < current.ends - 86_400_000) {
            current = begin();
        }
        try {
            // A clone of an initialised Mac spares the provider look-up and the key schedule of every view.
            byte[] hash = ((Mac) current.mac.clone()).doFinal(cookie.getBytes(StandardCharsets.UTF_8));
            return new Reader(current.day, BASE64.encodeToString(Arrays.copyOf(hash, BYTES)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this JDK's HmacSHA256 cannot be cloned", e);
        }
    }

    private synchronized Today begin() {
        LocalDate day = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
        Today current = today;
        if (current != null && current.day.equals(day)) {
            return current;
        }
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        String salt = schema.transaction().execute(status -> {
            // Of several processes the first one's counts for all.
            salts.keepSalt(day, BASE64.encodeToString(fresh));
            return salts.saltOf(day);
        });
        long ends =
                day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant().toEpochMilli();
        var begun = new Today(day, ends, mac(salt));
        today = begun;
        return begun;
    }

    private static Mac mac(String salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HmacSHA256", e);
        }
    }
}
