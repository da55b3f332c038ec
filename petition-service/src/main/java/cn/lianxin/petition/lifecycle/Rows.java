package cn.lianxin.petition.lifecycle;

import static cn.lianxin.petition.lifecycle.State.ACCEPTED;
import static cn.lianxin.petition.lifecycle.State.IN_PROGRESS;
import static cn.lianxin.petition.lifecycle.State.PENDING_RESIDENT;
import static cn.lianxin.petition.lifecycle.State.REOPENED;
import static cn.lianxin.petition.lifecycle.State.RESOLVED;
import static cn.lianxin.petition.lifecycle.State.SUBMITTED;
import static cn.lianxin.petition.lifecycle.When.*;
import static cn.lianxin.petition.lifecycle.Who.HOLDER;
import static cn.lianxin.petition.lifecycle.Who.OFFERED;

import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import cn.lianxin.petition.lifecycle.Transitions.Row;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rows of the table have in common: the states they begin in, and who takes a matter by what he does. */
final class Rows {
    static final List<State> WORKING = List.of(SUBMITTED, ACCEPTED, IN_PROGRESS, REOPENED);
    static final List<State> OPEN = List.of(SUBMITTED, ACCEPTED, IN_PROGRESS, PENDING_RESIDENT, REOPENED);
    static final List<State> TOLD = List.of(SUBMITTED, ACCEPTED, IN_PROGRESS, REOPENED, RESOLVED);

    private Rows() {}

    /** The holder does it; one who has passed it on takes it back with it, one it was offered to takes it. */
    static Stream<Row> worked(State from, Class<? extends Action> action, @Nullable State to, Kind... events) {
        return Stream.of(
                row(from, action, HOLDER, NOT_PASSED_ON, to, events),
                row(from, action, HOLDER, PASSED_ON, to, first(Kind.OFFER_WITHDRAWN, events)),
                row(from, action, OFFERED, ALWAYS, to, first(Kind.TAKEN, events)));
    }

    /** With a word on the helpers that are not waited for, where there are such. */
    static Stream<Row> solved(State from, Kind... events) {
        Kind[] excused = first(Kind.HELP_EXCUSED, events);
        return Stream.of(
                row(from, Action.Resolve.class, HOLDER, RESOLVABLE, RESOLVED, events),
                row(
                        from,
                        Action.Resolve.class,
                        HOLDER,
                        RESOLVABLE_PASSED_ON,
                        RESOLVED,
                        first(Kind.OFFER_WITHDRAWN, events)),
                row(from, Action.Resolve.class, OFFERED, TASKS_DONE, RESOLVED, first(Kind.TAKEN, events)),
                row(from, Action.Resolve.class, HOLDER, EXCUSED, RESOLVED, excused),
                row(
                        from,
                        Action.Resolve.class,
                        HOLDER,
                        EXCUSED_PASSED_ON,
                        RESOLVED,
                        first(Kind.OFFER_WITHDRAWN, excused)),
                row(from, Action.Resolve.class, OFFERED, TASKS_EXCUSED, RESOLVED, first(Kind.TAKEN, excused)));
    }

    /** Handing on, or asking others in, says that one has accepted it. */
    static Stream<Row> handed(Class<? extends Action> action, When when, Kind... events) {
        return Stream.of(
                        either(SUBMITTED, action, when, ACCEPTED, first(Kind.ACCEPTED, events)),
                        either(ACCEPTED, action, when, null, events),
                        either(IN_PROGRESS, action, when, null, events),
                        either(REOPENED, action, when, IN_PROGRESS, first(Kind.ACCEPTED, events)))
                .flatMap(rows -> rows);
    }

    static Stream<Row> asked(State from, Kind... events) {
        return either(from, Action.Ask.class, MAY_ASK, PENDING_RESIDENT, events);
    }

    static Stream<Row> either(
            State from, Class<? extends Action> action, When when, @Nullable State to, Kind... events) {
        return Stream.of(
                row(from, action, HOLDER, when, to, events),
                row(from, action, OFFERED, when, to, first(Kind.TAKEN, events)));
    }

    static Stream<Row> rows(List<State> from, Class<? extends Action> action, Who who, When when, Kind... events) {
        return from.stream().map(state -> row(state, action, who, when, null, events));
    }

    static Row row(State from, Class<? extends Action> action, Who who, When when, @Nullable State to, Kind... events) {
        return new Row(from, action, who, when, to, List.of(events));
    }

    /** It is handled again, after what was said of it; as 督办 the third time, or where nobody is above. */
    static Row comesBack(State from, Class<? extends Action> action, Who who, When when, Kind... said) {
        Kind[] events = Stream.concat(Stream.of(said), Stream.of(Kind.REOPENED, Kind.SUPERVISED))
                .toArray(Kind[]::new);
        return row(from, action, who, when, REOPENED, events);
    }

    static Kind[] first(Kind implied, Kind... events) {
        return Stream.concat(Stream.of(implied), Stream.of(events)).toArray(Kind[]::new);
    }
}
