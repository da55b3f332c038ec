package cn.lianxin.config.dispatch;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

interface HandledMessageMapper {
    @Insert("""
            INSERT INTO handled_message (message_key, handled_at, reply)
            VALUES (#{key}, #{at}, #{reply})
            """)
    void insert(@Param("key") String key, @Param("at") Instant at, @Param("reply") String reply);

    @Select("""
            SELECT reply FROM handled_message WHERE message_key = #{key}
            """)
    @Nullable
    String reply(@Param("key") String key);

    @Delete("""
            DELETE FROM handled_message WHERE handled_at < #{before} LIMIT 1000
            """)
    int deleteBefore(@Param("before") Instant before);
}
