package cn.lianxin.petition.handling;

import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.intake.Classification;
import cn.lianxin.petition.intake.EntryLevel;
import cn.lianxin.petition.intake.NewPetition;
import cn.lianxin.petition.intake.PetitionNumbers;
import cn.lianxin.petition.intake.Words;
import cn.lianxin.petition.lifecycle.Actor;
import cn.lianxin.petition.lifecycle.Due;
import cn.lianxin.petition.lifecycle.Following;
import cn.lianxin.petition.lifecycle.Holding;
import cn.lianxin.petition.lifecycle.Identity;
import cn.lianxin.petition.lifecycle.Matter;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import cn.lianxin.petition.lifecycle.Rounds;
import cn.lianxin.petition.lifecycle.State;
import cn.lianxin.petition.lifecycle.Terms;
import cn.lianxin.petition.notice.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a matter comes in: what the words say it is, who holds it first, by when. Within the caller's transaction. */
final class Registration {
    private final Records records;
    private final PetitionNumbers numbers;
    private final Words words;
    private final Chain chain;
    private final Clocks clocks;
    private final Notices notices;

    Registration(Records records, PetitionNumbers numbers, Words words, Chain chain, Clocks clocks, Notices notices) {
        this.records = records;
        this.numbers = numbers;
        this.words = words;
        this.chain = chain;
        this.clocks = clocks;
        this.notices = notices;
    }

    /** Registers it and tells its first holder; {@return it, or nothing where nobody would hold it} */
    Optional<Petition> submit(NewPetition wish, Actor actor, Instant now) {
        ChainSnapshot groups = chain.now();
        Classification classified = words.classify(wish.text());
        Recusal recusal = Recusals.of(wish, classified, groups);
        return EntryLevel.of(wish, classified, groups.without(recusal)).map(holder -> {
            Petition fresh = fresh(wish, classified, recusal, holder, now);
            var submitted = new PetitionEvent(
                    PetitionEvent.Kind.SUBMITTED, now, actor.id(), State.SUBMITTED, holder.code(), wish.text());
            Petition stored = records.begin(fresh, submitted);
            notices.tell(stored, stored, List.of(submitted), actor, groups, List.of());
            return stored;
        });
    }

    private Petition fresh(NewPetition wish, Classification classified, Recusal recusal, Unit holder, Instant now) {
        var matter = new Matter(
                numbers.next(now).toString(),
                wish.submitter(),
                classified.urgency(),
                classified.category(),
                Matter.subjectOf(wish.text()),
                wish.text(),
                holder.code(),
                now,
                wish.group(),
                Identity.MASKED);
        Due due = clocks.submitted(now, holder.level(), classified.urgency());
        var holding = Holding.of(holder.code()).without(recusal);
        return new Petition(
                0, 1, matter, State.SUBMITTED, holding, due, Rounds.none(), Terms.NONE, Following.NONE, null);
    }

    /** {@return who would hold it if it came from that group; nothing where its words may be about whoever that is} */
    Optional<Unit> placed(Petition petition, String group) {
        String text = petition.matter().text();
        Classification classified = words.classify(text);
        var wish = new NewPetition(petition.matter().submitter(), text, group);
        return classified.hintsAtOwner() ? Optional.empty() : EntryLevel.of(wish, classified, chain.now());
    }
}
