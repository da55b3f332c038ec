package cn.lianxin.petition.lifecycle;

import static cn.lianxin.petition.lifecycle.Rows.OPEN;
import static cn.lianxin.petition.lifecycle.Rows.WORKING;
import static cn.lianxin.petition.lifecycle.Rows.comesBack;
import static cn.lianxin.petition.lifecycle.Rows.row;
import static cn.lianxin.petition.lifecycle.Rows.rows;
import static cn.lianxin.petition.lifecycle.State.*;
import static cn.lianxin.petition.lifecycle.When.*;
import static cn.lianxin.petition.lifecycle.Who.HOLDER;
import static cn.lianxin.petition.lifecycle.Who.NEIGHBOUR;
import static cn.lianxin.petition.lifecycle.Who.SUBMITTER;
import static cn.lianxin.petition.lifecycle.Who.SUPPORTER;
import static cn.lianxin.petition.lifecycle.Who.WITH_ANOTHER;

import cn.lianxin.petition.lifecycle.PetitionEvent.Kind;
import cn.lianxin.petition.lifecycle.Transitions.Row;
import java.util.List;
import java.util.stream.Stream;

/** The part of the table on those who wait for a matter that somebody else brought up. */
final class FollowerRows {
    private FollowerRows() {}

    /**
     * Whoever holds it puts it under another he may see, and takes it out again as it was. A question is not waited for any
     * more: what the resident answered stands under the master.
     */
    static Stream<Row> merging() {
        return Stream.of(
                        OPEN.stream()
                                .map(from -> row(from, Action.Merge.class, HOLDER, MERGEABLE, MERGED, Kind.MERGED)),
                        apart(Action.Split.class, HOLDER),
                        apart(Action.Released.class, WITH_ANOTHER),
                        Stream.of(row(MERGED, Action.Withdraw.class, SUBMITTER, ALWAYS, WITHDRAWN, Kind.WITHDRAWN)),
                        rows(OPEN, Action.TakeIn.class, WITH_ANOTHER, ALWAYS, Kind.TOOK_IN),
                        rows(List.of(State.values()), Action.LetGo.class, WITH_ANOTHER, ALWAYS, Kind.LET_GO),
                        rows(List.of(MERGED), Action.RecuseToo.class, WITH_ANOTHER, ALWAYS, Kind.RECUSED))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> apart(Class<? extends Action> action, Who who) {
        return Stream.of(
                row(MERGED, action, who, WAS_SUBMITTED, SUBMITTED, Kind.SPLIT),
                row(MERGED, action, who, WAS_ACCEPTED, ACCEPTED, Kind.SPLIT),
                row(MERGED, action, who, WAS_IN_PROGRESS, IN_PROGRESS, Kind.SPLIT),
                row(MERGED, action, who, WAS_PENDING, IN_PROGRESS, Kind.RESUMED, Kind.SPLIT),
                row(MERGED, action, who, WAS_REOPENED, REOPENED, Kind.SPLIT));
    }

    static Stream<Row> support() {
        return Stream.of(
                        rows(OPEN, Action.Support.class, NEIGHBOUR, MAY_JOIN, Kind.SUPPORTED),
                        rows(WORKING, Action.Urge.class, SUPPORTER, NOT_JUST_URGED, Kind.URGED),
                        rows(OPEN, Action.Supplement.class, SUPPORTER, ALWAYS, Kind.SUPPLEMENTED),
                        rows(List.of(RESOLVED), Action.Supplement.class, SUPPORTER, ALWAYS, Kind.SUPPLEMENTED),
                        Stream.of(RESOLVED, CLOSED)
                                .flatMap(from -> Stream.of(
                                        row(from, Action.Rate.class, SUPPORTER, CONTENT, null, Kind.SUPPORTER_RATED),
                                        row(
                                                from,
                                                Action.Rate.class,
                                                SUPPORTER,
                                                FEW_UNSOLVED,
                                                null,
                                                Kind.SUPPORTER_RATED),
                                        comesBack(
                                                from,
                                                Action.Rate.class,
                                                SUPPORTER,
                                                ENOUGH_UNSOLVED,
                                                Kind.SUPPORTER_RATED),
                                        row(
                                                from,
                                                Action.NotFixed.class,
                                                SUPPORTER,
                                                FEW_UNSOLVED,
                                                null,
                                                Kind.SUPPORTER_RATED),
                                        comesBack(
                                                from,
                                                Action.NotFixed.class,
                                                SUPPORTER,
                                                ENOUGH_UNSOLVED,
                                                Kind.SUPPORTER_RATED))))
                .flatMap(rows -> rows);
    }
}
