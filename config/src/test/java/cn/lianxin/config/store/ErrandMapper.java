package cn.lianxin.config.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface ErrandMapper {
    @Insert("INSERT INTO errand (person, note, wake_at) VALUES (#{person}, #{note}, #{wakeAt})")
    void insert(String person, String note, @Nullable Instant wakeAt);

    @Select("SELECT id, person, note, wake_at FROM errand ORDER BY id")
    List<Errand> all();

    @Select("SELECT id, person, note, wake_at, 7 AS lucky FROM errand")
    List<Errand> withAColumnTooMany();

    @Select("""
            SELECT id, person, note, wake_at FROM errand
            WHERE wake_at <= #{now} ORDER BY wake_at, id LIMIT #{limit} FOR UPDATE SKIP LOCKED
            """)
    List<Errand> due(Instant now, int limit);

    @Update("UPDATE errand SET wake_at = #{until} WHERE id = #{id}")
    void wakeAt(long id, Instant until);

    @Delete("DELETE FROM errand WHERE id = #{id}")
    int done(long id);
}
