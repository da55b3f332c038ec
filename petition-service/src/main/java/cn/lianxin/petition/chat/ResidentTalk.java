package cn.lianxin.petition.chat;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.petition.chat.Matters.Which;
import cn.lianxin.petition.deadline.Urgency;
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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What residents say, and what the account makes of it. */
final class ResidentTalk {
    private static final Duration SAME_MATTER = Duration.ofMinutes(30);
    private static final int LONGEST = 2000;
    private static final Set<String> COURTESIES =
            Set.of("谢谢", "谢谢您", "谢谢你", "多谢", "感谢", "好的", "好", "收到", "嗯", "ok", "👍", "🙏");

    private final Petitions petitions;
    private final PetitionQueries queries;
    private final Matters matters;
    private final Replies replies;
    private final BusinessTime time;
    private final InstantSource clock;

    ResidentTalk(
            Petitions petitions,
            PetitionQueries queries,
            Matters matters,
            Replies replies,
            BusinessTime time,
            InstantSource clock) {
        this.petitions = petitions;
        this.queries = queries;
        this.matters = matters;
        this.replies = replies;
        this.time = time;
        this.clock = clock;
    }

    /** What is said back, and where the talk stands then. */
    record Turn(String reply, Conversation next) {}

    Turn report(String text, Talker talker, Conversation talk) {
        if (tooLong(text)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        Petition petition = petitions.submit(new NewPetition(talker.person(), text));
        return new Turn(receipt(petition, talker), talk.closed());
    }

    /** Free text: the matter it belongs to is guessed, and the answer says so. */
    Turn free(String text, Talker talker, Conversation talk) {
        if (isCourtesy(text)) {
            return new Turn(replies.say("courtesy"), talk);
        }
        if (tooLong(text)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        Optional<PetitionView> recent = Optional.ofNullable(
                queries.latestSince(talker.viewer(), clock.instant().minus(SAME_MATTER)));
        if (recent.filter(view -> view.state().open()).isPresent()) {
            return add(recent.get().number(), text, talker, talk);
        }
        Optional<PetitionView> unrated = queries.mine(talker.viewer(), 10).stream()
                .filter(view -> view.state() == State.RESOLVED)
                .findFirst();
        if (unrated.isPresent()) {
            PetitionView view = unrated.get();
            String reply = replies.say("rateOrNew", "no", view.number(), "subject", view.subject());
            return new Turn(reply, talk.ask(Question.NOT_FIXED_OR_NEW, text, view.number()));
        }
        return new Turn(replies.say("kept", "text", Replies.excerpt(text)), talk.ask(Question.SUBMIT_KEPT, text, null));
    }

    Turn supplement(@Nullable MatterRef ref, String text, Talker talker, Conversation talk) {
        if (tooLong(text)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        return switch (matters.mine(ref, Action.Supplement.class, Word.SUPPLEMENT, talker)) {
            case Which.Unclear(String reply) -> new Turn(reply, talk);
            case Which.Found found -> add(found.petition().number(), text, talker, talk);
        };
    }

    /** A rating or 没好. */
    Turn judge(@Nullable MatterRef ref, Action action, Word word, Talker talker, Conversation talk) {
        return switch (matters.mine(ref, action.getClass(), word, talker)) {
            case Which.Unclear(String reply) -> new Turn(reply, talk);
            case Which.Found found -> judged(found.petition().number(), action, talker, talk);
        };
    }

    /** A number that answers the open question; with none open, or another number, nothing changes. */
    Turn choose(int n, Talker talker, Conversation talk) {
        Question question = talk.question();
        String kept = Objects.requireNonNullElse(talk.keptText(), "");
        boolean asNew = question != null
                && switch (question) {
                    case SUBMIT_KEPT -> n == 1;
                    case ADDED, NOT_FIXED_OR_NEW -> n == 2;
                };
        if (asNew) {
            return report(kept, talker, talk);
        }
        if (question == Question.NOT_FIXED_OR_NEW && n == 1) {
            return judged(Objects.requireNonNull(talk.about()), new Action.NotFixed(kept), talker, talk);
        }
        String key = talker.isStaff() ? "nothingOpen.staff" : "nothingOpen";
        return new Turn(replies.say(key, "n", Integer.toString(n)), talk);
    }

    private Turn judged(String number, Action action, Talker talker, Conversation talk) {
        String reply = switch (petitions.apply(number, action, talker.resident())) {
            case Outcome.Done(Petition now) ->
                replies.done(
                        now.state() == State.REOPENED ? "done.reopened" : "done.rated", now, number, talker.chain());
            case Outcome.Refused no -> replies.refused(no.reason(), no.petition(), number, talker.chain());
            case Outcome.Unknown _ -> replies.say("which.unknown", "no", number);
        };
        return new Turn(reply, talk.closed());
    }

    private Turn add(String number, String text, Talker talker, Conversation talk) {
        return switch (petitions.apply(number, new Action.Supplement(text), talker.resident())) {
            case Outcome.Done(Petition now) ->
                new Turn(
                        replies.say(
                                "added",
                                "holder",
                                Replies.named(now.holding().lead(), talker.chain()),
                                "no",
                                number,
                                "subject",
                                now.matter().subject()),
                        talk.ask(Question.ADDED, text, number));
            case Outcome.Refused no ->
                new Turn(replies.refused(no.reason(), no.petition(), number, talker.chain()), talk);
            case Outcome.Unknown _ -> new Turn(replies.say("which.unknown", "no", number), talk);
        };
    }

    private String receipt(Petition petition, Talker talker) {
        Instant now = petition.matter().createdAt();
        Urgency urgency = petition.matter().urgency();
        boolean waits = !urgency.aroundTheClock() && !time.isOpen(now);
        Instant by = Objects.requireNonNullElse(
                petition.due().respondBy(), petition.due().handleBy());
        return replies.say(
                waits ? "receipt.offHours" : "receipt",
                "danger",
                urgency == Urgency.EMERGENCY ? replies.say("danger") : "",
                "no",
                petition.matter().number(),
                "holder",
                Replies.named(petition.holding().lead(), talker.chain()),
                "respondBy",
                replies.time(by));
    }

    private static boolean isCourtesy(String text) {
        String bare = text.strip().replaceAll("[。！!~～，,\\s]+$", "");
        return COURTESIES.contains(bare.toLowerCase(Locale.ROOT));
    }

    private static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
