package cn.lianxin.petition.lifecycle;

import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Relation;

/** In which parts the one who acts stands to the petition; one person may play several. */
record Parts(Petition petition, Actor actor, Ground ground) {
    boolean plays(Who who) {
        return switch (actor) {
            case Actor.Sweep _ -> who == Who.SWEEP;
            case Actor.Courier _ -> who == Who.COURIER;
            case Actor.Resident(var person) ->
                plays(who, person.equals(petition.matter().submitter()));
            case Actor.Owner owner -> plays(who, owner);
        };
    }

    private boolean plays(Who who, boolean submitter) {
        return switch (who) {
            case SUBMITTER -> submitter;
            case SUPPORTER -> !submitter && ground.stake().joined();
            case NEIGHBOUR -> submitter || ground.stake() != Stake.NONE;
            case HOLDER, OFFERED, HELPER, DISTRICT, INVOLVED, ABOVE_LEAD, SWEEP, COURIER -> false;
            // A resident who takes back a merged matter lets go of the master.
            case WITH_ANOTHER -> true;
        };
    }

    private boolean plays(Who who, Actor.Owner owner) {
        String unit = owner.unit().code();
        Holding holding = petition.holding();
        return switch (who) {
            case SWEEP, COURIER, SUPPORTER, NEIGHBOUR -> false;
            case WITH_ANOTHER -> true;
            case SUBMITTER -> owner.person().equals(petition.matter().submitter());
            case HOLDER -> unit.equals(holding.lead());
            case OFFERED -> unit.equals(holding.offered());
            case HELPER -> holding.owes(unit);
            case DISTRICT -> owner.unit().level() == Level.DISTRICT;
            // The lead itself is told that nothing waits for it, not that the matter is somebody else's.
            case ABOVE_LEAD -> unit.equals(holding.lead()) || ground.relation(holding.lead(), unit) == Relation.ABOVE;
            case INVOLVED ->
                unit.equals(holding.lead())
                        || unit.equals(holding.offered())
                        || unit.equals(holding.behind())
                        || holding.owes(unit)
                        || owner.unit().level() == Level.DISTRICT;
        };
    }
}
