package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A village, its town and the district, with one person for each, and limits that are easy to see. */
final class Village {
    static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");
    static final List<Unit> CHAIN = List.of(
            new Unit("district", Level.DISTRICT), new Unit("town", Level.TOWN), new Unit("village", Level.COMMUNITY));
    static final Actor.Resident RESIDENT = new Actor.Resident(person("resident"));
    static final Actor.Resident NEIGHBOUR = new Actor.Resident(person("neighbour"));

    private Village() {}

    static Person person(String name) {
        return new Person("wx", name, "sealed-" + name);
    }

    static Actor.Owner owner(String unit) {
        return new Actor.Owner("owner-" + unit, person("owner-" + unit), unit(unit));
    }

    static Unit unit(String code) {
        return CHAIN.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Unit(code, Level.ESTATE));
    }

    static Petition petition(State state, Holding holding, @Nullable Instant endedAt, Rounds rounds) {
        var matter = new Matter(
                "HT2611240000186", RESIDENT.person(), Urgency.NORMAL, Category.OTHER, "打不出水", "打不出水", "village", NINE);
        Due due = new Due(
                endedAt == null ? NINE.plus(Duration.ofHours(4)) : null, NINE.plus(Duration.ofDays(7)), endedAt);
        return new Petition(1, 1, matter, state, holding, due, rounds);
    }

    static Petition submitted() {
        return petition(State.SUBMITTED, new Holding("village", null, null), null, Rounds.none());
    }

    /** Four hours for a first answer; three days once it was reopened. */
    record At(Instant now) implements Ground {
        @Override
        public Optional<Unit> above(String unit) {
            int place = CHAIN.indexOf(unit(unit));
            return place > 0 ? Optional.of(CHAIN.get(place - 1)) : Optional.empty();
        }

        @Override
        public Instant respondBy(String unit, Urgency urgency) {
            return now.plus(Duration.ofHours(4));
        }

        @Override
        public Due reopened() {
            return new Due(now.plus(Duration.ofHours(4)), now.plus(Duration.ofDays(3)), null);
        }
    }
}
