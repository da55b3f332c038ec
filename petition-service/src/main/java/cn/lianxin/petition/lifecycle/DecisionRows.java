package cn.lianxin.petition.lifecycle;

import static cn.lianxin.petition.lifecycle.Rows.OPEN;
import static cn.lianxin.petition.lifecycle.Rows.WORKING;
import static cn.lianxin.petition.lifecycle.Rows.either;
import static cn.lianxin.petition.lifecycle.Rows.handed;
import static cn.lianxin.petition.lifecycle.Rows.rows;
import static cn.lianxin.petition.lifecycle.State.ACCEPTED;
import static cn.lianxin.petition.lifecycle.State.IN_PROGRESS;
import static cn.lianxin.petition.lifecycle.State.SUBMITTED;
import static cn.lianxin.petition.lifecycle.When.*;
import static cn.lianxin.petition.lifecycle.Who.ABOVE_LEAD;
import static cn.lianxin.petition.lifecycle.Who.HOLDER;
import static cn.lianxin.petition.lifecycle.Who.OFFERED;
import static cn.lianxin.petition.lifecycle.Who.SWEEP;

import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import cn.lianxin.petition.lifecycle.Transitions.Row;
import java.util.List;
import java.util.stream.Stream;

/** The part of the table on what kind of matter it is and how long it may take. */
final class DecisionRows {
    private static final List<State> HANDLED = List.of(ACCEPTED, IN_PROGRESS);

    private DecisionRows() {}

    static Stream<Row> sorting() {
        return Stream.of(
                        rows(OPEN, Action.Reclassify.class, HOLDER, SORTED_OTHERWISE, Kind.RECLASSIFIED),
                        rows(
                                WORKING,
                                Action.Reclassify.class,
                                OFFERED,
                                SORTED_OTHERWISE,
                                Kind.TAKEN,
                                Kind.RECLASSIFIED),
                        either(
                                SUBMITTED,
                                Action.Complex.class,
                                HARD_ENOUGH,
                                ACCEPTED,
                                Kind.ACCEPTED,
                                Kind.MADE_COMPLEX),
                        either(ACCEPTED, Action.Complex.class, HARD_ENOUGH, null, Kind.MADE_COMPLEX),
                        either(IN_PROGRESS, Action.Complex.class, HARD_ENOUGH, null, Kind.MADE_COMPLEX))
                .flatMap(rows -> rows);
    }

    /** Asked by the lead, decided one level up; the district decides for itself. */
    static Stream<Row> moreTime() {
        return Stream.of(
                        handed(Action.Extend.class, ASKABLE, Kind.EXTENSION_ASKED),
                        handed(Action.Extend.class, ASKABLE_AT_TOP, Kind.EXTENSION_ASKED, Kind.EXTENDED),
                        handed(Action.Shelve.class, ASKABLE, Kind.SHELVING_ASKED),
                        handed(Action.Shelve.class, ASKABLE_AT_TOP, Kind.SHELVING_ASKED, Kind.SHELVED),
                        rows(HANDLED, Action.Agree.class, ABOVE_LEAD, EXTENSION_WAITS, Kind.EXTENDED),
                        rows(HANDLED, Action.Agree.class, ABOVE_LEAD, SHELVING_WAITS, Kind.SHELVED),
                        rows(HANDLED, Action.Disagree.class, ABOVE_LEAD, REQUEST_WAITS, Kind.REQUEST_REFUSED),
                        rows(HANDLED, Action.Accept.class, HOLDER, SHELVED, Kind.TAKEN_UP),
                        rows(HANDLED, Action.TimeUp.class, SWEEP, REVIEW_DUE, Kind.REVIEW_DUE))
                .flatMap(rows -> rows);
    }
}
