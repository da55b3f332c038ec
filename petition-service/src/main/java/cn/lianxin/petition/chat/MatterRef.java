package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Typed;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which matter a person means, as far as they typed it. */
public sealed interface MatterRef {

    /** A short number of the writer's own list; whether there is such a one is not known yet. */
    record ShortNumber(int n) implements MatterRef {}

    /** A petition number in capitals as typed; its check digit has not been looked at. */
    record PetitionRef(String number) implements MatterRef {}

    /** {@return the number that is all of the text, as people write it: 3, HT…; null where it is anything else} */
    static @Nullable MatterRef alone(String text) {
        return Typed.of(text)
                .match(new Typed.Word() {
                    @Override
                    public List<String> spellings() {
                        return List.of("");
                    }

                    @Override
                    public Typed.Shape shape() {
                        return Typed.Shape.REF;
                    }
                })
                .map(match -> of(match.ref()))
                .orElse(null);
    }

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
