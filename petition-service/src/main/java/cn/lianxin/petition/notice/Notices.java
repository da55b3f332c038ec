package cn.lianxin.petition.notice;

import cn.lianxin.config.calendar.ChineseTime;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.dispatch.Outbox;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The one place that says who hears of an event, and in which words.
 *
 * <p>One message a hearer a step: where a step has several events that speak to the same person, the last one does. Whoever
 * acts gets the answer to what he typed instead.
 */
public final class Notices {
    private static final int EXCERPT = 120;
    /** A resident reads an answer whole; staff's are limited to this. */
    private static final int WHOLE = 500;

    private final Outbox outbox;
    private final ShortNumbers shortNumbers;
    private final InstantSource clock;
    private final Wording wording = new Wording("cn.lianxin.petition.notice.notices");

    Notices(Outbox outbox, ShortNumbers shortNumbers, InstantSource clock) {
        this.outbox = outbox;
        this.shortNumbers = shortNumbers;
        this.clock = clock;
    }

    /** Puts what the step's hearers are to get into the outbox, within the step's transaction. */
    public void tell(Petition before, Petition after, List<PetitionEvent> events, Actor actor, ChainSnapshot chain) {
        var step = new Step(before, after, chain, new LinkedHashMap<>());
        events.forEach(event -> tell(event, step));
        step.texts().remove(actor.person());
        step.texts().forEach((hearer, text) -> outbox.put(new Outbound.Text(id(after, hearer), hearer, text)));
    }

    private void tell(PetitionEvent event, Step step) {
        ChainSnapshot chain = step.chain();
        String no = step.number();
        String unit = chain.name(Objects.requireNonNullElse(
                event.detail(), step.after().holding().lead()));
        String said = Objects.requireNonNullElse(event.text(), "");
        switch (event.kind()) {
            case SUBMITTED -> step.owners(step.after().holding().lead(), owner -> submitted(step, owner));
            case SUPPLEMENTED -> {
                String key = event.to().open() ? "alert.supplemented" : "alert.supplementedLater";
                Function<Owner, String> text =
                        owner -> wording.say(key, "text", excerpt(said), "no", no, "ref", ref(step, owner));
                step.owners(step.after().holding().lead(), text);
                step.owners(step.after().holding().offered(), text);
            }
            case ACCEPTED ->
                step.submitter(wording.say("resident.accepted", "unit", unit, "no", no, "handleBy", handleBy(step)));
            case ANSWERED -> step.submitter(wording.say("resident.answered", "text", whole(said), "no", no));
            case ESCALATED -> {
                // Who has taken an offer and offers it higher is the giver, not who gave it to him.
                String from = named(step.after().holding().lead(), chain);
                step.submitter(wording.say(
                        "resident.escalated", "unit", unit, "from", from, "no", no, "respondBy", respondBy(step)));
                step.owners(event.detail(), owner -> handed("alert.escalated", "reason", from, said, step, owner));
            }
            case TAKEN -> {
                step.submitter(wording.say("resident.accepted", "unit", unit, "no", no, "handleBy", handleBy(step)));
                String giver = step.before().holding().lead();
                // The end is told where it came in; a promise to others on the way would not be kept.
                String key = giver.equals(step.after().matter().entry()) ? "giver.taken" : "giver.takenOver";
                step.owners(giver, owner -> wording.say(key, "unit", unit, "no", no));
            }
            case OFFER_WITHDRAWN -> {
                String from = named(step.before().holding().lead(), chain);
                // Who waits was told that the other one answers.
                step.submitter(wording.say(
                        "resident.goesOn", "from", from, "unit", unit, "no", no, "handleBy", handleBy(step)));
                step.owners(event.detail(), owner -> wording.say("alert.withdrawn", "from", from, "no", no));
            }
            case RESOLVED -> {
                if (!step.after().matter().entry().equals(event.detail())) {
                    step.owners(
                            step.after().matter().entry(),
                            owner -> wording.say("former.resolved", "unit", unit, "no", no, "result", excerpt(said)));
                }
                step.submitter(wording.say("resident.resolved", "text", whole(said), "no", no));
            }
            case RATED ->
                step.owners(
                        step.before().holding().resolver(),
                        owner -> wording.say(
                                "former.closed", "rating", wording.say("rating." + event.detail()), "no", no));
            case CLOSED -> {}
            case REOPENED -> {
                step.owners(
                        step.before().holding().resolver(),
                        owner -> wording.say(
                                "former.reopened",
                                "unit",
                                unit,
                                "no",
                                no,
                                "reason",
                                said.isEmpty() ? "" : wording.say("said", "reason", excerpt(said))));
                step.owners(event.detail(), owner -> handed("alert.reopened", "said", "", said, step, owner));
            }
        }
    }

    private String submitted(Step step, Owner owner) {
        String holder = step.after().holding().lead();
        boolean top = step.chain()
                .unit(holder)
                .filter(unit -> unit.level() == Level.DISTRICT)
                .isPresent();
        return wording.say(
                step.after().matter().urgency().aroundTheClock() ? "alert.submitted.urgent" : "alert.submitted",
                "holder",
                step.chain().name(holder),
                "text",
                excerpt(step.after().matter().text()),
                "no",
                step.number(),
                "respondBy",
                respondBy(step),
                "nextStep",
                wording.say(top ? "next.top" : "next.canPassOn", "ref", ref(step, owner)));
    }

    private String handed(String key, String reasonKey, String from, String reason, Step step, Owner owner) {
        return wording.say(
                key,
                "from",
                from,
                "text",
                excerpt(step.after().matter().text()),
                "reason",
                reason.isEmpty() ? "" : wording.say(reasonKey, "reason", excerpt(reason)),
                "no",
                step.number(),
                "respondBy",
                respondBy(step),
                "ref",
                ref(step, owner));
    }

    /** What the owner types for this petition: the short number, else the whole one. */
    private String ref(Step step, Owner owner) {
        var given = shortNumbers.give(owner, step.after().id());
        return given.isPresent() ? Integer.toString(given.getAsInt()) : step.number();
    }

    private String respondBy(Step step) {
        Instant by = step.after().due().respondBy();
        return ChineseTime.dayAndTime(by == null ? step.after().due().handleBy() : by, clock.instant());
    }

    /** A limit in working days ends with the day; one that runs around the clock has its minute. */
    private String handleBy(Step step) {
        Instant by = step.after().due().handleBy();
        return step.after().matter().urgency().aroundTheClock()
                ? ChineseTime.dayAndTime(by, clock.instant())
                : ChineseTime.day(by, clock.instant());
    }

    /** The unit's name with who answers for it: 东山村王支书. */
    private static String named(String unit, ChainSnapshot chain) {
        List<Owner> owners = chain.owners(unit);
        return chain.name(unit) + (owners.isEmpty() ? "" : owners.getFirst().name());
    }

    private static String excerpt(String text) {
        return Wording.excerpt(text, EXCERPT);
    }

    private static String whole(String text) {
        return Wording.excerpt(text, WHOLE);
    }

    /** The same step tells the same hearer under the same id, however often it is repeated. */
    private static String id(Petition petition, Person hearer) {
        return petition.matter().number() + "-" + petition.version() + "-"
                + hearer.hash().substring(0, 16);
    }
}
