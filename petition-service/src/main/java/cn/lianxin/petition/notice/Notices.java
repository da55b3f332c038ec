package cn.lianxin.petition.notice;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.petition.attachment.Sent;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.chain.StandIns;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Following;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import cn.lianxin.petition.lifecycle.Rating;
import cn.lianxin.petition.lifecycle.Request;
import cn.lianxin.petition.lifecycle.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says who hears of an event, and in which words.
 *
 * <p>One message a hearer a step: where a step has several events that speak to the same person, the last one does. Whoever
 * acts gets the answer to what he typed instead.
 */
public final class Notices {
    /** A resident reads an answer whole; staff's are limited to this. */
    private static final int WHOLE = 500;

    private static final int DEAD_LETTER = 24;

    private final Outbox outbox;
    private final ShortNumbers shortNumbers;
    private final CallList calls;
    private final InstantSource clock;
    private final Wording wording = new Wording("cn.lianxin.petition.notice.notices");
    private final Envelope envelope = new Envelope(wording);

    Notices(Outbox outbox, ShortNumbers shortNumbers, CallList calls, InstantSource clock) {
        this.outbox = outbox;
        this.shortNumbers = shortNumbers;
        this.calls = calls;
        this.clock = clock;
    }

    /** Puts what the step's hearers are to get into the outbox, within the step's transaction. */
    public void tell(
            Petition before,
            Petition after,
            List<PetitionEvent> events,
            Actor actor,
            ChainSnapshot chain,
            List<Person> supporters) {
        // They act for nobody here, so nobody tells them; and what they once typed for it means nothing any more.
        ChainSnapshot others = chain.without(after.holding().recusal());
        if (!after.holding().recusal().equals(before.holding().recusal())) {
            shortNumbers.takeBack(after.id());
        }
        List<Person> waiting = supporters.stream()
                .filter(one -> !after.holding().recusal().covers(one.hash()))
                .toList();
        var step =
                new Step(before, after, others, waiting, wording, shortNumbers, clock.instant(), new LinkedHashMap<>());
        Map<Person, Urgency> urgencies = new HashMap<>();
        for (PetitionEvent event : events) {
            Map<Person, String> soFar = Map.copyOf(step.texts());
            tell(event, actor, step);
            step.texts().forEach((hearer, text) -> {
                if (!text.equals(soFar.get(hearer)) && isStaff(hearer, step)) {
                    urgencies.put(hearer, Alarm.of(event.kind(), after));
                }
            });
        }
        Person speaker = actor.person();
        if (speaker != null) {
            step.texts().remove(speaker);
        }
        step.texts().forEach((hearer, text) -> outbox.put(envelope.around(text, after, hearer, urgencies.get(hearer))));
    }

    /** Tells the district's desk, once, that somebody's words could not be handled and are kept. */
    public void deadLetter(MessageKey key, ChainSnapshot chain) {
        String letter = "dead-" + key.value().substring(0, DEAD_LETTER) + "-";
        chain.district()
                .map(unit -> hearers(unit.code(), chain))
                .orElse(List.of())
                .forEach(owner -> {
                    Person desk = owner.person();
                    outbox.put(new Outbound.Text(
                            letter + desk.hash().substring(0, 16), desk, wording.say("desk.deadLetter")));
                });
    }

    /** Praise for a unit, in the transaction that keeps it; whoever says it of himself is not told. */
    public void praised(Person resident, String unit, String said, Instant at, ChainSnapshot chain) {
        String text = wording.say("owner.praised", "said", whole(said));
        hearers(unit, chain).stream()
                .filter(owner -> !owner.person().equals(resident))
                .forEach(owner -> outbox.put(new Outbound.Text(
                        "praise-" + at.toEpochMilli() + "-" + resident.hash().substring(0, 16) + "-"
                                + owner.person().hash().substring(0, 16),
                        owner.person(),
                        text)));
    }

    private List<Owner> hearers(String unit, ChainSnapshot chain) {
        return StandIns.hearers(chain, unit, clock.instant());
    }

    private void tell(PetitionEvent event, Actor actor, Step step) {
        ChainSnapshot chain = step.chain();
        String detail = event.detail();
        String unit = chain.name(Objects.requireNonNullElse(detail, step.lead()));
        String said = Objects.requireNonNullElse(event.text(), "");
        String giver = step.before().holding().lead();
        switch (event.kind()) {
            case SUBMITTED -> submitted(step);
            case SUPPLEMENTED -> {
                String key = event.to().open() ? "alert.supplemented" : "alert.supplementedLater";
                boolean pictured = event.to().open() && Sent.viewable(said);
                step.everyHand(pictured ? key + ".pictured" : key, "said", Step.excerpt(said));
            }
            case URGED -> step.everyHand("alert.urged");
            case ACCEPTED -> step.residents(step.say("resident.accepted", "unit", unit));
            case ANSWERED -> step.residents(step.say("resident.answered", "said", whole(said)));
            case ESCALATED -> handed("resident.escalated", "alert.escalated", detail, unit, said, step);
            case TRANSFERRED -> handed("resident.transferred", "alert.transferred", detail, unit, said, step);
            case ASSIGNED_DOWN -> handed("resident.transferred", "alert.assignedDown", detail, unit, said, step);
            case TAKEN -> {
                step.residents(step.say("resident.accepted", "unit", unit));
                // The end is told where it came in; a promise to others on the way would not be kept.
                boolean entry = giver.equals(step.after().matter().entry());
                step.owners(giver, entry ? "giver.taken" : "giver.takenOver", "unit", unit);
            }
            case OFFER_WITHDRAWN -> {
                // Who waits was told that the other one answers.
                step.residents(step.say("resident.goesOn", "from", step.named(giver), "unit", unit));
                step.owners(detail, "alert.withdrawn", "from", step.named(giver));
            }
            case RETURNED -> returned(detail, unit, said, step);
            case HELP_ASKED -> {
                step.residents(step.say("resident.helped"));
                step.owners(detail, "alert.helpAsked", "reason", step.reason("reason", said));
            }
            case HELP_OWED -> step.owners(detail, "alert.helpOwed");
            case HELP_EXCUSED ->
                step.before()
                        .holding()
                        .open()
                        .forEach(task -> step.owners(task.unit(), "alert.helpExcused", "reason", Step.excerpt(said)));
            case HELPED ->
                step.owners(
                        step.lead(),
                        said.isEmpty() ? "lead.helpTaken" : "lead.helped",
                        "unit",
                        unit,
                        "said",
                        Step.excerpt(said));
            // Whoever knows is asked, not everybody who waits.
            case ASKED -> step.submitter(step.say("resident.asked", "said", whole(said)));
            case RESUMED -> {
                if (actor instanceof Actor.Sweep) {
                    step.owners(step.lead(), "alert.unanswered");
                }
            }
            case NOTED -> step.everyHand("staff.noted", "from", step.named(detail), "said", whole(said));
            case CLIMBED -> {
                step.residents(step.say("resident.climbed", "unit", step.named(detail)));
                step.owners(detail, "alert.climbed", "from", chain.name(silent(step)));
            }
            case WARNED -> step.owners(step.lead(), "alert.warned");
            case OVERDUE -> {
                String upper = upper(step);
                step.residents(step.say("resident.overdue", "upper", chain.name(upper)));
                step.owners(upper, "alert.overdueBelow");
                step.owners(step.lead(), "alert.overdue");
            }
            case NEVER_ANSWERED -> {
                step.residents(step.say("resident.neverAnswered"));
                step.owners(step.lead(), "alert.neverAnswered");
            }
            case FAR_OVERDUE -> {
                step.owners(upper(step), "alert.farOverdue");
                step.owners(step.lead(), "alert.farOverdue");
            }
            case SUPERVISED -> step.everyHand("alert.supervised", "from", step.named(detail), "said", whole(said));
            case HANDED_OVER -> handedOver(detail, actor, step);
            case RECUSED -> step.owners(step.lead(), "alert.recused");
            case HIDDEN -> {}
            case CLAIMED -> {
                // Who was told it, and was to call, may have handed it on long ago.
                step.owners(community(step), "alert.claimed");
                step.everyHand("alert.claimed");
            }
            case NOT_INVOLVED -> step.owners(step.lead(), "alert.notInvolved");
            case RECLASSIFIED, MADE_COMPLEX -> {
                if (!step.before().due().handleBy().equals(step.after().due().handleBy())) {
                    step.residents(step.say("resident.newLimit"));
                }
            }
            case EXTENSION_ASKED -> asked("alert.extensionAsked", said, step);
            case SHELVING_ASKED -> asked("alert.shelvingAsked", said, step);
            case EXTENDED -> granted("resident.extended", "lead.extended", said, detail, step);
            case SHELVED -> granted("resident.shelved", "lead.shelved", said, detail, step);
            case REQUEST_REFUSED ->
                step.owners(step.lead(), "lead.refused", "unit", step.named(detail), "reason", Step.excerpt(said));
            case REVIEW_DUE -> step.owners(step.lead(), "alert.reviewDue");
            case TAKEN_UP -> step.residents(step.say("resident.takenUp"));
            case SUPPORTED, LET_GO -> {}
            case MERGED ->
                step.residents(step.say(
                        "resident.merged",
                        "n",
                        Integer.toString(Following.people(event)),
                        "master",
                        Following.petition(event)));
            case SPLIT -> step.residents(step.say("resident.split"));
            case TOOK_IN ->
                step.owners(
                        step.lead(),
                        "alert.tookIn",
                        "merged",
                        Following.petition(event),
                        "n",
                        Integer.toString(step.after().following().households()));
            case SUPPORTER_RATED -> supporterRated(detail, said, step);
            case REJECTED -> {
                step.residents(step.say("resident.rejectedOthers", "said", whole(said)));
                step.submitter(step.say("resident.rejected", "said", whole(said)));
            }
            case OBJECTED -> {}
            case WITHDRAWN -> step.everyHand("alert.withdrawnByResident");
            case RESOLVED -> {
                if (!step.after().matter().entry().equals(detail)) {
                    step.owners(
                            step.after().matter().entry(),
                            "former.resolved",
                            "unit",
                            unit,
                            "result",
                            Step.excerpt(said));
                }
                String behind = step.before().holding().behind();
                step.owners(behind, "former.resolved", "unit", unit, "result", Step.excerpt(said));
                step.residents(step.say("resident.resolved", "said", whole(said)));
                if (step.after().matter().unclaimed()) {
                    step.owners(community(step), "alert.call");
                }
            }
            case RATED ->
                step.owners(
                        step.before().holding().resolver(), "former.closed", "rating", wording.say("rating." + detail));
            case CLOSED -> {
                if (actor instanceof Actor.Sweep) {
                    step.residents(step.say("resident.closedUnrated"));
                }
            }
            case REOPENED -> reopened(detail, unit, said, step);
            case REACHED -> {}
            case DEPUTED -> {
                step.deputies(detail, "alert.deputed", "unit", step.named(detail));
                calls.put(step.after(), Objects.requireNonNull(detail), false);
            }
            case UNSEEN -> {
                chain.district()
                        .ifPresent(desk -> step.owners(desk.code(), "alert.unseen", "unit", step.named(detail)));
                calls.put(step.after(), Objects.requireNonNull(detail), true);
            }
            case UNREACHED -> step.owners(step.lead(), "alert.unreached");
            case REMINDED -> step.submitter(step.say("resident.reminded", "answerBy", step.answerBy()));
            case NO_REPLY -> {
                step.submitter(step.say("resident.noReply"));
                step.owners(step.lead(), "alert.noReply");
            }
        }
    }

    private void submitted(Step step) {
        String holder = step.lead();
        boolean top = step.chain()
                .unit(holder)
                .filter(unit -> unit.level() == Level.DISTRICT)
                .isPresent();
        boolean urgent = step.after().matter().urgency().aroundTheClock();
        boolean hints = !step.after().holding().recusal().whom().isEmpty();
        step.owners(
                holder,
                owner -> step.say(
                        urgent ? "alert.submitted.urgent" : "alert.submitted",
                        "holder",
                        step.chain().name(holder),
                        "from",
                        step.from(),
                        "hint",
                        hints ? wording.say("hint.recused") : "",
                        "nextStep",
                        wording.say(top ? "next.top" : "next.canPassOn", "ref", step.ref(owner))));
    }

    /** Who has taken an offer and passes it on further is the giver, not who gave it to him. */
    private void handed(String told, String alert, @Nullable String receiver, String unit, String said, Step step) {
        String from = step.named(step.lead());
        step.residents(step.say(told, "unit", unit, "from", from));
        step.owners(receiver, alert, "from", from, "reason", step.reason("reason", said));
    }

    /** Nobody is told of what he has decided himself. */
    private static void asked(String alert, String said, Step step) {
        Request request = step.after().terms().request();
        if (request != null) {
            String until = step.day(request.until());
            step.owners(
                    request.decider(),
                    alert,
                    "from",
                    step.named(step.lead()),
                    "until",
                    until,
                    "reason",
                    Step.excerpt(said));
        }
    }

    private static void granted(String told, String lead, String said, @Nullable String until, Step step) {
        String day = step.day(Instant.parse(Objects.requireNonNull(until)));
        Request request = step.before().terms().request();
        step.residents(step.say(told, "until", day, "reason", Step.clause(whole(said))));
        step.owners(
                step.lead(),
                lead,
                "until",
                day,
                "unit",
                step.chain().name(request == null ? step.lead() : request.decider()));
    }

    /** One who is content needs nobody's attention. */
    private static void supporterRated(@Nullable String rating, String said, Step step) {
        if (Rating.DISSATISFIED.name().equals(rating)) {
            step.owners(
                    step.before().holding().resolver(),
                    "alert.supporterUnsolved",
                    "reason",
                    step.reason("said", said),
                    "n",
                    Integer.toString(step.after().following().households()));
        }
    }

    private void returned(@Nullable String to, String unit, String said, Step step) {
        String from = step.chain().name(silent(step));
        step.residents(step.say("resident.returned", "unit", unit));
        String giver = step.before().holding().lead();
        if (!giver.equals(to)) {
            step.owners(giver, "giver.returnedAbove", "unit", unit);
        }
        step.owners(to, "alert.returned", "from", from, "reason", step.reason("reason", said));
    }

    /** The clock hands on what nobody acts for; a resident who has told where they live needs no word of it. */
    private void handedOver(@Nullable String to, Actor actor, Step step) {
        if (!(actor instanceof Actor.Sweep)) {
            step.owners(to, "alert.settled");
            step.owners(step.before().holding().lead(), "giver.settled", "unit", step.named(to));
            return;
        }
        String from = step.chain().name(silent(step));
        step.residents(step.say("resident.handedOver", "unit", step.named(to)));
        step.owners(to, "alert.handedOver", "from", from);
    }

    private void reopened(@Nullable String to, String unit, String said, Step step) {
        boolean objected = step.before().state() == State.REJECTED;
        if (step.after().following().supporters() > 0) {
            step.residents(step.say("resident.reopened", "upper", step.named(to)));
        }
        step.owners(
                step.before().holding().resolver(),
                objected ? "former.objected" : "former.reopened",
                "unit",
                unit,
                "reason",
                step.reason("said", said));
        step.owners(to, objected ? "alert.objected" : "alert.reopened", "reason", step.reason("said", said));
    }

    /** Whoever had it in hand before the step. */
    private static String silent(Step step) {
        return Objects.requireNonNullElse(
                step.before().holding().offered(), step.before().holding().lead());
    }

    /** {@return the community of what staff were told, whose part it is to call} */
    private static @Nullable String community(Step step) {
        return step.chain()
                .holderFrom(step.after().matter().entry(), Level.COMMUNITY)
                .map(Unit::code)
                .orElse(null);
    }

    private static String upper(Step step) {
        String lead = Objects.requireNonNullElse(step.after().holding().behind(), step.lead());
        return step.chain().above(lead).map(Unit::code).orElse(lead);
    }

    private static String whole(String text) {
        return Wording.excerpt(text, WHOLE);
    }

    private static boolean isStaff(Person hearer, Step step) {
        return !hearer.equals(step.after().matter().submitter())
                && step.chain().staff(hearer.hash()).isPresent();
    }
}
