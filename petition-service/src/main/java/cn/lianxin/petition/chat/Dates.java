package cn.lianxin.petition.chat;

import cn.lianxin.config.calendar.BusinessTime;
import cn.lianxin.config.calendar.ChineseTime;
import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.petition.lifecycle.Action;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.BiFunction;

/** Reads until when, and why: 延期 3 12-5 材料没到. */
final class Dates {
    private final Replies replies;
    private final BusinessTime time;
    private final InstantSource clock;

    Dates(Replies replies, BusinessTime time, InstantSource clock) {
        this.replies = replies;
        this.time = time;
        this.clock = clock;
    }

    /** What was read. */
    sealed interface Until {
        record Known(Action action) implements Until {}

        /** What to tell instead. */
        record Unclear(String reply) implements Until {}
    }

    /**
     * A day ends when offices close.
     *
     * @param typed what stood before the day, to be typed again: 延期 3
     */
    Until read(String text, String typed, BiFunction<Instant, String, Action> action) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(WorkingCalendar.ZONE).toLocalDate();
        return switch (TypedDate.read(text, today)) {
            case TypedDate.None() -> unclear("date.unknown", Replies.excerpt(text), typed);
            case TypedDate.Past(LocalDate date) ->
                unclear("date.past", ChineseTime.day(time.closingOf(date), now), typed);
            case TypedDate.Day(LocalDate date, String rest) ->
                rest.isEmpty()
                        ? unclear("date.noReason", ChineseTime.day(time.closingOf(date), now), typed)
                        : new Until.Known(action.apply(time.closingOf(date), rest));
        };
    }

    private Until unclear(String key, String day, String typed) {
        return new Until.Unclear(replies.say(key, "day", day, "typed", typed));
    }
}
