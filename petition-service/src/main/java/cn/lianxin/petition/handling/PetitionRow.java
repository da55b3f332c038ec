package cn.lianxin.petition.handling;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import cn.lianxin.petition.lifecycle.Due;
import cn.lianxin.petition.lifecycle.Holding;
import cn.lianxin.petition.lifecycle.Matter;
import cn.lianxin.petition.lifecycle.Petition;
import cn.lianxin.petition.lifecycle.Rating;
import cn.lianxin.petition.lifecycle.Rounds;
import cn.lianxin.petition.lifecycle.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A petition as its row has it. */
record PetitionRow(
        long id,
        String number,
        int version,
        State state,
        String appId,
        String personHash,
        String sealed,
        Urgency urgency,
        Category category,
        String subject,
        String text,
        String entry,
        String leadUnit,
        @Nullable String offeredUnit,
        @Nullable String resolver,
        @Nullable Instant respondBy,
        Instant handleBy,
        @Nullable Instant endedAt,
        int reopenings,
        int afterClosing,
        @Nullable Rating rating,
        Instant createdAt) {

    static PetitionRow of(Petition petition) {
        Matter matter = petition.matter();
        return new PetitionRow(
                petition.id(),
                matter.number(),
                petition.version(),
                petition.state(),
                matter.submitter().appId(),
                matter.submitter().hash(),
                matter.submitter().sealed(),
                matter.urgency(),
                matter.category(),
                matter.subject(),
                matter.text(),
                matter.entry(),
                petition.holding().lead(),
                petition.holding().offered(),
                petition.holding().resolver(),
                petition.due().respondBy(),
                petition.due().handleBy(),
                petition.due().endedAt(),
                petition.rounds().reopenings(),
                petition.rounds().afterClosing(),
                petition.rounds().rating(),
                matter.createdAt());
    }

    Petition petition() {
        return new Petition(
                id,
                version,
                new Matter(
                        number,
                        new Person(appId, personHash, sealed),
                        urgency,
                        category,
                        subject,
                        text,
                        entry,
                        createdAt),
                state,
                new Holding(leadUnit, offeredUnit, resolver),
                new Due(respondBy, handleBy, endedAt),
                new Rounds(reopenings, afterClosing, rating));
    }
}
