package cn.lianxin.content.push;

import cn.lianxin.config.calendar.ChineseTime;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.identity.StaffDirectory;
import cn.lianxin.config.web.PublicUrl;
import java.text.MessageFormat;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the editor reads on the phone of what became of a push; the one place that says who hears what. */
final class PushNews {
    private final ResourceBundle texts = ResourceBundle.getBundle("cn.lianxin.content.push.news", Locale.ROOT);
    private final StaffDirectory staff;
    private final PushQueries queries;
    private final PublicUrl publicUrl;
    private final InstantSource clock;

    PushNews(StaffDirectory staff, PushQueries queries, PublicUrl publicUrl, InstantSource clock) {
        this.staff = staff;
        this.queries = queries;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** {@return the message to whoever scheduled it; empty where nothing is new, or they did it themselves} */
    Optional<Outbound> of(Push before, Push next, @Nullable String who) {
        String key = key(before, next, who);
        if (key == null) {
            return Optional.empty();
        }
        return staff.byId(next.plan().createdBy())
                .map(editor -> new Outbound.Text(
                        "push-" + next.id() + "-" + next.version(),
                        editor.person(),
                        words(key, next),
                        null,
                        null,
                        Outbound.Urgency.SOON));
    }

    private static @Nullable String key(Push before, Push next, @Nullable String who) {
        boolean entered = before.state() != next.state();
        return switch (next.state()) {
            case SENT -> entered ? "sent" : null;
            case UNKNOWN -> next.wakeAt() == null ? "look" : entered ? "unknown" : null;
            case WAIT_ADMIN -> entered ? "admin" : null;
            case MISSED -> entered ? "missed" : null;
            case FAILED -> entered && who == null ? "failed" : null;
            case CANCELLED -> next.reason() == Reason.CHANGED ? "changed" : null;
            case DELETED -> who == null ? "deleted" : null;
            case SCHEDULED -> next.reason() == Reason.NOT_DRAFTED && before.reason() != next.reason() ? "draft" : null;
            case SENDING -> null;
        };
    }

    private String words(String key, Push push) {
        String title = Optional.ofNullable(queries.headline(push.id())).orElse("");
        Object[] values = {
            title,
            ChineseTime.dayAndTime(push.plan().scheduledAt(), clock.instant()),
            push.plan().audience().words(),
            Reasons.words(push.reason(), push.code()),
            publicUrl.of("/editor/calendar")
        };
        Object[] plain = Arrays.stream(values).map(String::valueOf).toArray();
        String kind = push.published() && texts.containsKey(key + ".published") ? key + ".published" : key;
        return MessageFormat.format(texts.getString(kind), plain);
    }
}
