package cn.lianxin.petition.chat;

import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads whom a member of staff names: 区水务局 请打井, or 区水务局、区教育局：原因. */
final class Units {
    private static final int NEAR = 3;
    private static final Pattern AFTER_NAMES = Pattern.compile("[\\s：:。；;]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,，、]+");

    private final Replies replies;

    Units(Replies replies) {
        this.replies = replies;
    }

    /** Whom they mean. */
    sealed interface Named {
        /** @param codes of units that there are, at least one */
        record Known(List<String> codes, String reason) implements Named {}

        /** What to tell instead. */
        record Unknown(String reply) implements Named {}
    }

    /** @param typed what stood before the name, to be typed again: 转办 3 */
    Named read(String text, Word word, String typed, ChainSnapshot chain) {
        String[] parts = AFTER_NAMES.split(text.strip(), 2);
        List<String> names = List.of(BETWEEN_NAMES.split(parts[0]));
        String reason = parts.length < 2 ? "" : parts[1].strip();
        if (word != Word.ASSIST && names.size() > 1) {
            // 转办 3 区水务局，请打井: one unit, and a sentence that goes on after a comma.
            reason = text.strip().substring(names.getFirst().length() + 1).strip();
            names = names.subList(0, 1);
        }
        var codes = new ArrayList<String>();
        for (String name : names) {
            Optional<Group> unit = chain.named(name);
            if (unit.isEmpty()) {
                return new Named.Unknown(unknown(name, typed, chain));
            }
            codes.add(unit.get().code());
        }
        return new Named.Known(codes, reason);
    }

    private String unknown(String name, String typed, ChainSnapshot chain) {
        List<Group> near = chain.near(name, NEAR);
        String shown = Replies.excerpt(name);
        if (near.isEmpty()) {
            return replies.say("unit.unknown", "name", shown);
        }
        String names = near.stream().map(Group::name).collect(Collectors.joining("、"));
        return replies.say(
                "unit.near",
                "name",
                shown,
                "names",
                names,
                "typed",
                typed,
                "first",
                near.getFirst().name());
    }
}
