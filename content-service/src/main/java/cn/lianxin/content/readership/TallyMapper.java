package cn.lianxin.content.readership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Adds views up; {@link Tally} alone may call it. */
interface TallyMapper {
    /** @param views how many more */
    record Sum(long articleId, LocalDate day, String group, Source source, long views) {}

    record Total(long articleId, long views) {}

    @Insert("INSERT IGNORE INTO view_turn (id) VALUES (1)")
    void layTurn();

    /** {@return 1 for whoever may add up until its transaction ends; null while another does} */
    @Select("SELECT id FROM view_turn WHERE id = 1 FOR UPDATE SKIP LOCKED")
    @Nullable
    Integer takeTurn();

    @Select("SELECT last_number FROM view_writer WHERE writer = #{writer} FOR UPDATE")
    @Nullable
    Long lastOf(@Param("writer") String writer);

    @Insert("""
            INSERT INTO view_writer (writer, last_number, applied_at) VALUES (#{writer}, #{number}, #{now})
                ON DUPLICATE KEY UPDATE last_number = VALUES(last_number), applied_at = VALUES(applied_at)
            """)
    void applied(@Param("writer") String writer, @Param("number") long number, @Param("now") Instant now);

    @Insert("""
            <script>
            INSERT INTO page_view (article_id, day, group_code, source, views) VALUES
            <foreach collection="sums" item="sum" separator=",">
                (#{sum.articleId}, #{sum.day}, #{sum.group}, #{sum.source}, #{sum.views})
            </foreach>
                ON DUPLICATE KEY UPDATE views = views + VALUES(views)
            </script>
            """)
    void add(@Param("sums") List<Sum> sums);

    @Insert("""
            <script>
            INSERT INTO page_total (article_id, views) VALUES
            <foreach collection="totals" item="total" separator=",">(#{total.articleId}, #{total.views})</foreach>
                ON DUPLICATE KEY UPDATE views = views + VALUES(views)
            </script>
            """)
    void addTotals(@Param("totals") List<Total> totals);

    /** Writers that have been silent for days have ended, and their entries are gone. */
    @Delete("DELETE FROM view_writer WHERE applied_at < #{before}")
    int forgetWriters(@Param("before") Instant before);
}
