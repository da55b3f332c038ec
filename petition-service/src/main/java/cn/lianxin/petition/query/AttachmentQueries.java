package cn.lianxin.petition.query;

import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads what came with petitions; only who works on one now sees it, and the desk. */
public interface AttachmentQueries {
    /** Narrower than what may be read: who has handed a matter on needs no photo of somebody's home any more. */
    String WORKS_ON_IT = """
            (p.lead_unit = #{viewer.unit} OR p.offered_unit = #{viewer.unit}
             OR p.id IN (SELECT w.petition_id FROM helper_task w WHERE w.unit = #{viewer.unit} AND NOT w.answered)
             OR #{viewer.supervisor}) AND
            """;

    /** {@return all that came with it, oldest first} */
    @Select("""
            SELECT a.id, a.petition_id, a.kind, a.media_key, a.latitude, a.longitude, a.label, a.kept_at
              FROM attachment a JOIN petition p ON p.id = a.petition_id
             WHERE p.number = #{number} AND
            """ + WORKS_ON_IT + Viewer.MAY_SEE + " ORDER BY a.id LIMIT 50")
    List<AttachmentView> of(@Param("viewer") Viewer viewer, @Param("number") String number);

    /** {@return how many photos and voice messages came with it} */
    @Select("""
            SELECT COUNT(*) FROM attachment a JOIN petition p ON p.id = a.petition_id
             WHERE p.number = #{number} AND a.kind <> 'PLACE' AND
            """ + WORKS_ON_IT + Viewer.MAY_SEE)
    int count(@Param("viewer") Viewer viewer, @Param("number") String number);

    /** {@return the numbers of those that came with photos or voice} */
    @Select("""
            <script>
            SELECT DISTINCT p.number FROM attachment a JOIN petition p ON p.id = a.petition_id
             WHERE a.kind &lt;&gt; 'PLACE'
               AND p.number IN
                   <foreach collection="numbers" item="one" open="(" separator="," close=")">#{one}</foreach>
               AND
            """ + WORKS_ON_IT + Viewer.MAY_SEE + "</script>")
    Set<String> withSome(@Param("viewer") Viewer viewer, @Param("numbers") List<String> numbers);
}
