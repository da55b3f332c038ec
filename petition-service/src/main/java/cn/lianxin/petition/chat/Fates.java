package cn.lianxin.petition.chat;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.handling.Petitions;
import cn.lianxin.petition.lifecycle.Action;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.notice.NoticeId;
import cn.lianxin.petition.notice.Notices;

/** Hears what became of what people were sent, in whatever order and however often it is told. */
final class Fates {
    private final Petitions petitions;
    private final Notices notices;

    Fates(Petitions petitions, Notices notices) {
        this.petitions = petitions;
        this.notices = notices;
    }

    /** A message of theirs could not be handled. */
    void deadLetter(Inbound message, ChainSnapshot chain) {
        notices.deadLetter(message.key(), chain);
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
            case HANDED_OVER -> {}
        }
    }

    /** All who act for a unit get its alerts at once, its deputies too; what none of them sees, others have to say. */
    private void unseen(Inbound.Delivery told, ChainSnapshot chain) {
        chain.staff(told.person().hash())
                .map(Owner::unit)
                .ifPresent(unit -> NoticeId.parse(told.id())
                        .ifPresent(id -> petitions.apply(
                                id.number(), new Action.Unseen(id.version(), unit), new Actor.Courier())));
    }

    /** What is about an older question, or told before, the table refuses. */
    private void tell(Inbound.Delivery told, boolean arrived) {
        NoticeId.parse(told.id())
                .ifPresent(id -> petitions.apply(
                        id.number(), new Action.Told(id.version(), told.person(), arrived), new Actor.Courier()));
    }
}
