package cn.lianxin.petition.chat;

import cn.lianxin.petition.query.LastStep;
import cn.lianxin.petition.query.PetitionQueries;
import java.time.Duration;
import java.time.InstantSource;

/** Two act at once: the second is refused, and is to know what the first has done. */
final class Meanwhile {
    /** What happened longer ago stood in the list that the second looked at. */
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final PetitionQueries queries;
    private final Replies replies;
    private final InstantSource clock;

    Meanwhile(PetitionQueries queries, Replies replies, InstantSource clock) {
        this.queries = queries;
        this.replies = replies;
        this.clock = clock;
    }

    /** {@return a line on what a colleague has just done to it; empty where nobody has} */
    String before(String number, Talker talker) {
        LastStep last = queries.lastStep(talker.viewer(), number);
        if (last == null
                || own(last, talker)
                || !last.happenedAt().plus(JUST_NOW).isAfter(clock.instant())) {
            return "";
        }
        return replies.say(
                "meanwhile",
                "who",
                talker.chain().name(last.unit()) + last.name(),
                "at",
                replies.time(last.happenedAt()),
                "what",
                replies.say("step." + last.kind()));
    }

    private static boolean own(LastStep last, Talker talker) {
        return talker.staff().stream().anyMatch(me -> me.staffId().equals(last.staffId()));
    }
}
