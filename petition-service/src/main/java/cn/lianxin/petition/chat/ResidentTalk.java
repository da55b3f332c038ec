package cn.lianxin.petition.chat;

import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chat.Matters.Which;
import cn.lianxin.petition.handling.Outcome;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.intake.NewPetition;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.query.PetitionQueries;
import cn.lianxin.petition.query.PetitionView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What residents say, and what the account makes of it. */
final class ResidentTalk {
    private static final Duration SAME_MATTER = Duration.ofMinutes(30);
    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final PetitionQueries queries;
    private final BindingMapper bindings;
    private final Matters matters;
    private final Replies replies;
    private final Receipts receipts;
    private final InstantSource clock;

    ResidentTalk(
            Petitions petitions,
            PetitionQueries queries,
            BindingMapper bindings,
            Matters matters,
            Replies replies,
            Receipts receipts,
            InstantSource clock) {
        this.petitions = petitions;
        this.queries = queries;
        this.bindings = bindings;
        this.matters = matters;
        this.replies = replies;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What is said back, and where the talk stands then. */
    record Turn(String reply, Conversation next) {}

    Turn report(String text, Talker talker, Conversation talk) {
        if (tooLong(text)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        String group = bindings.groupOf(talker.person().hash());
        return petitions
                .submit(new NewPetition(talker.person(), text, group))
                .map(petition -> new Turn(receipts.of(petition, group, talker), talk.closed()))
                // No number is promised where nobody would hold it; words that were kept stay so.
                .orElseGet(() -> new Turn(replies.say("notRegistered", "danger", receipts.danger(text)), talk));
    }

    /** Free text: the matter it belongs to is guessed, and the answer says so. */
    Turn free(String text, Talker talker, Conversation talk) {
        if (text.isBlank()) {
            return new Turn(replies.say("empty"), talk);
        }
        if (Courtesy.is(text)) {
            return new Turn(replies.say("courtesy"), talk);
        }
        Instant now = clock.instant();
        Optional<PetitionView> recent =
                Optional.ofNullable(queries.latestSince(talker.viewer(), now.minus(SAME_MATTER)));
        if (recent.filter(view -> view.state().open()).isPresent()) {
            return tooLong(text)
                    ? new Turn(replies.say("tooLong"), talk)
                    : add(recent.get().number(), text, talker, talk);
        }
        return queries.mine(talker.viewer(), 10).stream()
                .filter(view -> view.state() == State.RESOLVED)
                .findFirst()
                .map(unrated -> askAbout(unrated, text, talk, now))
                .orElseGet(() -> keep(text, talker, talk, now));
    }

    private Turn askAbout(PetitionView unrated, String text, Conversation talk, Instant now) {
        String said = talk.goingOn(Question.NOT_FIXED_OR_NEW, unrated.number(), text, now);
        if (tooLong(said)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        String reply = replies.say(
                "rateOrNew", "danger", receipts.danger(said), "no", unrated.number(), "subject", unrated.subject());
        return new Turn(reply, talk.ask(Question.NOT_FIXED_OR_NEW, said, unrated.number(), now));
    }

    private Turn keep(String text, Talker talker, Conversation talk, Instant now) {
        String said = talk.goingOn(Question.SUBMIT_KEPT, null, text, now);
        if (tooLong(said)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        String key = talker.isStaff() ? "kept.staff" : "kept";
        String reply = replies.say(key, "danger", receipts.danger(said), "text", Replies.excerpt(said));
        return new Turn(reply, talk.ask(Question.SUBMIT_KEPT, said, null, now));
    }

    Turn supplement(@Nullable MatterRef ref, String text, Talker talker, Conversation talk) {
        if (tooLong(text)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        return switch (matters.mine(ref, Action.Supplement.class, Word.SUPPLEMENT, talker, talk.about())) {
            case Which.Unclear(String reply) -> new Turn(reply, talk);
            case Which.Found found -> add(found.petition().number(), text, talker, talk);
        };
    }

    /** A rating or 没好. */
    Turn judge(@Nullable MatterRef ref, Action action, Word word, Talker talker, Conversation talk) {
        if (tooLong(action.text())) {
            return new Turn(replies.say("tooLong"), talk);
        }
        return switch (matters.mine(ref, action.getClass(), word, talker, talk.about())) {
            case Which.Unclear(String reply) -> new Turn(reply, talk);
            case Which.Found found -> judged(found.petition().number(), action, talker, talk);
        };
    }

    /** A number that answers the open question; with none open, or another number, nothing changes. */
    Turn choose(ChatCommand.Choice choice, Talker talker, Conversation talk) {
        String kept = talk.with(choice.text());
        return switch (talk.question()) {
            case null -> notAsked(choice, talker, talk);
            case SUBMIT_KEPT -> choice.n() == 1 ? report(kept, talker, talk) : again(talk);
            case ADDED -> choice.n() == 2 ? report(kept, talker, talk) : again(talk);
            case NOT_FIXED_OR_NEW ->
                switch (choice.n()) {
                    case 1 -> judged(Objects.requireNonNull(talk.about()), new Action.NotFixed(kept), talker, talk);
                    case 2 -> report(kept, talker, talk);
                    default -> again(talk);
                };
        };
    }

    private Turn notAsked(ChatCommand.Choice choice, Talker talker, Conversation talk) {
        if (!choice.text().isEmpty()) {
            return free(choice.text(), talker, talk);
        }
        String key = talker.isStaff() ? "nothingOpen.staff" : "nothingOpen";
        return new Turn(replies.say(key, "n", Integer.toString(choice.n())), talk);
    }

    private Turn again(Conversation talk) {
        String number = Objects.requireNonNullElse(talk.about(), "");
        return new Turn(replies.say("choose." + talk.question(), "no", number), talk);
    }

    private Turn judged(String number, Action action, Talker talker, Conversation talk) {
        Reader reader = Reader.submitter(talker);
        return switch (petitions.apply(number, action, talker.resident())) {
            case Outcome.Done(Petition now) -> {
                String key = now.state() == State.REOPENED ? "done.reopened" : "done.rated";
                yield new Turn(replies.done(key, now, number, reader), talk.closed());
            }
            case Outcome.Refused no -> new Turn(replies.refused(no.reason(), no.petition(), number, reader), talk);
            case Outcome.Unknown _ -> new Turn(replies.say("which.unknown", "no", number), talk);
        };
    }

    private Turn add(String number, String text, Talker talker, Conversation talk) {
        return switch (petitions.apply(number, new Action.Supplement(text), talker.resident())) {
            case Outcome.Done(Petition now) ->
                new Turn(
                        replies.say(
                                "added",
                                "danger",
                                receipts.danger(text),
                                "holder",
                                Replies.named(now.holding().lead(), talker.chain()),
                                "no",
                                number,
                                "subject",
                                now.matter().subject()),
                        talk.ask(Question.ADDED, text, number, clock.instant()));
            case Outcome.Refused no ->
                new Turn(replies.refused(no.reason(), no.petition(), number, Reader.submitter(talker)), talk);
            case Outcome.Unknown _ -> new Turn(replies.say("which.unknown", "no", number), talk);
        };
    }

    private static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
