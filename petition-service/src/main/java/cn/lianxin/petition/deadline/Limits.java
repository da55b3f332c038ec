package cn.lianxin.petition.deadline;

import static cn.lianxin.petition.deadline.Limit.openMinutes;

import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.deadline.Limit.Natural;
import cn.lianxin.petition.deadline.Limit.WorkingDays;
import java.time.Duration;
import java.util.Map;

/**
 * The table of limits (petition-rules d). The levels below the district sum up to 900 minutes, inside the three days
 * people were promised.
 *
 * @param response first response by level, for what does not run around the clock
 * @param urgentResponse first response by urgency, whatever the level
 * @param handling until resolved, by urgency
 * @param reopenedResponse first response to a reopened matter
 * @param reopenedHandling until a reopened matter is resolved
 * @param returned least time a giver has after a return
 */
public record Limits(
        Map<Level, Limit> response,
        Map<Urgency, Limit> urgentResponse,
        Map<Urgency, Limit> handling,
        Limit reopenedResponse,
        Limit reopenedHandling,
        Limit returned) {

    /** The rules' own table. */
    public static final Limits DEFAULT = new Limits(
            Map.of(
                    Level.BUILDING, openMinutes(120),
                    Level.ESTATE, openMinutes(120),
                    Level.COMMUNITY, openMinutes(240),
                    Level.TOWN, openMinutes(420),
                    Level.DISTRICT, openMinutes(420),
                    Level.DEPARTMENT, openMinutes(420)),
            Map.of(
                    Urgency.EMERGENCY, new Natural(Duration.ofMinutes(30)),
                    Urgency.UTILITY, new Natural(Duration.ofHours(2))),
            Map.of(
                    Urgency.EMERGENCY, new Natural(Duration.ofHours(2)),
                    Urgency.UTILITY, new Natural(Duration.ofHours(24)),
                    Urgency.CONSULT, new WorkingDays(1),
                    Urgency.NORMAL, new WorkingDays(5),
                    Urgency.COMPLEX, new WorkingDays(10)),
            openMinutes(240),
            new WorkingDays(3),
            openMinutes(60));

    /** Refuses a table with a gap: a matter without a limit would be forgotten. */
    public Limits {
        response = Map.copyOf(response);
        urgentResponse = Map.copyOf(urgentResponse);
        handling = Map.copyOf(handling);
        if (response.size() < Level.values().length || handling.size() < Urgency.values().length) {
            throw new IllegalArgumentException("a level or urgency has no limit");
        }
    }

    /** Until a person answers for the first time. */
    public Limit response(Level level, Urgency urgency) {
        Limit urgent = urgentResponse.get(urgency);
        return urgent != null ? urgent : limit(response, level);
    }

    /** Until it is resolved. */
    public Limit handling(Urgency urgency) {
        return limit(handling, urgency);
    }

    private static <K> Limit limit(Map<K, Limit> table, K key) {
        Limit limit = table.get(key);
        if (limit == null) {
            throw new IllegalStateException("no limit for " + key);
        }
        return limit;
    }
}
