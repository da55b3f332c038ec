package cn.lianxin.content.editor;

import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.content.push.Audience;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to schedule an issue, as typed.
 *
 * @param article ids in the order of the issue; 0 for an empty place. No List: Spring would fill one by the numbers in
 *     {@code article[7]}, and end in a 500 for most of them
 * @param audience all, tag or none
 * @param tag id and name, {@code 101:宋家桥}
 * @param sure whether they have said once more that it goes to everybody
 * @param back whether they want to change what the second page shows
 * @param confirm whether it is the second page that was sent
 */
record PushForm(
        @Nullable Collection<Long> article,
        @Nullable String audience,
        @Nullable String tag,
        @Nullable String date,
        @Nullable String time,
        @Nullable Boolean sure,
        @Nullable Boolean confirm,
        @Nullable Boolean back) {
    static final int PLACES = 8;
    private static final LocalTime USUAL = LocalTime.of(18, 0);

    /** Filled in with the next 18:00. */
    static PushForm of(List<Long> articles, ZonedDateTime now) {
        LocalDate date = now.toLocalTime().isBefore(USUAL)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        return new PushForm(articles, "all", null, date.toString(), USUAL.toString(), false, false, false);
    }

    List<Long> chosen() {
        return article == null
                ? List.of()
                : article.stream().filter(Objects::nonNull).filter(id -> id > 0).toList();
    }

    /** {@return the article at that place, from 0; 0 for none} */
    public long at(int place) {
        List<Long> chosen = chosen();
        return place < chosen.size() ? chosen.get(place) : 0;
    }

    /** {@return empty where it is a tag and none is chosen} */
    Optional<Audience> who() {
        return switch (String.valueOf(audience)) {
            case "all" -> Optional.of(new Audience.Everybody());
            case "none" -> Optional.of(new Audience.Nobody());
            default ->
                Optional.ofNullable(tag)
                        .filter(named -> named.matches("[1-9]\\d{0,17}:.{1,30}"))
                        .map(named -> new Audience.Tagged(
                                Long.parseLong(named.substring(0, named.indexOf(':'))),
                                named.substring(named.indexOf(':') + 1)));
        };
    }

    /** {@return the minute in Shanghai; empty where date or time are none} */
    Optional<Instant> when() {
        return instant(date, time);
    }

    static Optional<Instant> instant(@Nullable String date, @Nullable String time) {
        try {
            return date == null || time == null
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.of(LocalDate.parse(date.strip()), LocalTime.parse(time.strip()))
                            .atZone(WorkingCalendar.ZONE)
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    boolean confirmed() {
        return Boolean.TRUE.equals(confirm);
    }

    boolean goesBack() {
        return Boolean.TRUE.equals(back);
    }

    boolean certain() {
        return Boolean.TRUE.equals(sure);
    }
}
