package cn.lianxin.petition.chat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which matter a person means, as far as they typed it. */
public sealed interface MatterRef {

    /** A short number of the writer's own list; whether there is such a one is not known yet. */
    record ShortNumber(int n) implements MatterRef {}

    /** A petition number in capitals as typed; its check digit has not been looked at. */
    record PetitionRef(String number) implements MatterRef {}

    /** Reads what {@code Typed} found: plain digits or {@code HT…}; {@code null} for the empty string. */
    static @Nullable MatterRef of(String ref) {
        if (ref.isEmpty()) {
            return null;
        }
        return ref.toUpperCase(Locale.ROOT).startsWith("HT")
                ? new PetitionRef(ref)
                : new ShortNumber(Integer.parseInt(ref));
    }
}
