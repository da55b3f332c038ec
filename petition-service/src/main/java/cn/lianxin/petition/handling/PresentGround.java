package cn.lianxin.petition.handling;

import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.chain.Relation;
import cn.lianxin.petition.chain.StandIns;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.lifecycle.Due;
import cn.lianxin.petition.lifecycle.Ground;
import cn.lianxin.petition.lifecycle.Handling;
import cn.lianxin.petition.lifecycle.Other;
import cn.lianxin.petition.lifecycle.Pauses;
import cn.lianxin.petition.lifecycle.Stake;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision made now stands on.
 *
 * @param chain without those who are recused
 */
record PresentGround(
        Instant now, ChainSnapshot chain, Clocks clocks, Recusal recusal, Stake stake, Optional<Other> other)
        implements Ground {
    @Override
    public Optional<Unit> above(String unit) {
        return chain.above(unit);
    }

    @Override
    public boolean hasDeputy(String unit) {
        return !StandIns.deputies(chain, unit, now).isEmpty();
    }

    @Override
    public Relation relation(String own, String other) {
        return chain.relation(own, other);
    }

    @Override
    public @Nullable Instant returned(@Nullable Instant giverBy) {
        return giverBy == null ? null : clocks.returned(giverBy, now);
    }

    @Override
    public Handling resumed(Handling limit, Instant pausedAt, Urgency urgency) {
        return clocks.resumed(limit, pausedAt, now, urgency);
    }

    @Override
    public Pauses pause(Instant pausedAt) {
        return clocks.pause(pausedAt, now);
    }

    @Override
    public Handling handling(Instant began, Urgency urgency, Pauses pauses) {
        return clocks.handling(began, urgency, pauses);
    }

    @Override
    public Instant latest(Instant handleBy, Urgency urgency) {
        return clocks.latest(handleBy, urgency);
    }

    @Override
    public Handling extended(Handling limit, Instant until, Urgency urgency) {
        return clocks.extended(limit, until, urgency);
    }

    @Override
    public Instant answerBy() {
        return clocks.answerBy(now);
    }

    @Override
    public Instant remindBy() {
        return clocks.remindBy(now);
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
