package cn.lianxin.petition.lifecycle;

/** Whether a unit has something in its hands of which nobody there knows; for an {@link Action.Unseen}. */
record Sight(Petition petition, Action action, Ground ground) {
    /** {@return whether the owner does not know, and has a deputy who can be told} */
    boolean ownerMisses() {
        return misses() && standsIn();
    }

    /** {@return whether there is nobody left but the desk to tell; nobody calls the desk itself} */
    boolean allMiss() {
        return misses()
                && !standsIn()
                && action instanceof Action.Unseen unseen
                && ground.above(unseen.unit()).isPresent();
    }

    /** It is in that unit's hands or has to be decided by it, and nothing has happened since, or its answer is owed still. */
    private boolean misses() {
        if (!(action instanceof Action.Unseen(int version, String unit, boolean _))) {
            return false;
        }
        Holding holding = petition.holding();
        Request request = petition.terms().request();
        boolean decides = request != null && unit.equals(request.decider());
        boolean asked = decides || unit.equals(holding.offered()) || holding.owes(unit);
        boolean waitedFor = petition.due().respondBy() != null || version == petition.version();
        return asked || (unit.equals(holding.lead()) && waitedFor);
    }

    private boolean standsIn() {
        return action instanceof Action.Unseen(int _, String unit, boolean deputy) && !deputy && ground.hasDeputy(unit);
    }
}
