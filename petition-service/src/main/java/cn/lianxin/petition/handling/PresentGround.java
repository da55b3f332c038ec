package cn.lianxin.petition.handling;

import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.lifecycle.Due;
import cn.lianxin.petition.lifecycle.Ground;
import java.time.Instant;
import java.util.Optional;

/** What a decision made now stands on. */
record PresentGround(Instant now, ChainSnapshot chain, Clocks clocks) implements Ground {
    @Override
    public Optional<Unit> above(String unit) {
        return chain.above(unit);
    }

    @Override
    public Instant respondBy(String unit, Urgency urgency) {
        Level level = chain.unit(unit).map(Unit::level).orElse(Level.DISTRICT);
        return clocks.respondBy(now, level, urgency);
    }

    @Override
    public Due reopened() {
        return clocks.reopened(now);
    }
}
