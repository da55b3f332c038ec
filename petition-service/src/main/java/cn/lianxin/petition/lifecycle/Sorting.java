package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a matter is about and how much it presses: the guess of its words, until the holder knows better. */
record Sorting(Category category, Urgency urgency) {
    static Sorting of(Matter matter) {
        return new Sorting(matter.category(), matter.urgency());
    }

    /** As {@link #toString} writes it. */
    static Sorting read(String written) {
        String[] parts = written.split(" ", 2);
        return new Sorting(Category.valueOf(parts[0]), Urgency.valueOf(parts[1]));
    }

    Sorting after(PetitionEvent event) {
        return switch (event.kind()) {
            case RECLASSIFIED -> read(Objects.requireNonNull(event.detail()));
            case MADE_COMPLEX -> new Sorting(category, Urgency.COMPLEX);
            default -> this;
        };
    }

    /**
     * Where no urgency is named, only the short limit of questions comes and goes with the category: what runs around the
     * clock is not slowed down by the way. A hard matter stays one, unless it turns out to press.
     */
    Sorting changedTo(Category wanted, @Nullable Urgency named) {
        if (named != null && named.aroundTheClock()) {
            return new Sorting(wanted, named);
        }
        if (urgency == Urgency.COMPLEX) {
            return new Sorting(wanted, urgency);
        }
        if (named != null) {
            return new Sorting(wanted, named);
        }
        return new Sorting(
                wanted,
                switch (urgency) {
                    case EMERGENCY, UTILITY, COMPLEX -> urgency;
                    case CONSULT, NORMAL -> wanted == Category.QUESTION ? Urgency.CONSULT : Urgency.NORMAL;
                });
    }

    @Override
    public String toString() {
        return category + " " + urgency;
    }
}
