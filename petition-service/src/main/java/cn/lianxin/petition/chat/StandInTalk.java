package cn.lianxin.petition.chat;

import cn.lianxin.config.calendar.ChineseTime;
import cn.lianxin.config.calendar.WorkingCalendar;
import cn.lianxin.petition.chain.BindingCodes;
import cn.lianxin.petition.chain.Group;
import cn.lianxin.petition.chain.Memberships;
import cn.lianxin.petition.chain.Owner;
import cn.lianxin.petition.chain.StandIns;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 副手 请假 销假: who stands in for an owner, and when. */
final class StandInTalk {
    private final BindingCodes codes;
    private final Memberships memberships;
    private final Replies replies;
    private final InstantSource clock;

    StandInTalk(BindingCodes codes, Memberships memberships, Replies replies, InstantSource clock) {
        this.codes = codes;
        this.memberships = memberships;
        this.replies = replies;
        this.clock = clock;
    }

    /** A code for the deputy of the group named, or of the writer's own. */
    String deputise(String code, Talker talker) {
        return switch (NamedGroup.orOwn(code, talker, replies)) {
            case NamedGroup.Unclear(String reply) -> reply;
            case NamedGroup.Known(Owner by, Group group)
            when codes.mayDeputise(by, group) ->
                replies.say(
                        "deputy.done",
                        "unit",
                        group.name(),
                        "code",
                        codes.issue(by, group, true),
                        "days",
                        Long.toString(BindingCodes.VALID.toDays()));
            case NamedGroup.Known(Owner _, Group group) -> replies.say("deputy.notYours", "unit", group.name());
        };
    }

    /** The day named is still away. */
    String leave(String text, Talker talker) {
        Owner self = talker.staff().orElse(null);
        if (self == null || self.unit() == null) {
            return replies.say(self == null ? "noRight" : "noGroup");
        }
        LocalDate today = clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
        return switch (TypedDate.read(text, today)) {
            case TypedDate.None() -> replies.say("leave.unknown", "day", Replies.excerpt(text));
            case TypedDate.Past(LocalDate date) -> replies.say("leave.past", "day", day(date));
            case TypedDate.Day(LocalDate date, String _) -> {
                memberships.away(self, startOf(date.plusDays(1)));
                String deputy = deputy(self, talker);
                yield replies.say(
                        deputy == null ? "leave.alone" : "leave.done",
                        "day",
                        day(date),
                        "unit",
                        talker.chain().name(self.unit()),
                        "deputy",
                        deputy == null ? "" : deputy);
            }
        };
    }

    String back(Talker talker) {
        if (talker.staff().isEmpty()) {
            return replies.say("noRight");
        }
        memberships.away(talker.staff().get(), null);
        return replies.say("leave.over");
    }

    private @Nullable String deputy(Owner self, Talker talker) {
        String unit = self.unit();
        List<Owner> there = unit == null ? List.of() : StandIns.deputies(talker.chain(), unit, clock.instant());
        return there.stream()
                .filter(other -> !other.staffId().equals(self.staffId()))
                .findFirst()
                .map(Owner::name)
                .orElse(null);
    }

    private String day(LocalDate date) {
        return ChineseTime.day(startOf(date), clock.instant());
    }

    private static Instant startOf(LocalDate date) {
        return date.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
