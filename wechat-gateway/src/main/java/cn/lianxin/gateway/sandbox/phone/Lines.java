package cn.lianxin.gateway.sandbox.phone;

import cn.lianxin.gateway.sandbox.phone.PhonesView.Line;
import cn.lianxin.gateway.sandbox.world.Message;
import cn.lianxin.gateway.sandbox.world.Message.Direction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what is kept into bubbles with times between them, as WeChat sets them: after five quiet minutes. */
final class Lines {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 H:mm");

    private Lines() {}

    static List<Line> of(List<Message> messages, Instant now) {
        List<Line> lines = new ArrayList<>();
        Instant before = Instant.MIN;
        for (Message message : messages) {
            boolean quiet = before.equals(Instant.MIN) || message.at().isAfter(before.plus(QUIET));
            lines.add(line(message, quiet ? label(message.at(), now) : null));
            before = message.at();
        }
        return lines;
    }

    static String clock(Instant now) {
        return TIME.format(now.atZone(ZONE));
    }

    private static Line line(Message message, @Nullable String time) {
        return new Line(
                message.id(),
                time,
                message.at().toString(),
                message.direction() == Direction.OUT,
                message.type().equals(Message.NOTICE),
                ShownText.parts(message.text()));
    }

    private static String label(Instant at, Instant now) {
        ZonedDateTime then = at.atZone(ZONE);
        LocalDate today = now.atZone(ZONE).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return TIME.format(then);
        }
        return then.toLocalDate().equals(today.minusDays(1))
                ? Words.say("yesterday") + TIME.format(then)
                : DAY.format(then);
    }
}
