package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.chain.StandIns;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.notice.CallList;
import cn.lianxin.petition.notice.NoticeId;
import cn.lianxin.petition.notice.Notices;
import java.time.Instant;
import java.util.List;

/** Hears what became of what people were sent, in whatever order and however often it is told. */
final class Fates {
    private final Petitions petitions;
    private final Notices notices;
    private final CallList calls;

    Fates(Petitions petitions, Notices notices, CallList calls) {
        this.petitions = petitions;
        this.notices = notices;
        this.calls = calls;
    }

    /** A message of theirs, or about one to them, could not be handled. */
    void deadLetter(Inbound message, ChainSnapshot chain) {
        notices.deadLetter(message, chain);
    }

    void hear(Inbound.Delivery told, ChainSnapshot chain) {
        switch (told.outcome()) {
            case PROVEN -> tell(told, true);
            case FAILED -> {
                tell(told, false);
                unseen(told, chain);
            }
            // Of an alert: nothing has brought it. A question's limits go on as for one nobody knows of.
            case HELD -> unseen(told, chain);
            // Of an alert: the person has written, and it went with the answer.
            case HANDED_OVER -> wrote(told.person(), chain);
        }
    }

    /** Whoever of a unit writes can be asked by chat again: nobody has to call. */
    void wrote(Person person, ChainSnapshot chain) {
        chain.staff(person.hash()).map(Owner::unit).ifPresent(calls::answered);
    }

    private void unseen(Inbound.Delivery told, ChainSnapshot chain) {
        chain.staff(told.person().hash())
                .ifPresent(hearer -> NoticeId.parse(told.id()).ifPresent(id -> unseen(id, hearer, chain, told.at())));
    }

    /** What one of several has seen, the unit has. */
    private void unseen(NoticeId id, Owner hearer, ChainSnapshot chain, Instant at) {
        String unit = hearer.unit();
        if (unit == null) {
            return;
        }
        List<Owner> told = hearer.deputy() ? StandIns.deputies(chain, unit, at) : StandIns.hearers(chain, unit, at);
        if (calls.nobodySaw(id.number(), id.version(), hearer, told) && calls.isNews(id.number(), unit, id.version())) {
            var action = new Action.Unseen(id.version(), unit, hearer.deputy());
            petitions.apply(id.number(), action, new Actor.Courier());
        }
    }

    /** What is about an older question, or told before, the table refuses. */
    private void tell(Inbound.Delivery told, boolean arrived) {
        NoticeId.parse(told.id())
                .ifPresent(id -> petitions.apply(
                        id.number(), new Action.Told(id.version(), told.person(), arrived), new Actor.Courier()));
    }
}
