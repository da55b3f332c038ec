package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.query.Viewer;
import java.util.Optional;

/** Who is talking, as the chain knows them at this moment. */
record Talker(Person person, Optional<Owner> staff, ChainSnapshot chain) {
    static Talker of(Person person, ChainSnapshot chain) {
        return new Talker(person, chain.staff(person.hash()), chain);
    }

    boolean isStaff() {
        return staff.isPresent();
    }

    boolean makesArticles() {
        return staff.filter(one -> one.role().makesArticles()).isPresent();
    }

    Viewer viewer() {
        return Viewer.of(person, staff);
    }

    Actor.Resident resident() {
        return new Actor.Resident(person);
    }

    /** {@return the owner as an actor; empty for residents and for staff without a group} */
    Optional<Actor.Owner> owner() {
        return staff.flatMap(owner -> Optional.ofNullable(owner.unit())
                .flatMap(chain::unit)
                .map(unit -> new Actor.Owner(owner.staffId(), person, unit)));
    }
}
