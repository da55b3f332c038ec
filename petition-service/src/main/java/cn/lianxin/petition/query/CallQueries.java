package cn.lianxin.petition.query;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads who has to be called; only what is open and in that unit's hands, or for it to decide, still. */
public interface CallQueries {
    String WAITING = """
             FROM call_list c JOIN petition p ON p.id = c.petition_id
             WHERE c.called AND p.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING_RESIDENT', 'REOPENED')
               AND (p.lead_unit = c.unit OR p.offered_unit = c.unit OR p.decider = c.unit
                    OR EXISTS (SELECT 1 FROM helper_task w
                         WHERE w.petition_id = p.id AND w.unit = c.unit AND NOT w.answered)) AND
            """;

    /** {@return who has waited longest, first} */
    @Select("SELECT p.number, p.subject, c.unit, c.since" + WAITING + Viewer.MAY_SEE
            + " ORDER BY c.since, p.id LIMIT #{limit}")
    List<CallView> calls(@Param("viewer") Viewer viewer, @Param("limit") int limit);

    /** {@return how many that list has in all} */
    @Select("SELECT COUNT(*)" + WAITING + Viewer.MAY_SEE)
    int countCalls(@Param("viewer") Viewer viewer);
}
