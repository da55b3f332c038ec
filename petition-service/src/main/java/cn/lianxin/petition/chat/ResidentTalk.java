package cn.lianxin.petition.chat;

import cn.lianxin.petition.attachment.AttachmentMapper;
import cn.lianxin.petition.attachment.Sent;
import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chat.Matters.Which;
import cn.lianxin.petition.handling.Outcome;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.intake.NewPetition;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Chances;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.Rating;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.query.PetitionQueries;
import cn.lianxin.petition.query.PetitionView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What residents ask for, done to their own matters. */
final class ResidentTalk {
    /** What comes this soon after a matter belongs to it. */
    static final Duration SAME_MATTER = Duration.ofMinutes(30);

    private static final int LONGEST = 2000;

    private final Petitions petitions;
    private final PetitionQueries queries;
    private final BindingMapper bindings;
    private final Places places;
    private final AttachmentMapper attachments;
    private final Matters matters;
    private final Replies replies;
    private final Receipts receipts;
    private final InstantSource clock;

    ResidentTalk(
            Petitions petitions,
            PetitionQueries queries,
            BindingMapper bindings,
            Places places,
            AttachmentMapper attachments,
            Matters matters,
            Replies replies,
            Receipts receipts,
            InstantSource clock) {
        this.petitions = petitions;
        this.queries = queries;
        this.bindings = bindings;
        this.places = places;
        this.attachments = attachments;
        this.matters = matters;
        this.replies = replies;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** 我要反映. The same words again within half an hour are the same matter: a slow answer makes people tap twice. */
    Turn report(String said, Talker talker, Conversation talk) {
        String text = talk.withPhotosKept(said, clock.instant());
        if (tooLong(text)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        Instant soonBefore = clock.instant().minus(SAME_MATTER);
        // Two photos without words are two things, though the words that stand for them are the same.
        PetitionView same = Sent.alone(text) ? null : queries.sameSince(talker.viewer(), text, soonBefore);
        if (same != null && same.state().open()) {
            return new Turn(replies.already(same, receipts.danger(text), talker), talk.closed())
                    .giving(text, same.number());
        }
        String bound = bindings.groupOf(talker.person().hash());
        // Who belongs nowhere yet and has sent a place means what is there.
        String group = bound == null && Sent.in(text)
                ? attachments.keptGroup(talker.person().hash())
                : bound;
        return petitions
                .submit(new NewPetition(talker.person(), text, group))
                .map(petition -> {
                    String question = group == null ? places.question(talker.chain()) : "";
                    return new Turn(receipts.of(petition, group, question, talker), talk.closed())
                            .giving(text, petition.matter().number());
                })
                // No number is promised where nobody would hold it; words that were kept stay so.
                .orElseGet(() -> new Turn(replies.say("notRegistered", "danger", receipts.danger(text)), talk));
    }

    /** Does what a resident asks of a matter of their own. */
    Turn act(ChatCommand.OwnAct act, Talker talker, Conversation talk) {
        return switch (act) {
            case ChatCommand.Supplement(MatterRef ref, String text) -> supplement(ref, text, talker, talk);
            case ChatCommand.Rate(Rating rating, MatterRef ref, String reason) ->
                act(ref, new Action.Rate(rating, reason), word(rating), "done.rated", talker, talk);
            case ChatCommand.NotFixed(MatterRef ref, String reason) ->
                act(ref, new Action.NotFixed(reason), Word.NOT_FIXED, "done.rated", talker, talk);
            case ChatCommand.Urge(MatterRef ref) -> act(ref, new Action.Urge(), Word.URGE, "done.urged", talker, talk);
            case ChatCommand.Withdraw(MatterRef ref) ->
                act(ref, new Action.Withdraw(), Word.WITHDRAW, "done.withdrawn", talker, talk);
            case ChatCommand.Objection(MatterRef ref, String reason) ->
                act(ref, new Action.Objection(reason), Word.OBJECT, "done.objected", talker, talk);
            case ChatCommand.Recuse(MatterRef ref) ->
                justSaid(ref, pastMyOwner(talker), Word.RECUSE, "done.recused", talker, talk);
            case ChatCommand.Hide(MatterRef ref) ->
                justSaid(ref, new Action.Hide(), Word.ANONYMOUS, "done.hidden", talker, talk);
        };
    }

    private static Word word(Rating rating) {
        return switch (rating) {
            case SATISFIED -> Word.SATISFIED;
            case MOSTLY_SATISFIED -> Word.MOSTLY_SATISFIED;
            case DISSATISFIED -> Word.DISSATISFIED;
        };
    }

    /** 回避 and 匿名 right after a report mean just that one. */
    private Turn justSaid(
            @Nullable MatterRef ref, Action action, Word word, String done, Talker talker, Conversation talk) {
        PetitionView recent = ref == null
                ? queries.latestSince(talker.viewer(), clock.instant().minus(SAME_MATTER))
                : null;
        return recent != null && recent.state().open()
                ? judged(recent.number(), action, done, talker, talk)
                : act(ref, action, word, done, talker, talk);
    }

    /** Yes, it is about 物业 or 群主. */
    Turn recuse(String number, Talker talker, Conversation talk) {
        return judged(number, pastMyOwner(talker), "done.recused", talker, talk);
    }

    private Action.Recuse pastMyOwner(Talker talker) {
        return new Action.Recuse(bindings.groupOf(talker.person().hash()));
    }

    /** {@return the answer to 涉及物业或群主吗？ where that is open and this is one; where somebody lives is asked before it} */
    Optional<Turn> involved(int n, Talker talker, Conversation talk) {
        PetitionView asked = n == 1 || n == 2 ? queries.involvedAsked(talker.viewer()) : null;
        return Optional.ofNullable(asked)
                .filter(view ->
                        view.home() != null || bindings.groupOf(talker.person().hash()) != null)
                .map(view -> n == 1
                        ? recuse(view.number(), talker, talk)
                        : judged(view.number(), new Action.NotInvolved(), "done.notInvolved", talker, talk));
    }

    private Turn supplement(@Nullable MatterRef ref, String text, Talker talker, Conversation talk) {
        return switch (matters.mine(ref, Action.Supplement.class, Word.SUPPLEMENT, talker, talk.about())) {
            case Which.Unclear(String reply) -> new Turn(reply, talk);
            case Which.Found found -> add(found.petition(), text, talker, talk);
        };
    }

    private Turn act(@Nullable MatterRef ref, Action action, Word word, String done, Talker talker, Conversation talk) {
        if (tooLong(action.text())) {
            return new Turn(replies.say("tooLong"), talk);
        }
        return switch (matters.mine(ref, action.getClass(), word, talker, talk.about())) {
            case Which.Unclear(String reply) -> new Turn(reply, talk);
            case Which.Found found -> judged(found.petition().number(), action, done, talker, talk);
        };
    }

    Turn judged(String number, Action action, String done, Talker talker, Conversation talk) {
        Reader reader = Reader.submitter(talker);
        return switch (petitions.apply(number, action, talker.resident())) {
            case Outcome.Done(Petition now) -> {
                boolean judges = action instanceof Action.Rate || action instanceof Action.NotFixed;
                String key = judges ? judged(now, action, talker) : done;
                yield new Turn(replies.done(key, now, number, reader), talk.closed()).giving(action.text(), number);
            }
            case Outcome.Refused no -> new Turn(replies.refused(no.reason(), no.petition(), number, reader), talk);
            case Outcome.Unknown _ -> new Turn(replies.say("which.unknown", "no", number), talk);
        };
    }

    /** It came back, one of many has judged, or it has ended: for the last time where it could not come back again. */
    private String judged(Petition now, Action action, Talker talker) {
        if (now.state() == State.REOPENED) {
            return "done.reopened";
        }
        if (now.isOf(talker.person())) {
            return Chances.of(now).mayComeBack(clock.instant()) ? "done.rated" : "done.rated.last";
        }
        boolean content = action instanceof Action.Rate(Rating rating, String _) && rating != Rating.DISSATISFIED;
        return content ? "done.judged" : "done.judged.unsolved";
    }

    /** Adds to a matter of the talker's own what was said after it; the same words again change nothing. */
    Turn add(PetitionView matter, String text, Talker talker, Conversation talk) {
        if (tooLong(text)) {
            return new Turn(replies.say("tooLong"), talk);
        }
        return !Sent.in(text) && talk.hasAdded(text, matter.number(), clock.instant())
                ? new Turn(added(matter.number(), matter.subject(), matter.leadUnit(), text, talker), talk)
                : add(matter.number(), text, talker, talk);
    }

    Turn add(String number, String text, Talker talker, Conversation talk) {
        return switch (petitions.apply(number, new Action.Supplement(text), talker.resident())) {
            case Outcome.Done(Petition now) ->
                new Turn(
                                added(
                                        number,
                                        now.matter().subject(),
                                        now.holding().lead(),
                                        text,
                                        talker),
                                talk.ask(Question.ADDED, text, number, clock.instant()))
                        .giving(text, number);
            case Outcome.Refused no ->
                new Turn(replies.refused(no.reason(), no.petition(), number, Reader.submitter(talker)), talk);
            case Outcome.Unknown _ -> new Turn(replies.say("which.unknown", "no", number), talk);
        };
    }

    private String added(String number, String subject, String lead, String text, Talker talker) {
        String holder = Replies.named(lead, talker.chain());
        return replies.say(
                "added", "danger", receipts.danger(text), "holder", holder, "no", number, "subject", subject);
    }

    static boolean tooLong(String text) {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
