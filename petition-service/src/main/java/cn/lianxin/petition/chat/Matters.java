package cn.lianxin.petition.chat;

import cn.lianxin.petition.intake.PetitionNumber;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.lifecycle.Transitions;
import cn.lianxin.petition.lifecycle.Who;
import cn.lianxin.petition.notice.ShortNumbers;
import cn.lianxin.petition.query.PetitionQueries;
import cn.lianxin.petition.query.PetitionView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which matter a person means: the number that was typed, else the only one in a fitting state, else the answer lists
 * them and asks.
 */
final class Matters {
    private static final int LISTED = 4;
    private static final int LOOKED_AT = 50;

    private final PetitionQueries queries;
    private final ShortNumbers shortNumbers;
    private final Replies replies;

    Matters(PetitionQueries queries, ShortNumbers shortNumbers, Replies replies) {
        this.queries = queries;
        this.shortNumbers = shortNumbers;
        this.replies = replies;
    }

    /** What was found. */
    sealed interface Which {
        /** This one. */
        record Found(PetitionView petition) implements Which {}

        /** None, or more than one: what to tell. */
        record Unclear(String reply) implements Which {}
    }

    /**
     * {@return the matter of the talker's own, as a resident, that fits the action}
     *
     * @param asked number of the petition the open question is about
     */
    Which mine(
            @Nullable MatterRef ref, Class<? extends Action> action, Word word, Talker talker, @Nullable String asked) {
        return switch (ref) {
            case MatterRef.PetitionRef(String number) -> byNumber(number, talker);
            case MatterRef.ShortNumber(int n) -> noSuch("which.noShortNumber.resident", n);
            case null -> {
                List<PetitionView> all = queries.mine(talker.viewer(), LOOKED_AT);
                List<PetitionView> fitting = ownFitting(all, action);
                yield fitting.stream()
                        .filter(view -> view.number().equals(asked))
                        .findFirst()
                        .<Which>map(Which.Found::new)
                        .orElseGet(() -> only(all, awaitingAnAnswer(fitting, action), word, false));
            }
        };
    }

    /** 没好 answers the question whether it is solved, where that is open, before it brings back what was closed. */
    private static List<PetitionView> awaitingAnAnswer(List<PetitionView> fitting, Class<? extends Action> action) {
        List<PetitionView> asked = action == Action.NotFixed.class ? ownFitting(fitting, Action.Rate.class) : List.of();
        return asked.isEmpty() ? fitting : asked;
    }

    /** {@return the matter in the talker's hands, as an owner, that fits the action} */
    Which inHand(@Nullable MatterRef ref, Class<? extends Action> action, Word word, Talker talker) {
        return switch (ref) {
            case MatterRef.PetitionRef(String number) -> byNumber(number, talker);
            case MatterRef.ShortNumber(int n) -> byShortNumber(n, talker);
            case null -> {
                List<PetitionView> all = queries.todo(talker.viewer(), LOOKED_AT);
                yield only(all, fitting(all, action), word, true);
            }
        };
    }

    private Which byShortNumber(int n, Talker talker) {
        if (!talker.isStaff()) {
            return noSuch("which.noShortNumber.resident", n);
        }
        return talker.staff()
                .flatMap(owner -> shortNumbers.petition(owner.staffId(), n))
                .map(number -> byNumber(number, talker))
                .orElseGet(() -> noSuch("which.noShortNumber", n));
    }

    private Which noSuch(String key, int n) {
        return new Which.Unclear(replies.say(key, "n", Integer.toString(n)));
    }

    Which byNumber(String typed, Talker talker) {
        if (!(PetitionNumber.parse(typed) instanceof PetitionNumber.Parsed.Valid valid)) {
            return new Which.Unclear(replies.say("which.mistyped", "no", Replies.excerpt(typed)));
        }
        String number = valid.number().toString();
        PetitionView view = queries.one(talker.viewer(), number);
        return view == null ? new Which.Unclear(replies.say("which.unknown", "no", number)) : new Which.Found(view);
    }

    private static List<PetitionView> fitting(List<PetitionView> views, Class<? extends Action> action) {
        return views.stream()
                .filter(view -> Transitions.statesFor(action).contains(view.state()))
                .toList();
    }

    /** A supporter may judge what the one who brought it up has closed. */
    private static List<PetitionView> ownFitting(List<PetitionView> views, Class<? extends Action> action) {
        return views.stream()
                .filter(view -> states(view, action).contains(view.state()))
                .toList();
    }

    /** What was merged is taken back as one's own, and judged as one of many. */
    private static Set<State> states(PetitionView view, Class<? extends Action> action) {
        if (view.master() != null) {
            return Transitions.statesFor(action);
        }
        return Transitions.statesFor(action, view.supporting() ? Who.SUPPORTER : Who.SUBMITTER);
    }

    /** The only one there is at all is meant even where it does not fit: its refusal says more than that none fits. */
    private Which only(List<PetitionView> all, List<PetitionView> fitting, Word word, boolean staff) {
        if (fitting.size() == 1) {
            return new Which.Found(fitting.getFirst());
        }
        if (fitting.isEmpty() && all.size() == 1) {
            return new Which.Found(all.getFirst());
        }
        if (fitting.isEmpty()) {
            return new Which.Unclear(replies.say(staff ? "which.none.staff" : "which.none.resident"));
        }
        String lines = fitting.stream()
                .limit(LISTED)
                .map(view -> replies.say(
                        "which.line",
                        "ref",
                        Lists.ref(view),
                        "subject",
                        view.subject(),
                        "state",
                        replies.state(view.state())))
                .collect(Collectors.joining("\n"));
        String asks = replies.say(
                staff ? "which.ask.staff" : "which.ask.resident",
                "word",
                word.spellings().getFirst(),
                "first",
                Lists.ref(fitting.getFirst()),
                "text",
                word.wantsText() ? replies.say("which.ask.text") : "");
        return new Which.Unclear(replies.say("which.several", "asks", asks, "lines", lines));
    }
}
