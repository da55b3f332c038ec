package cn.lianxin.petition.notice;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Outbound.Urgency;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.petition.attachment.Sent;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.chain.StandIns;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The one place that says who hears of an event, and in which words.
 *
 * <p>One message a hearer a step: where a step has several events that speak to the same person, the last one does. Whoever
 * acts gets the answer to what he typed instead.
 */
public final class Notices {
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
            envelope.recalls(before, after, chain).forEach(outbox::put);
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

    /** Tells the district's desk, once, that something could not be handled and is kept: somebody's words, or a report. */
    public void deadLetter(Inbound letter, ChainSnapshot chain) {
        chain.district()
                .ifPresent(desk -> hearers(desk.code(), chain)
                        .forEach(owner -> outbox.put(envelope.ofDeadLetter(letter, owner.person()))));
    }

    /** Praise for a unit, in the transaction that keeps it; whoever says it of himself is not told. */
    public void praised(Person resident, String unit, String said, Instant at, ChainSnapshot chain) {
        hearers(unit, chain).stream()
                .map(Owner::person)
                .filter(owner -> !owner.equals(resident))
                .forEach(owner -> outbox.put(envelope.ofPraise(resident, owner, said, at)));
    }

    private List<Owner> hearers(String unit, ChainSnapshot chain) {
        return StandIns.hearers(chain, unit, clock.instant());
    }

    private void tell(PetitionEvent event, Actor actor, Step step) {
        var passing = new Passing(step, event);
        var limits = new Lateness(step, event);
        var requests = new Requested(step, event);
        var joining = new Joining(step, event);
        var end = new Ending(step, event);
        String detail = event.detail();
        String said = Step.said(event);
        switch (event.kind()) {
            case SUBMITTED -> passing.submitted();
            case SUPPLEMENTED -> supplemented(event, step);
            case URGED -> step.everyHand("alert.urged");
            case ACCEPTED -> step.residents(step.say("resident.accepted", "unit", step.unit(event)));
            case ANSWERED -> step.residents(step.say("resident.answered", "said", Step.whole(said)));
            case ESCALATED -> passing.offered("resident.escalated", "alert.escalated");
            case TRANSFERRED -> passing.offered("resident.transferred", "alert.transferred");
            case ASSIGNED_DOWN -> passing.offered("resident.transferred", "alert.assignedDown");
            case TAKEN -> passing.taken();
            case OFFER_WITHDRAWN -> passing.withdrawn();
            case RETURNED -> passing.returned();
            case HANDED_OVER -> passing.handedOver(actor);
            // Who leads the master of a merged one has heard it there.
            case RECUSED -> step.owners(event.to().open() ? step.lead() : null, "alert.recused");
            case HELP_ASKED -> passing.helpAsked();
            case HELP_OWED -> step.owners(detail, "alert.helpOwed");
            case HELP_EXCUSED -> passing.helpExcused();
            case HELPED -> passing.helped();
            // Whoever knows is asked, not everybody who waits.
            case ASKED -> step.submitter(step.say("resident.asked", "said", Step.whole(said)));
            case RESUMED -> {
                if (actor instanceof Actor.Sweep) {
                    step.owners(step.lead(), "alert.unanswered");
                }
            }
            case REMINDED -> step.submitter(step.say("resident.reminded", "answerBy", step.answerBy()));
            case UNREACHED -> step.owners(step.lead(), "alert.unreached");
            case NO_REPLY -> end.noReply();
            case NOTED -> step.everyHand("staff.noted", "from", step.named(detail), "said", Step.whole(said));
            case SUPERVISED -> end.supervised();
            case CLIMBED -> limits.climbed();
            case WARNED -> step.owners(step.lead(), "alert.warned");
            case OVERDUE -> limits.overdue();
            case NEVER_ANSWERED -> limits.neverAnswered();
            case FAR_OVERDUE -> limits.farOverdue();
            case RECLASSIFIED, MADE_COMPLEX -> limits.sorted();
            case DEPUTED -> {
                step.deputies(detail, "alert.deputed", "unit", step.named(detail));
                calls.put(step.after(), Objects.requireNonNull(detail), false);
            }
            case UNSEEN -> {
                step.chain()
                        .district()
                        .ifPresent(desk -> step.owners(desk.code(), "alert.unseen", "unit", step.named(detail)));
                calls.put(step.after(), Objects.requireNonNull(detail), true);
            }
            case EXTENSION_ASKED -> requests.asked("alert.extensionAsked");
            case SHELVING_ASKED -> requests.asked("alert.shelvingAsked");
            case EXTENDED -> requests.granted("resident.extended", "lead.extended");
            case SHELVED -> requests.granted("resident.shelved", "lead.shelved");
            case REQUEST_REFUSED -> requests.refused();
            case REVIEW_DUE -> step.owners(step.lead(), "alert.reviewDue");
            case TAKEN_UP -> step.residents(step.say("resident.takenUp"));
            case MERGED -> joining.merged();
            case SPLIT -> joining.split(actor);
            case TOOK_IN -> joining.tookIn();
            case CLAIMED -> {
                // Who was told it, and was to call, may have handed it on long ago.
                step.owners(step.community(), "alert.claimed");
                step.everyHand("alert.claimed");
            }
            case NOT_INVOLVED -> step.owners(step.lead(), "alert.notInvolved");
            case REJECTED -> end.rejected();
            case WITHDRAWN -> end.withdrawn();
            case RESOLVED -> end.resolved();
            case RATED -> end.rated();
            case SUPPORTER_RATED -> end.supporterRated();
            case CLOSED -> end.closed(actor);
            case REOPENED -> end.reopened();
            case HIDDEN, SUPPORTED, LET_GO, OBJECTED, REACHED -> {}
        }
    }

    private static void supplemented(PetitionEvent event, Step step) {
        String said = Step.said(event);
        String key = event.to().open() ? "alert.supplemented" : "alert.supplementedLater";
        boolean pictured = event.to().open() && Sent.viewable(said);
        step.everyHand(pictured ? key + ".pictured" : key, "said", Step.excerpt(said));
    }

    private static boolean isStaff(Person hearer, Step step) {
        return !hearer.equals(step.after().matter().submitter())
                && step.chain().staff(hearer.hash()).isPresent();
    }
}
