package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores replies and takes entries off their streams, after the commit, many in one call. */
final class Settlements {
    private final LuaScript script = new LuaScript("reply.lua");
    private final RedisLink.Connection redis;
    private final Wire wire;
    private final InstantSource clock;
    private final Duration owedAfter;
    private final List<CallBatch<Settlement, Boolean>> batches;

    /**
     * One handled entry.
     *
     * @param written whether the local door has the reply, so that it is not owed
     * @param deadReason why it became a dead letter; null where it was handled
     */
    record Settlement(
            Entry entry,
            Person person,
            Reply reply,
            boolean written,
            @Nullable String deadReason) {}

    Settlements(RedisLink link, Wire wire, InstantSource clock, DispatchProperties properties) {
        this.redis = link.await();
        this.wire = wire;
        this.clock = clock;
        this.owedAfter = properties.owedAfter();
        this.batches = CallBatch.perPartition(link.cluster(), properties.batch(), this::settleAll);
    }

    void settle(Settlement settlement) {
        batches.get(settlement.entry().partition()).ask(settlement);
    }

    /** {@return how often this message has failed by its handler's own error, this time included} */
    long countFailure(Entry entry) {
        return redis.commands().hincrby(Keys.claim(entry.partition(), entry.key()), "tries", 1);
    }

    private List<Boolean> settleAll(List<Settlement> settlements) {
        var keys = new ArrayList<String>(settlements.size() * 4);
        var args = new ArrayList<String>(settlements.size() * 7 + 3);
        String due = Long.toString(clock.instant().plus(owedAfter).toEpochMilli());
        args.addAll(List.of(
                Long.toString(Dispatcher.CLAIM_LIFE.toMillis()),
                Dispatcher.GROUP,
                Integer.toString(settlements.size())));
        for (Settlement one : settlements) {
            Entry entry = one.entry();
            int nn = entry.partition();
            boolean silence = one.reply() instanceof Reply.Silence;
            String reason = one.deadReason();
            keys.addAll(List.of(
                    Keys.claim(nn, entry.key()), Keys.owed(nn), Keys.stream(nn, entry.target()), Keys.dead(nn)));
            args.addAll(List.of(
                    entry.key(),
                    wire.write(one.reply()),
                    one.written() ? "" : silence ? "none" : due,
                    one.written() || silence ? "" : wire.write(one.person()),
                    entry.id(),
                    reason == null ? "" : reason,
                    reason == null ? "" : entry.body()));
        }
        script.number(redis.commands(), keys, args);
        return settlements.stream().map(one -> true).toList();
    }
}
