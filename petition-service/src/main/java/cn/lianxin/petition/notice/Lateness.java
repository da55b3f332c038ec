package cn.lianxin.petition.notice;

import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import java.util.Objects;

/** What is told when a limit runs out, or turns out to be another. */
record Lateness(Step step, PetitionEvent event) {
    void climbed() {
        step.residents(step.say("resident.climbed", "unit", step.named(event.detail())));
        step.owners(event.detail(), "alert.climbed", "from", step.chain().name(step.silent()));
    }

    void overdue() {
        String upper = upper();
        step.residents(step.say("resident.overdue", "upper", step.chain().name(upper)));
        step.owners(upper, "alert.overdueBelow");
        step.owners(step.lead(), "alert.overdue");
    }

    void neverAnswered() {
        step.residents(step.say("resident.neverAnswered"));
        step.owners(step.lead(), "alert.neverAnswered");
    }

    void farOverdue() {
        step.owners(upper(), "alert.farOverdue");
        step.owners(step.lead(), "alert.farOverdue");
    }

    void sorted() {
        if (!step.before().due().handleBy().equals(step.after().due().handleBy())) {
            step.residents(step.say("resident.newLimit"));
        }
        new Passing(step, event).sorted();
    }

    private String upper() {
        String lead = Objects.requireNonNullElse(step.after().holding().behind(), step.lead());
        return step.chain().above(lead).map(Unit::code).orElse(lead);
    }
}
