package cn.lianxin.petition.notice;

import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Following;
import cn.lianxin.petition.lifecycle.PetitionEvent;

/** What is told when one matter is handled as part of another, and when it is not any more. */
record Joining(Step step, PetitionEvent event) {
    void merged() {
        String people = Integer.toString(Following.people(event));
        step.residents(step.say("resident.merged", "n", people, "master", Following.petition(event)));
    }

    void tookIn() {
        step.owners(step.lead(), "alert.tookIn", "merged", Following.petition(event), "n", step.households());
    }

    /** Whoever leads it has done it himself, but where the other one was taken back. */
    void split(Actor actor) {
        step.residents(step.say("resident.split"));
        if (actor instanceof Actor.Resident) {
            step.owners(step.lead(), "alert.released");
        }
    }
}
