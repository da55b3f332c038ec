package cn.lianxin.petition.chat;

import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import cn.lianxin.petition.lifecycle.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a member of staff sorts a matter under: 环境卫生, or 电梯 急修. */
final class Categories {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、:：。；;]+");
    /** One character stands in too many names. */
    private static final int TELLING = 2;

    private final Replies replies;

    Categories(Replies replies) {
        this.replies = replies;
    }

    /** What was read. */
    sealed interface Sorted {
        record Known(Action.Reclassify action) implements Sorted {}

        /** What to tell instead. */
        record Unknown(String reply) implements Sorted {}
    }

    /** @param typed what stood before the name, to be typed again: 改类 3 */
    Sorted read(String text, String typed) {
        List<String> parts =
                BETWEEN.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
        Optional<Category> category = parts.isEmpty() ? Optional.empty() : category(parts.getFirst());
        Urgency urgency = parts.size() < 2 ? null : urgency(parts.get(1));
        return category.isPresent() && (parts.size() < 2 || urgency != null)
                ? new Sorted.Known(new Action.Reclassify(category.get(), urgency))
                : new Sorted.Unknown(unknown(text, typed));
    }

    /** The name, or a part of it that no other name has: 停车. */
    private Optional<Category> category(String name) {
        List<Category> alike = Stream.of(Category.values())
                .filter(category ->
                        name.length() >= TELLING && replies.category(category).contains(name))
                .toList();
        return alike.stream()
                .filter(category -> replies.category(category).equals(name))
                .findFirst()
                .or(() -> alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty());
    }

    private @Nullable Urgency urgency(String name) {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency != Urgency.COMPLEX)
                .filter(urgency -> replies.urgency(urgency).equals(name))
                .findFirst()
                .orElse(null);
    }

    private String unknown(String text, String typed) {
        String names = Arrays.stream(Category.values()).map(replies::category).collect(Collectors.joining("、"));
        return replies.say("category.unknown", "name", Replies.excerpt(text), "names", names, "typed", typed);
    }
}
