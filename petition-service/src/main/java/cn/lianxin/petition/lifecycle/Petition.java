package cn.lianxin.petition.lifecycle;

import java.util.List;
import java.util.Objects;

/**
 * One matter a resident has brought up, as it stands: the sum of its events.
 *
 * @param id the row's id
 * @param version counts its changes; every update names the one it has seen
 */
public record Petition(long id, int version, Matter matter, State state, Holding holding, Due due, Rounds rounds) {

    /** {@return the petition after one step's events, with the next version} */
    Petition after(List<PetitionEvent> events, Ground ground) {
        Petition next = this;
        for (PetitionEvent event : events) {
            next = next.after(event, ground);
        }
        return new Petition(id, version + 1, matter, next.state, next.holding, next.due, next.rounds);
    }

    private Petition after(PetitionEvent event, Ground ground) {
        String unit = Objects.requireNonNullElse(event.detail(), holding.lead());
        Holding held = switch (event.kind()) {
            case SUBMITTED, SUPPLEMENTED, ACCEPTED, ANSWERED, RATED, CLOSED -> holding;
            case ESCALATED -> holding.offeredTo(unit);
            case OFFER_WITHDRAWN -> holding.offeredTo(null);
            case TAKEN, REOPENED -> holding.ledBy(unit);
            case RESOLVED -> holding.resolvedBy(unit);
        };
        Due by = switch (event.kind()) {
            case SUBMITTED, SUPPLEMENTED, RATED -> due;
            case ACCEPTED, ANSWERED, TAKEN, OFFER_WITHDRAWN -> due.responded();
            case ESCALATED -> due.respondBy(ground.respondBy(unit, matter.urgency()));
            case RESOLVED, CLOSED -> due.ended(event.at());
            case REOPENED -> ground.reopened();
        };
        Rounds turned = switch (event.kind()) {
            case RATED -> rounds.rated(Rating.valueOf(unit));
            case REOPENED -> rounds.reopened(state);
            case SUBMITTED, SUPPLEMENTED, ACCEPTED, ANSWERED, ESCALATED, TAKEN, OFFER_WITHDRAWN, RESOLVED, CLOSED ->
                rounds;
        };
        return new Petition(id, version, matter, event.to(), held, by, turned);
    }
}
