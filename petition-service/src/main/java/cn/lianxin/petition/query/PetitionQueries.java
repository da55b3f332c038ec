package cn.lianxin.petition.query;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads petitions; what the viewer may not see is not there. */
public interface PetitionQueries {
    /** A merged one stands as its master does, for whoever may know of that. */
    String VIEW = """
            p.number, COALESCE(m.state, p.state) AS state, p.subject, COALESCE(m.lead_unit, p.lead_unit) AS lead_unit,
            IF(m.id IS NULL, p.offered_unit, m.offered_unit) AS offered_unit,
            IF(m.id IS NULL, p.respond_by, m.respond_by) AS respond_by, COALESCE(m.handle_by, p.handle_by) AS handle_by,
            p.created_at, p.request_kind, p.request_until, p.decider,
            IF(m.id IS NULL, p.review_at, m.review_at) AS review_at,
            m.number AS master,
            (p.person_hash = #{viewer.hash} OR s.person_hash IS NOT NULL) AS mine,
            (s.person_hash IS NOT NULL) AS supporting,
            IF(m.id IS NULL, s.person_hash IS NOT NULL, m.person_hash <> #{viewer.hash}) AS among_many,
            EXISTS (SELECT 1 FROM supporter j WHERE j.petition_id = COALESCE(m.id, p.id)
                AND j.person_hash = #{viewer.hash} AND j.judged IS NOT NULL) AS judged,
            IF(m.id IS NULL, p.after_closing, m.after_closing) AS after_closing,
            IF(m.id IS NULL, p.objections, m.objections) AS objections,
            IF(m.id IS NULL, p.ended_at, m.ended_at) AS ended_at,
            IF(p.identity = 'MASKED', p.home, NULL) AS home,
            (SELECT n.number FROM short_number n JOIN staff t ON t.id = n.staff_id
              WHERE n.petition_id = p.id AND t.person_hash = #{viewer.hash}) AS short_number
            """;

    /** What a unit has in its hands, by the four indexes that lead there; an OR over them would read every petition. */
    String IN_HAND = """
            (SELECT l.id FROM petition l
              WHERE l.lead_unit = #{viewer.unit}
                AND l.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING_RESIDENT', 'REOPENED')
             UNION SELECT o.id FROM petition o WHERE o.offered_unit = #{viewer.unit}
             UNION SELECT d.id FROM petition d WHERE d.decider = #{viewer.unit}
             UNION SELECT h.petition_id FROM helper_task h WHERE h.unit = #{viewer.unit} AND NOT h.answered) hand
              JOIN petition p ON p.id = hand.id
            """;

    String OPEN = " WHERE p.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING_RESIDENT', 'REOPENED') AND ";

    /** Each by its index, and no further: a resident's list is asked for with every word that is no command. */
    String MINE = """
            (SELECT id FROM petition WHERE person_hash = #{viewer.hash}
              UNION SELECT petition_id FROM supporter WHERE person_hash = #{viewer.hash} AND via IS NULL) o
              JOIN petition p ON p.id = o.id
            """;

    String WITH_MORE = " LEFT JOIN petition m ON m.number = p.master AND " + Viewer.NOT_RECUSED_FROM_MASTER
            + " LEFT JOIN supporter s ON s.petition_id = p.id AND s.person_hash = #{viewer.hash} ";

    /** {@return the viewer's own petitions, and those the viewer supports, newest first} */
    @Select("SELECT " + VIEW + ", NULL AS last_words FROM " + MINE + WITH_MORE + " WHERE " + Viewer.MAY_SEE
            + " ORDER BY p.id DESC LIMIT #{limit}")
    List<PetitionView> mine(@Param("viewer") Viewer viewer, @Param("limit") int limit);

    /** {@return the petition with this number, null where there is none for this viewer} */
    @Select("SELECT " + VIEW + """
            , (SELECT e.text FROM petition_event e WHERE e.petition_id = COALESCE(m.id, p.id) AND e.kind IN ('ANSWERED', 'RESOLVED')
                ORDER BY e.seq DESC LIMIT 1) AS last_words
              FROM petition p
            """ + WITH_MORE + " WHERE p.number = #{number} AND " + Viewer.MAY_SEE)
    @Nullable
    PetitionView one(@Param("viewer") Viewer viewer, @Param("number") String number);

    /** {@return what the viewer's unit holds, was offered, helps with or has to decide, and is not solved, most pressing first} */
    @Select("SELECT " + VIEW + ", NULL AS last_words FROM " + IN_HAND + WITH_MORE + OPEN + Viewer.MAY_SEE
            + " ORDER BY COALESCE(p.review_at, p.respond_by, p.handle_by), p.id LIMIT #{limit}")
    List<PetitionView> todo(@Param("viewer") Viewer viewer, @Param("limit") int limit);

    /** {@return how many that list has in all} */
    @Select("SELECT COUNT(*) FROM " + IN_HAND + OPEN + Viewer.MAY_SEE)
    int countTodo(@Param("viewer") Viewer viewer);

    /** {@return the viewer's own latest petition since then in just these words, null where there is none} */
    @Select("SELECT " + VIEW + """
            , NULL AS last_words FROM petition p
            """ + WITH_MORE + """
             WHERE p.person_hash = #{viewer.hash} AND p.created_at >= #{since}
               AND p.text COLLATE utf8mb4_bin = #{text} AND
            """ + Viewer.MAY_SEE + " ORDER BY p.id DESC LIMIT 1")
    @Nullable
    PetitionView sameSince(@Param("viewer") Viewer viewer, @Param("text") String text, @Param("since") Instant since);

    /** {@return the viewer's own latest petition since then, null where there is none} */
    @Select("SELECT " + VIEW + """
            , NULL AS last_words FROM petition p
            """ + WITH_MORE + """
             WHERE p.person_hash = #{viewer.hash} AND p.created_at >= #{since} AND
            """ + Viewer.MAY_SEE + " ORDER BY p.id DESC LIMIT 1")
    @Nullable
    PetitionView latestSince(@Param("viewer") Viewer viewer, @Param("since") Instant since);

    /** {@return the viewer's own newest open petition of which 涉及物业或群主吗？ was asked and not answered, or null} */
    @Select("SELECT " + VIEW + """
            , NULL AS last_words FROM petition p
            """ + WITH_MORE + """
             WHERE p.person_hash = #{viewer.hash} AND p.recusal = 'ASKED'
               AND p.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING_RESIDENT', 'REOPENED') AND
            """ + Viewer.MAY_SEE + " ORDER BY p.id DESC LIMIT 1")
    @Nullable
    PetitionView involvedAsked(@Param("viewer") Viewer viewer);

    /** {@return what somebody of the staff did last, where nothing came after it; null where it was no one of them} */
    @Select("""
            SELECT e.kind, e.happened_at, t.id AS staff_id, t.name, t.unit
              FROM petition p
              JOIN petition_event e ON e.petition_id = p.id
               AND e.seq = (SELECT MAX(l.seq) FROM petition_event l WHERE l.petition_id = p.id)
              JOIN staff t ON e.actor = CONCAT('staff:', t.id) AND t.unit IS NOT NULL
             WHERE p.number = #{number} AND
            """ + Viewer.MAY_SEE)
    @Nullable
    LastStep lastStep(@Param("viewer") Viewer viewer, @Param("number") String number);
}
