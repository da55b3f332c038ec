package cn.lianxin.gateway.delivery;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface RecallMapper {
    /**
     * A message that may have to be taken back.
     *
     * @param text its own words
     * @param carrier the row that brings it in a digest, perhaps itself; null where it goes alone
     */
    record Part(
            long id,
            DeliveryState state,
            String text,
            @Nullable Long carrier,
            @Nullable String aboutNumber,
            @Nullable String aboutSubject) {
        static final String COLUMNS = "id, state, text, carrier, about_number, about_subject";
    }

    /** By an index that no step moves: one over states could miss a row that changes its own meanwhile. */
    @Select("SELECT " + Part.COLUMNS + """
              FROM delivery WHERE person_hash = #{hash} AND about_number = #{number} ORDER BY id FOR UPDATE
            """)
    List<Part> about(@Param("hash") String hash, @Param("number") String number);

    /** {@return all of a digest, the row that brings it first} */
    @Select("SELECT " + Part.COLUMNS + """
              FROM delivery WHERE carrier = #{carrier} ORDER BY id <> #{carrier}, id FOR UPDATE
            """)
    List<Part> digest(@Param("carrier") long carrier);

    /** What is being sent can't be stopped, but is not tried again; of what is lost nobody else is told. */
    @Update("""
            <script>
            UPDATE delivery
               SET recalled = TRUE, carrier = NULL, alert_at = NULL,
                   wake_at = CASE WHEN state = 'SENDING' THEN wake_at END,
                   state = CASE WHEN state IN ('RESTING', 'QUEUED', 'HELD', 'MERGED') THEN 'RECALLED' ELSE state END
             WHERE id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>
            """)
    int recall(@Param("ids") List<Long> ids);

    /** Has the row that brings a digest bring these words, and no others. */
    @Update("""
            UPDATE delivery
               SET text = #{first.text}, about_number = #{first.aboutNumber}, about_subject = #{first.aboutSubject},
                   carried = #{carried}
             WHERE id = #{id}
            """)
    int bring(@Param("id") long id, @Param("first") Part first, @Param("carried") String carried);
}
