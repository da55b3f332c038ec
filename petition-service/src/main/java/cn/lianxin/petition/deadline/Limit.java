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

    /** When it ends, begun at {@code from}. */
    default Instant end(Instant from, BusinessTime time) {
        return switch (this) {
            case Natural natural -> from.plus(natural.length());
            case OpenTime open -> time.plusOpen(from, open.length());
            case WorkingDays working -> time.closingOfWorkingDay(from, working.days());
        };
    }
}
