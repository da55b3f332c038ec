package cn.lianxin.config.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * When offices are open on a working day. Hours differ by county and season, so a schedule is valid from its date until
 * the next one begins; the earliest is valid before its date too.
 */
public record OfficeHours(List<Schedule> schedules) {

    /** Nine to twelve and one to five: 420 minutes. */
    public static final OfficeHours DEFAULT = new OfficeHours(
            List.of(new Schedule(LocalDate.EPOCH, List.of(Span.of("09:00", "12:00"), Span.of("13:00", "17:00")))));

    /** Refuses an empty list; puts the schedules in the order of their dates. */
    public OfficeHours {
        if (schedules.isEmpty()) {
            throw new IllegalArgumentException("no schedule");
        }
        schedules =
                schedules.stream().sorted(Comparator.comparing(Schedule::from)).toList();
    }

    /** The open spans of that day, were it a working day; in order and apart from each other. */
    public List<Span> on(LocalDate day) {
        return schedules.stream()
                .filter(schedule -> !schedule.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(schedules.getFirst())
                .spans();
    }

    /** The hours valid from a date on. */
    public record Schedule(LocalDate from, List<Span> spans) {
        /** Refuses no spans, and spans that overlap or are out of order. */
        public Schedule {
            spans = List.copyOf(spans);
            if (spans.isEmpty()) {
                throw new IllegalArgumentException("no open span from " + from);
            }
            for (int i = 1; i < spans.size(); i++) {
                if (spans.get(i).opens().compareTo(spans.get(i - 1).closes()) < 0) {
                    throw new IllegalArgumentException("spans overlap from " + from);
                }
            }
        }
    }

    /**
     * One open span.
     *
     * @param opens time since midnight, inclusive
     * @param closes time since midnight, at most 24 hours
     */
    public record Span(Duration opens, Duration closes) {
        /** Refuses an empty span and one beyond the day. */
        public Span {
            if (opens.isNegative() || opens.compareTo(closes) >= 0 || closes.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("open from " + opens + " to " + closes);
            }
        }

        /** From two times like {@code 09:00} and {@code 24:00}. */
        public static Span of(String opens, String closes) {
            return new Span(sinceMidnight(opens), sinceMidnight(closes));
        }

        /** {@code LocalTime} has no 24:00, which is a legal end of a day. */
        private static Duration sinceMidnight(String time) {
            String[] parts = time.split(":", 2);
            return Duration.ofHours(Integer.parseInt(parts[0])).plusMinutes(Integer.parseInt(parts[1]));
        }
    }
}
