package cn.lianxin.petition.query;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads petitions; what the viewer may not see is not there. */
public interface PetitionQueries {
    String VIEW = """
            p.number, p.state, p.subject, p.lead_unit, p.offered_unit, p.respond_by, p.handle_by, p.created_at,
            (p.person_hash = #{viewer.hash}) AS mine, IF(p.identity = 'MASKED', p.home, NULL) AS home,
            (SELECT s.number FROM short_number s JOIN staff t ON t.id = s.staff_id
              WHERE s.petition_id = p.id AND t.person_hash = #{viewer.hash}) AS short_number
            """;

    /** What a unit has in its hands, by the three indexes that lead there; an OR over them would read every petition. */
    String IN_HAND = """
            (SELECT l.id FROM petition l
              WHERE l.lead_unit = #{viewer.unit}
                AND l.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING_RESIDENT', 'REOPENED')
             UNION SELECT o.id FROM petition o WHERE o.offered_unit = #{viewer.unit}
             UNION SELECT h.petition_id FROM helper_task h WHERE h.unit = #{viewer.unit} AND NOT h.answered) hand
              JOIN petition p ON p.id = hand.id
             WHERE p.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING_RESIDENT', 'REOPENED') AND
            """;

    /** {@return the viewer's own petitions, newest first} */
    @Select("SELECT " + VIEW + ", NULL AS last_words FROM petition p WHERE p.person_hash = #{viewer.hash} AND "
            + Viewer.MAY_SEE + " ORDER BY p.id DESC LIMIT #{limit}")
    List<PetitionView> mine(@Param("viewer") Viewer viewer, @Param("limit") int limit);

    /** {@return the petition with this number, null where there is none for this viewer} */
    @Select("SELECT " + VIEW + """
            , (SELECT e.text FROM petition_event e WHERE e.petition_id = p.id AND e.kind IN ('ANSWERED', 'RESOLVED')
                ORDER BY e.seq DESC LIMIT 1) AS last_words
              FROM petition p WHERE p.number = #{number} AND
            """ + Viewer.MAY_SEE)
    @Nullable
    PetitionView one(@Param("viewer") Viewer viewer, @Param("number") String number);

    /** {@return what the viewer's unit holds or was offered and has not solved, most pressing first} */
    @Select("SELECT " + VIEW + ", NULL AS last_words FROM " + IN_HAND + Viewer.MAY_SEE
            + " ORDER BY COALESCE(p.respond_by, p.handle_by), p.id LIMIT #{limit}")
    List<PetitionView> todo(@Param("viewer") Viewer viewer, @Param("limit") int limit);

    /** {@return how many that list has in all} */
    @Select("SELECT COUNT(*) FROM " + IN_HAND + Viewer.MAY_SEE)
    int countTodo(@Param("viewer") Viewer viewer);

    /** {@return the viewer's own latest petition since then in just these words, null where there is none} */
    @Select("SELECT " + VIEW + """
            , NULL AS last_words FROM petition p
             WHERE p.person_hash = #{viewer.hash} AND p.created_at >= #{since}
               AND p.text COLLATE utf8mb4_bin = #{text} AND
            """ + Viewer.MAY_SEE + " ORDER BY p.id DESC LIMIT 1")
    @Nullable
    PetitionView sameSince(@Param("viewer") Viewer viewer, @Param("text") String text, @Param("since") Instant since);

    /** {@return the viewer's own latest petition since then, null where there is none} */
    @Select("SELECT " + VIEW + """
            , NULL AS last_words FROM petition p
             WHERE p.person_hash = #{viewer.hash} AND p.created_at >= #{since} AND
            """ + Viewer.MAY_SEE + " ORDER BY p.id DESC LIMIT 1")
    @Nullable
    PetitionView latestSince(@Param("viewer") Viewer viewer, @Param("since") Instant since);

    /** {@return the viewer's own newest open petition of which 涉及物业或群主吗？ was asked and not answered, or null} */
    @Select("SELECT " + VIEW + """
            , NULL AS last_words FROM petition p
             WHERE p.person_hash = #{viewer.hash} AND p.recusal = 'ASKED'
               AND p.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING_RESIDENT', 'REOPENED') AND
            """ + Viewer.MAY_SEE + " ORDER BY p.id DESC LIMIT 1")
    @Nullable
    PetitionView involvedAsked(@Param("viewer") Viewer viewer);
}
