package cn.lianxin.petition.deadline;

import cn.lianxin.config.calendar.BusinessTime;
import java.time.Duration;
import java.time.Instant;

/** One limit as the rules write it. */
public sealed interface Limit {

    /** "2 小时": from the instant, through nights and holidays. */
    record Natural(Duration length) implements Limit {}

    /** "240 分钟" of office hours. */
    record OpenTime(Duration length) implements Limit {}

    /** "5 个工作日": closing of the last; the day of receipt never counts. */
    record WorkingDays(int days) implements Limit {}

    /** A limit of minutes of office hours. */
    static Limit openMinutes(int minutes) {
        return new OpenTime(Duration.ofMinutes(minutes));
    }

    /** What a working day is taken as, where a part of it counts. */
    Duration DAY = Duration.ofHours(7);

    /** Four fifths of it, after which whoever handles a matter is warned; a single working day is taken as its hours. */
    default Limit fourFifths() {
        return switch (this) {
            case Natural natural -> new Natural(fourFifths(natural.length()));
            case OpenTime open -> new OpenTime(fourFifths(open.length()));
            case WorkingDays(int days) -> days == 1 ? new OpenTime(fourFifths(DAY)) : new WorkingDays(days * 4 / 5);
        };
    }

    /** Half of it; where it has passed by as much again, a matter is 督办. Working days are taken as their hours. */
    default Limit half() {
        return switch (this) {
            case Natural natural -> new Natural(natural.length().dividedBy(2));
            case OpenTime open -> new OpenTime(open.length().dividedBy(2));
            case WorkingDays(int days) -> new OpenTime(DAY.multipliedBy(days).dividedBy(2));
        };
    }

    private static Duration fourFifths(Duration length) {
        return length.multipliedBy(4).dividedBy(5);
    }

    /** When it ends, begun at {@code from}. */
    default Instant end(Instant from, BusinessTime time) {
        return switch (this) {
            case Natural natural -> from.plus(natural.length());
            case OpenTime open -> time.plusOpen(from, open.length());
            case WorkingDays working -> time.closingOfWorkingDay(from, working.days());
        };
    }
}
