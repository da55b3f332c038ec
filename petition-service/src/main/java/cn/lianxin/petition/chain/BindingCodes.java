package cn.lianxin.petition.chain;

import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Secrets;
import cn.lianxin.petition.chain.BindingCodeMapper.Offer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 发码 and 绑定: how a person becomes the owner of a group.
 *
 * <p>A code is 12 of 32 characters that nobody mixes up (60 bits), counts once and for seven days, and is kept as its
 * HMAC; who has typed five wrong ones waits an hour. All within the caller's transaction.
 */
public final class BindingCodes {
    /** How long a code counts. */
    public static final Duration VALID = Duration.ofDays(7);

    private static final String PURPOSE = "binding-code";
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final int TRIES = 5;
    private static final Duration WAIT = Duration.ofHours(1);

    private final BindingCodeMapper rows;
    private final Chain chain;
    private final Memberships memberships;
    private final Secrets secrets;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    BindingCodes(BindingCodeMapper rows, Chain chain, Memberships memberships, Secrets secrets, InstantSource clock) {
        this.rows = rows;
        this.chain = chain;
        this.memberships = memberships;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What became of a typed code. */
    public sealed interface Redeemed {
        /** @param left the unit the person acted for before and has left without anybody; empty where there is none */
        record Bound(Group group, Optional<String> left) implements Redeemed {}

        /** The person stands in for the group's owner; what may be left is the same. */
        record Deputy(Group group, Optional<String> left) implements Redeemed {}

        /** A deputy's code, typed by somebody who serves already; it still counts. */
        record Serves() implements Redeemed {}

        /** There is none like it, or not any more. */
        record Wrong() implements Redeemed {}

        /** Too many wrong ones within the hour; this one was not even looked at. */
        record TooMany() implements Redeemed {}
    }

    /** {@return whether this member of staff may give out a code for the group: an admin, or who acts for one above it} */
    public boolean mayIssue(Owner issuer, Group group) {
        return issuer.role() == Role.ADMIN
                || (issuer.unit() != null && chain.now().isAbove(issuer.unit(), group.code()));
    }

    /** {@return whether this one may name a deputy for the group: its owner, and who may give out a code for it} */
    public boolean mayDeputise(Owner issuer, Group group) {
        return (group.code().equals(issuer.unit()) && !issuer.deputy()) || mayIssue(issuer, group);
    }

    /**
     * {@return a new code for the group, to be shown once: it is not kept}
     *
     * @param deputy it makes its typer the owner's deputy rather than an owner
     */
    public String issue(Owner issuer, Group group, boolean deputy) {
        String code = random.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(i -> String.valueOf(CHARACTERS.charAt(i)))
                .collect(Collectors.joining());
        var offer = new Offer(group.code(), deputy);
        rows.put(digest(code), offer, issuer.staffId(), clock.instant().plus(VALID));
        return code;
    }

    /** Uses a code up for this person, who then acts for its group. */
    public Redeemed redeem(Person person, String typed) {
        if (waits(person)) {
            return new Redeemed.TooMany();
        }
        Instant now = clock.instant();
        String digest = digest(typed);
        Offer offer = rows.offer(digest, now);
        Optional<Group> group = Optional.ofNullable(offer).map(Offer::unit).flatMap(chain.now()::group);
        boolean deputy = offer != null && offer.deputy();
        if (group.isPresent() && deputy && memberships.serves(person)) {
            return new Redeemed.Serves();
        }
        if (group.isEmpty() || rows.use(digest, now) == 0) {
            countWrong(person);
            return new Redeemed.Wrong();
        }
        if (deputy) {
            return new Redeemed.Deputy(group.get(), memberships.deputise(person, group.get()));
        }
        return new Redeemed.Bound(group.get(), memberships.bind(person, group.get()));
    }

    /** {@return whether this person has typed so many wrong codes that none is looked at for now} */
    public boolean waits(Person person) {
        return rows.failed(person.hash(), clock.instant().minus(WAIT)) >= TRIES;
    }

    /** This person has typed a wrong code, of whatever kind. */
    public void countWrong(Person person) {
        Instant now = clock.instant();
        rows.countFailure(person.hash(), now.minus(WAIT), now);
    }

    private String digest(String code) {
        return secrets.digest(PURPOSE, code.replace("-", "").toUpperCase(Locale.ROOT));
    }
}
