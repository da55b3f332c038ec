package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Person;
import java.util.Comparator;
import java.util.List;

/**
 * One service's leases: which partitions this instance reads.
 *
 * <p>Instances share partitions by rendezvous hashing over the living ones, so that one more or one less moves only its
 * own share. A lease lives 6 s and is renewed every 2 s by compare-and-set. Leases only spare double work: where two
 * overlap after a crash, row locks and {@code handled_message} keep the result right.
 */
final class PartitionLease {
    private static final LuaScript LEASE = new LuaScript("lease.lua");
    private static final LuaScript RELEASE = new LuaScript("release.lua");
    private static final LuaScript MEMBERS = new LuaScript("members.lua");

    private final Target target;
    private final Instance instance;
    private final RedisLink.Connection redis;
    private final String life;
    private final Lease[] leases = new Lease[Person.PARTITIONS];

    PartitionLease(Target target, Instance instance, RedisLink.Connection redis, Pace pace) {
        this.target = target;
        this.instance = instance;
        this.redis = redis;
        this.life = Long.toString(pace.lease().toMillis());
        for (int nn = 0; nn < leases.length; nn++) {
            leases[nn] = new Lease(pace);
        }
    }

    Lease of(int nn) {
        return leases[nn];
    }

    /** {@return whether this instance reads the partition now} */
    boolean held(int nn) {
        return leases[nn].held();
    }

    /** {@return the living instances, this one among them} */
    List<String> members() {
        List<Object> living =
                MEMBERS.list(redis.commands(), List.of(Keys.members(target)), List.of(instance.id(), life));
        return living.stream().map(String.class::cast).toList();
    }

    boolean wanted(int nn, List<String> members) {
        return members.stream()
                .max(Comparator.comparingLong(member -> score(member, nn)))
                .filter(instance.id()::equals)
                .isPresent();
    }

    /** {@return whether the partition is ours now} */
    boolean takeOrRenew(int nn) {
        long askedAt = System.nanoTime();
        boolean ours =
                LEASE.number(redis.commands(), List.of(Keys.lease(nn, target)), List.of(instance.id(), life)) == 1;
        if (ours) {
            leases[nn].renewed(askedAt);
        } else {
            leases[nn].lost();
        }
        return ours;
    }

    /** Gives it to whoever wants it next, at once rather than when it runs out. */
    void release(int nn) {
        leases[nn].lost();
        RELEASE.number(redis.commands(), List.of(Keys.lease(nn, target)), List.of(instance.id()));
    }

    void leave() {
        redis.commands().zrem(Keys.members(target), instance.id());
    }

    private static long score(String member, int nn) {
        long hash = 0xcbf29ce484222325L ^ nn;
        for (int i = 0; i < member.length(); i++) {
            hash = (hash ^ member.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ (hash >>> 29)) * 0xbf58476d1ce4e5b9L;
    }
}
