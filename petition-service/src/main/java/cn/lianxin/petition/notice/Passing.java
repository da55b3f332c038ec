package cn.lianxin.petition.notice;

import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** What is told of who has a matter now: as it comes in, is passed on, comes back, and others are asked to help. */
record Passing(Step step, PetitionEvent event) {
    void submitted() {
        String holder = step.lead();
        boolean top = step.chain()
                .unit(holder)
                .filter(unit -> unit.level() == Level.DISTRICT)
                .isPresent();
        boolean urgent = step.after().matter().urgency().aroundTheClock();
        Wording wording = step.wording();
        step.owners(
                holder,
                owner -> step.say(
                        urgent ? "alert.submitted.urgent" : "alert.submitted",
                        "holder",
                        step.chain().name(holder),
                        "from",
                        from(),
                        "hint",
                        hint(),
                        "nextStep",
                        wording.say(top ? "next.top" : "next.canPassOn", "ref", step.ref(owner))));
        if (dangerous(step.after())) {
            onDuty();
        }
    }

    /**
     * In danger those on duty in the community and the town above know at once, besides whoever holds it; where one of
     * the two has nobody, the next above. They have nothing to answer: no number to type, and nothing in their list.
     */
    private void onDuty() {
        String lead = step.lead();
        String place = Objects.requireNonNullElse(step.after().holding().behind(), lead);
        String by = step.after().due().respondBy() == null ? "by.solved" : "by.answered";
        String text = step.say(
                "alert.emergency", "holder", step.named(lead), "from", from(), "hint", hint(), "by", step.say(by));
        Stream.of(Level.COMMUNITY, Level.TOWN)
                .flatMap(level -> step.chain().holderFrom(place, level).map(Unit::code).stream())
                .filter(unit -> !unit.equals(lead))
                .forEach(unit -> step.owners(unit, owner -> text));
    }

    /** It turns out to be dangerous: whoever it is offered to has to hurry as well. */
    void sorted() {
        if (dangerous(step.after()) && !dangerous(step.before())) {
            onDuty();
            step.owners(step.after().holding().offered(), "alert.offered.urgent", "from", step.named(step.lead()));
        }
    }

    private static boolean dangerous(Petition petition) {
        return petition.matter().urgency() == Urgency.EMERGENCY;
    }

    private String hint() {
        boolean hints = !step.after().holding().recusal().whom().isEmpty();
        return hints ? step.wording().say("hint.recused") : "";
    }

    /** Where it comes from, as far as handlers may know: （东山村居民）; nothing where they may not. */
    private String from() {
        String home = step.after().matter().shownHome();
        return home == null
                ? ""
                : step.wording().say("from", "home", step.chain().name(home));
    }

    /** Who has taken an offer and passes it on further is the giver, not who gave it to him. */
    void offered(String told, String alert) {
        String from = step.named(step.lead());
        step.residents(step.say(told, "unit", step.unit(event), "from", from));
        step.owners(event.detail(), alert, "from", from, "reason", step.reason("reason", Step.said(event)));
    }

    void taken() {
        String unit = step.unit(event);
        step.residents(step.say("resident.accepted", "unit", unit));
        // The end is told where it came in; a promise to others on the way would not be kept.
        boolean entry = step.giver().equals(step.after().matter().entry());
        step.owners(step.giver(), entry ? "giver.taken" : "giver.takenOver", "unit", unit);
    }

    void withdrawn() {
        String giver = step.named(step.giver());
        // Who waits was told that the other one answers.
        step.residents(step.say("resident.goesOn", "from", giver, "unit", step.unit(event)));
        step.owners(event.detail(), "alert.withdrawn", "from", giver);
    }

    void returned() {
        String unit = step.unit(event);
        step.residents(step.say("resident.returned", "unit", unit));
        if (!step.giver().equals(event.detail())) {
            step.owners(step.giver(), "giver.returnedAbove", "unit", unit);
        }
        step.owners(
                event.detail(),
                "alert.returned",
                "from",
                step.chain().name(step.silent()),
                "reason",
                step.reason("reason", Step.said(event)));
    }

    /** The clock hands on what nobody acts for; a resident who has told where they live needs no word of it. */
    void handedOver(Actor actor) {
        String unit = step.named(event.detail());
        if (actor instanceof Actor.Sweep) {
            String from = step.chain().name(step.silent());
            Instant review = step.after().terms().reviewAt();
            String kind = review == null ? "" : ".shelved";
            String until = review == null ? "" : step.day(review);
            step.residents(step.say("resident.handedOver" + kind, "unit", unit, "until", until));
            step.owners(event.detail(), "alert.handedOver" + kind, "from", from, "until", until);
        } else {
            step.owners(event.detail(), "alert.settled");
            step.owners(step.giver(), "giver.settled", "unit", unit);
            if (dangerous(step.after())) {
                onDuty();
            }
        }
    }

    void helpAsked() {
        step.residents(step.say("resident.helped"));
        step.owners(event.detail(), "alert.helpAsked", "reason", step.reason("reason", Step.said(event)));
    }

    void helpExcused() {
        String reason = Step.excerpt(Step.said(event));
        step.before().holding().open().forEach(task -> step.owners(task.unit(), "alert.helpExcused", "reason", reason));
    }

    void helped() {
        String said = Step.said(event);
        step.owners(
                step.lead(),
                said.isEmpty() ? "lead.helpTaken" : "lead.helped",
                "unit",
                step.unit(event),
                "said",
                Step.excerpt(said));
    }
}
