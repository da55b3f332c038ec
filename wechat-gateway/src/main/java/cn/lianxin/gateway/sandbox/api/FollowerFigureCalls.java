package cn.lianxin.gateway.sandbox.api;

import cn.lianxin.config.account.Capability;
import cn.lianxin.gateway.sandbox.world.Followers;
import cn.lianxin.gateway.sandbox.world.Reads;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** {@code /datacube/*} about followers: who came, who left, how many there are. */
final class FollowerFigureCalls {
    record Change(
            @JsonProperty("ref_date") LocalDate day,
            @JsonProperty("user_source") int source,
            @JsonProperty("new_user") long came,
            @JsonProperty("cancel_user") long left) {}

    record Total(
            @JsonProperty("ref_date") LocalDate day,
            @JsonProperty("user_source") int source,
            @JsonProperty("cumulate_user") long people) {}

    record Answer<T>(List<T> list) {}

    private static final int A_WEEK = 7;

    /** WeChat's number for all ways of coming that have none of their own. */
    private static final int ANY_WAY = 0;

    private final Followers followers;
    private final InstantSource clock;

    FollowerFigureCalls(Followers followers, InstantSource clock) {
        this.followers = followers;
        this.clock = clock;
    }

    List<Call> all() {
        return List.of(
                Call.post("/datacube/getusersummary", Capability.USER_INFO, this::changes),
                Call.post("/datacube/getusercumulate", Capability.USER_INFO, this::totals));
    }

    private Answer<Change> changes(Asked asked) {
        return new Answer<>(FigureDays.of(asked, A_WEEK, clock.instant())
                .there()
                .map(day -> new Change(
                        day,
                        ANY_WAY,
                        followers.came(Reads.begin(day), Reads.begin(day.plusDays(1))),
                        followers.left(day)))
                .toList());
    }

    private Answer<Total> totals(Asked asked) {
        return new Answer<>(FigureDays.of(asked, A_WEEK, clock.instant())
                .there()
                .map(day -> new Total(day, ANY_WAY, followers.count(Reads.begin(day.plusDays(1)))))
                .toList());
    }
}
