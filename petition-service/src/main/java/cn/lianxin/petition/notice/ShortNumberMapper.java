package cn.lianxin.petition.notice;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface ShortNumberMapper {
    /** One number in use. */
    record Given(int number, long petitionId, Instant givenAt) {}

    @Select("""
            SELECT number, petition_id, given_at FROM short_number WHERE staff_id = #{staff} ORDER BY number
            """)
    List<Given> given(@Param("staff") String staff);

    @Select("""
            SELECT number FROM short_number WHERE staff_id = #{staff} AND petition_id = #{petition}
            """)
    @Nullable
    Integer number(@Param("staff") String staff, @Param("petition") long petition);

    @Insert("""
            INSERT INTO short_number (staff_id, number, petition_id, given_at)
            VALUES (#{staff}, #{number}, #{petition}, #{now})
            """)
    void give(
            @Param("staff") String staff,
            @Param("number") int number,
            @Param("petition") long petition,
            @Param("now") Instant now);

    @Select("""
            SELECT p.number FROM short_number s JOIN petition p ON p.id = s.petition_id
             WHERE s.staff_id = #{staff} AND s.number = #{number}
            """)
    @Nullable
    String petition(@Param("staff") String staff, @Param("number") int number);

    /**
     * Frees what has been off the list since then: the matter ended, or the unit neither leads nor is offered it, owes no
     * part and has nothing to decide, and nothing is younger that may have taken it off.
     */
    @Delete("""
            DELETE s FROM short_number s JOIN petition p ON p.id = s.petition_id
             WHERE s.staff_id = #{staff} AND s.given_at < #{before}
               AND (p.ended_at < #{before}
                    OR (p.lead_unit <> #{unit} AND COALESCE(p.offered_unit, '') <> #{unit}
                        AND COALESCE(p.decider, '') <> #{unit}
                        AND NOT EXISTS (SELECT 1 FROM helper_task w
                             WHERE w.petition_id = p.id AND w.unit = #{unit} AND NOT w.answered)
                        AND NOT EXISTS (SELECT 1 FROM petition_event e
                             WHERE e.petition_id = p.id AND e.happened_at >= #{before}
                               AND e.kind IN ('TAKEN', 'OFFER_WITHDRAWN', 'REOPENED', 'RETURNED', 'CLIMBED',
                                   'HANDED_OVER', 'HELPED', 'HELP_EXCUSED', 'EXTENDED', 'SHELVED', 'REQUEST_REFUSED'))))
            """)
    int free(@Param("staff") String staff, @Param("unit") String unit, @Param("before") Instant before);

    /** Those who are recused have no number for it. */
    @Delete("""
            DELETE s FROM short_number s JOIN staff t ON t.id = s.staff_id
              JOIN recusal r ON r.petition_id = s.petition_id AND r.who IN (t.unit, t.person_hash)
             WHERE s.petition_id = #{petition}
            """)
    int takeBack(@Param("petition") long petition);
}
