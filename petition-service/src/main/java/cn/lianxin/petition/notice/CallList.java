package cn.lianxin.petition.notice;

import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.lifecycle.Petition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * Units that have not seen an alert, whatever way was tried: the desk calls them. Within the caller's transaction; what
 * the desk reads of it stands among the queries.
 */
public final class CallList {
    private static final Duration KEPT = Duration.ofDays(90);

    private final CallListMapper rows;
    private final InstantSource clock;

    CallList(CallListMapper rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * {@return whether nobody else was told since this alert: several to one person tell of their fate one by one}
     *
     * @param version the petition's under which the alert went out
     */
    public boolean isNews(String number, String unit, int version) {
        Integer told = rows.version(number, unit);
        return told == null || version >= told;
    }

    /**
     * {@return whether none of those who are told for the unit has seen the alert, after this one has not}
     *
     * @param version the petition's under which the alert went out
     */
    public boolean nobodySaw(String number, int version, Owner hearer, List<Owner> told) {
        if (told.stream().allMatch(hearer::equals)) {
            return true;
        }
        Instant now = clock.instant();
        rows.unseen(number, version, hearer.person().hash(), now);
        rows.dropUnseenBefore(now.minus(KEPT));
        Set<String> unseeing = rows.unseeing(number, version);
        return told.stream().allMatch(one -> unseeing.contains(one.person().hash()));
    }

    /** Somebody of the unit has written, or got what was held: it needs no call. */
    public void answered(String unit) {
        rows.drop(unit);
    }

    /**
     * Others are told that the unit has not seen it.
     *
     * @param after the petition after that step
     * @param called those others are the desk
     */
    void put(Petition after, String unit, boolean called) {
        Instant now = clock.instant();
        rows.put(after.id(), unit, after.version(), called, now);
        rows.dropBefore(now.minus(KEPT));
    }
}
