package cn.lianxin.petition.notice;

import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.chain.StandIns;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Chances;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import cn.lianxin.petition.lifecycle.Rating;
import cn.lianxin.petition.lifecycle.State;
import org.jspecify.annotations.Nullable;

/** What is told when a matter ends, and when residents say whether it is solved. */
record Ending(Step step, PetitionEvent event) {
    /** So many times are said. */
    private static final int MANY = 3;

    void rejected() {
        String said = Step.whole(Step.said(event));
        step.residents(step.say("resident.rejectedOthers", "said", said));
        step.submitter(step.say("resident.rejected", "said", said));
    }

    /** Others may still have what the one who brought it up has not. */
    void withdrawn() {
        step.residents(step.say("resident.withdrawnOthers"));
        step.everyHand("alert.withdrawnByResident");
    }

    void resolved() {
        String entry = step.after().matter().entry();
        if (!entry.equals(event.detail())) {
            former(entry);
        }
        former(step.before().holding().behind());
        step.residents(step.say("resident.resolved", "said", Step.whole(Step.said(event))));
        if (step.after().matter().unclaimed()) {
            step.owners(step.community(), "alert.call");
        }
    }

    /** It ends without being solved. */
    void noReply() {
        step.residents(step.say("resident.noReplyOthers"));
        step.submitter(step.say("resident.noReply"));
        step.owners(step.lead(), "alert.noReply");
    }

    private void former(@Nullable String unit) {
        String result = Step.excerpt(Step.said(event));
        step.owners(unit, "former.resolved", "unit", step.unit(event), "result", result);
    }

    void rated() {
        String rating = step.wording().say("rating." + event.detail());
        step.owners(step.before().holding().resolver(), "former.closed", "rating", rating);
    }

    /** One who is content needs nobody's attention. */
    void supporterRated() {
        if (Rating.DISSATISFIED.name().equals(event.detail())) {
            step.owners(
                    step.before().holding().resolver(),
                    "alert.supporterUnsolved",
                    "reason",
                    step.reason("said", Step.said(event)),
                    "n",
                    step.households());
        }
    }

    void closed(Actor actor) {
        if (actor instanceof Actor.Sweep) {
            boolean last = !Chances.of(step.after()).mayComeBack(step.now());
            step.residents(step.say(last ? "resident.closedForGood" : "resident.closedUnrated"));
        }
    }

    void reopened() {
        boolean objected = step.before().state() == State.REJECTED;
        String reason = step.reason("said", Step.said(event));
        if (step.after().following().supporters() > 0) {
            step.residents(step.say("resident.reopened", "upper", step.named(event.detail())));
        }
        step.owners(
                step.before().holding().resolver(),
                objected ? "former.objected" : "former.reopened",
                "unit",
                step.unit(event),
                "reason",
                reason);
        step.owners(event.detail(), objected ? "alert.objected" : "alert.reopened", "reason", reason);
    }

    /** In the words of the district's desk; or because of how often it came back, or to whom: then the desk is told. */
    void supervised() {
        if (event.detail() != null) {
            String from = step.named(event.detail());
            step.everyHand("alert.supervised", "from", from, "said", Step.whole(Step.said(event)));
            return;
        }
        int times = step.after().rounds().reopenings();
        String again = Integer.toString(times);
        String mark = times < MANY ? step.say("supervised") : step.say("supervised.again", "n", again);
        for (Owner owner : StandIns.hearers(step.chain(), step.lead(), step.now())) {
            step.texts().computeIfPresent(owner.person(), (_, text) -> mark + text);
        }
        step.chain()
                .district()
                .filter(desk -> !desk.code().equals(step.lead()))
                .ifPresent(desk -> step.owners(desk.code(), "alert.comesBack", "n", again));
    }
}
