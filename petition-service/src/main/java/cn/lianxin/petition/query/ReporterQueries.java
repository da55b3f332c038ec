package cn.lianxin.petition.query;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads who told a matter to staff: for whoever holds it now, and for nobody else, the desk included. */
public interface ReporterQueries {
    /** {@return who has to be rung about it; null where it was claimed, has come to an end, or is in other hands} */
    @Select("""
            SELECT b.reporter AS name, b.phone FROM on_behalf b JOIN petition p ON p.id = b.petition_id
             WHERE p.number = #{number} AND b.claimed_at IS NULL AND p.lead_unit = #{viewer.unit}
               AND p.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING_RESIDENT', 'REOPENED', 'RESOLVED') AND
            """ + Viewer.MAY_SEE)
    @Nullable
    ReporterView reporter(@Param("viewer") Viewer viewer, @Param("number") String number);
}
