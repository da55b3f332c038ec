package cn.lianxin.petition.viewing;

import cn.lianxin.config.calendar.ChineseTime;
import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.config.store.MediaStore.Found;
import cn.lianxin.petition.query.AttachmentView;
import cn.lianxin.petition.viewing.Viewing.Sight;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What the page shows.
 *
 * @param watermark who looks, and when: it is on every picture of the screen
 */
record ThingsView(String number, String watermark, List<Thing> things) {
    private static final DateTimeFormatter MARK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    /**
     * One of them.
     *
     * @param look which of its shapes the template shows
     * @param path of its bytes; empty where it has none to show
     * @param text the place's name
     */
    record Thing(Look look, String path, String text, String sentAt) {}

    /** The shapes. */
    enum Look {
        PHOTO,
        VOICE,
        PLACE,
        WAITING,
        GIVEN_UP
    }

    static ThingsView of(String token, Sight sight, Viewing viewing, Instant now) {
        return new ThingsView(
                sight.link().number(),
                sight.unit() + " " + sight.staff().name() + " · " + MARK.format(now.atZone(WorkingCalendar.ZONE)),
                sight.things().stream()
                        .map(one -> thing(token, one, viewing, now))
                        .toList());
    }

    private static Thing thing(String token, AttachmentView one, Viewing viewing, Instant now) {
        Look look = look(one, viewing);
        boolean hasBytes = look == Look.PHOTO || look == Look.VOICE;
        return new Thing(
                look,
                hasBytes ? "/m/" + token + "/" + one.id() : "",
                Objects.requireNonNullElse(one.label(), ""),
                ChineseTime.dayAndTime(one.keptAt(), now));
    }

    private static Look look(AttachmentView one, Viewing viewing) {
        return viewing.found(one)
                .map(found -> switch (found) {
                    case Found.Waiting _ -> Look.WAITING;
                    case Found.GivenUp _ -> Look.GIVEN_UP;
                    case Found.Kept kept -> kept.format().picture() ? Look.PHOTO : Look.VOICE;
                })
                .orElse(Look.PLACE);
    }
}
