package cn.lianxin.petition.lifecycle;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Recusal;
import cn.lianxin.petition.chain.Relation;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.deadline.Urgency;
import cn.lianxin.petition.intake.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two villages, their town, the district and a bureau of it, with one person for each, and limits that are easy to see. */
final class Village {
    static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");
    static final List<Unit> UNITS = List.of(
            new Unit("district", Level.DISTRICT),
            new Unit("town", Level.TOWN),
            new Unit("village", Level.COMMUNITY),
            new Unit("sister", Level.COMMUNITY),
            new Unit("bureau", Level.DEPARTMENT));
    static final Actor.Resident RESIDENT = new Actor.Resident(person("resident"));
    static final Actor.Resident NEIGHBOUR = new Actor.Resident(person("neighbour"));

    /** Whoever asks for it is of the village. */
    static final Recusal RECUSED = new Recusal(Recusal.Said.WANTED, Set.of("village"));

    private static final Map<String, String> ABOVE =
            Map.of("village", "town", "sister", "town", "town", "district", "bureau", "district");

    private Village() {}

    static Person person(String name) {
        return new Person("wx", name, "sealed-" + name);
    }

    static Actor.Owner owner(String unit) {
        return new Actor.Owner("owner-" + unit, person("owner-" + unit), unit(unit));
    }

    static Unit unit(String code) {
        return UNITS.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Unit(code, Level.ESTATE));
    }

    static Holding held(String lead, @Nullable String offered, @Nullable String resolver) {
        return new Holding(lead, null, offered, resolver, List.of());
    }

    static Rounds rounds(int reopenings, int afterClosing, @Nullable Rating rating) {
        return new Rounds(reopenings, afterClosing, rating, 0, 0, 0, null);
    }

    static Petition petition(State state, Holding holding, @Nullable Instant endedAt, Rounds rounds) {
        var matter = new Matter(
                "HT2611240000186", RESIDENT.person(), Urgency.NORMAL, Category.OTHER, "打不出水", "打不出水", "village", NINE);
        Due running = Due.of(NINE.plus(Duration.ofHours(4)), aWeekFrom(NINE));
        Due due = switch (state) {
            case SUBMITTED, ACCEPTED, IN_PROGRESS, REOPENED -> running;
            case PENDING_RESIDENT ->
                running.paused(NINE, NINE.plus(Duration.ofDays(6))).asks(1);
            case RESOLVED -> running.ended(Objects.requireNonNull(endedAt)).asks(1);
            case CLOSED, REJECTED, WITHDRAWN -> running.ended(Objects.requireNonNull(endedAt));
            case MERGED -> running;
        };
        return new Petition(1, 1, matter, state, holding, due, rounds, Terms.NONE, Following.NONE, merger(state));
    }

    private static Handling aWeekFrom(Instant began) {
        Instant by = began.plus(Duration.ofDays(7));
        return new Handling(by, began.plus(Duration.ofDays(5)), by.plus(Duration.ofHours(84)));
    }

    private static @Nullable Merger merger(State state) {
        return state == State.MERGED ? new Merger("HT2611240000003", State.ACCEPTED) : null;
    }

    /** A master so and so, for which three more people would wait. */
    static Other other(State state, long id) {
        Petition master = petition(state, Holding.of("town"), NINE, Rounds.none());
        return new Other(
                new Petition(
                        id,
                        1,
                        master.matter(),
                        state,
                        master.holding(),
                        master.due(),
                        master.rounds(),
                        master.terms(),
                        master.following(),
                        master.merger()),
                3);
    }

    /** In the middle of its limit, which ends a week after that instant; what is put off stands still. */
    static Petition underWay(State state, Holding holding, Terms terms, Instant now) {
        Petition past = petition(state, holding, null, Rounds.none());
        Due due = Due.of(now, aWeekFrom(now)).responded();
        Due paused = due.paused(NINE, now.plus(Duration.ofDays(1)));
        Due standing = terms.shelved() ? paused : due;
        return new Petition(
                1,
                1,
                past.matter(),
                state,
                holding,
                state == State.PENDING_RESIDENT ? paused.asks(1) : standing,
                past.rounds(),
                terms,
                Following.NONE,
                merger(state));
    }

    /** What so many wait for, and so many say is not solved. */
    static Petition followed(Petition petition, int supporters, int unsolved) {
        return new Petition(
                petition.id(),
                petition.version(),
                petition.matter(),
                petition.state(),
                petition.holding(),
                petition.due(),
                petition.rounds(),
                petition.terms(),
                new Following(supporters, unsolved, supporters % 2),
                petition.merger());
    }

    static Petition submitted() {
        return petition(State.SUBMITTED, Holding.of("village"), null, Rounds.none());
    }

    /** Four hours for a first answer; three days once it was reopened; a pause moves a limit by its length. */
    record At(Instant now, Stake stake, Optional<Other> other) implements Ground {
        At(Instant now) {
            this(now, Stake.NONE, Optional.empty());
        }

        /** The village's owner has one, and nobody else. */
        @Override
        public boolean hasDeputy(String unit) {
            return unit.equals("village");
        }

        @Override
        public Optional<Unit> above(String unit) {
            return Optional.ofNullable(ABOVE.get(unit)).map(Village::unit);
        }

        @Override
        public Relation relation(String own, String other) {
            if (UNITS.stream().noneMatch(unit -> unit.code().equals(other))) {
                return Relation.NOBODY;
            }
            if (own.equals(other)) {
                return Relation.SAME;
            }
            if (other.equals("bureau")) {
                return Relation.DEPARTMENT;
            }
            return way(own).anyMatch(other::equals)
                    ? Relation.ABOVE
                    : way(other).anyMatch(own::equals) ? Relation.BELOW : Relation.BESIDE;
        }

        @Override
        public Recusal recusal() {
            return RECUSED;
        }

        private static Stream<String> way(String from) {
            return Stream.iterate(from, Objects::nonNull, ABOVE::get);
        }

        @Override
        public Instant respondBy(String unit, Urgency urgency) {
            return now.plus(Duration.ofHours(4));
        }

        @Override
        public @Nullable Instant returned(@Nullable Instant giverBy) {
            Instant least = now.plus(Duration.ofHours(1));
            return giverBy == null || giverBy.isAfter(least) ? giverBy : least;
        }

        @Override
        public Due reopened() {
            Instant by = now.plus(Duration.ofDays(3));
            return Due.of(
                    now.plus(Duration.ofHours(4)),
                    new Handling(by, now.plus(Duration.ofDays(2)), by.plus(Duration.ofHours(36))));
        }

        @Override
        public Handling resumed(Handling limit, Instant pausedAt, Urgency urgency) {
            return limit.moved(one -> one.plus(Duration.between(pausedAt, now)));
        }

        @Override
        public Instant remindBy() {
            return now.plus(Duration.ofDays(3));
        }

        @Override
        public Pauses pause(Instant pausedAt) {
            Duration stood = Duration.between(pausedAt, now);
            return new Pauses(stood, (int) stood.toDays());
        }

        /** A day for what presses, two weeks for what is hard, a week for all else; whole days of pauses are added. */
        @Override
        public Handling handling(Instant began, Urgency urgency, Pauses pauses) {
            int days = urgency.aroundTheClock() ? 1 : urgency == Urgency.COMPLEX ? 14 : 7;
            Instant by = began.plus(Duration.ofDays(days + pauses.workingDays()));
            return new Handling(
                    by,
                    by.minus(Duration.ofDays(days).dividedBy(5)),
                    by.plus(Duration.ofDays(days).dividedBy(2)));
        }

        @Override
        public Instant latest(Instant handleBy, Urgency urgency) {
            return handleBy.plus(Duration.ofDays(30));
        }

        @Override
        public Handling extended(Handling limit, Instant until, Urgency urgency) {
            return new Handling(until, until.minus(Duration.ofHours(1)), until.plus(Duration.ofHours(1)));
        }

        @Override
        public Instant answerBy() {
            return now.plus(Duration.ofDays(5));
        }
    }
}
