package cn.lianxin.gateway.sandbox.phone;

import static java.util.Objects.requireNonNullElse;

import cn.lianxin.config.web.PublicUrl;
import cn.lianxin.gateway.sandbox.phone.PhonesView.Button;
import cn.lianxin.gateway.sandbox.phone.PhonesView.Card;
import cn.lianxin.gateway.sandbox.phone.PhonesView.Line;
import cn.lianxin.gateway.sandbox.world.Article;
import cn.lianxin.gateway.sandbox.world.Menu;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what is kept into bubbles with times between them, as WeChat sets them: after five quiet minutes. */
final class Lines {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");
    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 H:mm");

    private final PublicUrl publicUrl;

    /** @param publicUrl whose pages are linked by path, so that they open under whatever name this page was opened */
    Lines(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    List<Line> of(List<Message> messages, Instant now) {
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

    private Line line(Message message, @Nullable String time) {
        return new Line(
                message.id(),
                time,
                message.at().toString(),
                message.direction() == Direction.OUT,
                message.type().equals(Message.NOTICE),
                ShownText.parts(message.text()),
                message.mediaId() == null || !message.type().equals("image")
                        ? null
                        : "/sandbox/media/" + message.mediaId(),
                message.articles() == null
                        ? List.of()
                        : message.articles().stream().map(this::card).toList());
    }

    /** {@return the buttons as they stand on the phone; those of kinds that no phone here knows do nothing} */
    List<Button> menu(Menu menu) {
        return buttons(menu.button());
    }

    private List<Button> buttons(List<Menu.Button> buttons) {
        return buttons.stream().map(this::button).toList();
    }

    private Button button(Menu.Button button) {
        return new Button(
                ShownText.clean(requireNonNullElse(button.name(), "")),
                "click".equals(button.type()) ? button.key() : null,
                "view".equals(button.type()) ? address(button.url()) : null,
                buttons(button.subButton()));
    }

    private Card card(Article article) {
        return new Card(
                ShownText.clean(article.title()),
                ShownText.clean(article.description()),
                address(article.url()),
                address(article.picurl()));
    }

    private @Nullable String address(@Nullable String url) {
        return url != null && WEB.matcher(url).matches() ? publicUrl.local(url) : null;
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
