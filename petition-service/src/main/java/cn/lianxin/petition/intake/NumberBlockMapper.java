package cn.lianxin.petition.intake;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The sequence of each day, drawn in blocks. */
interface NumberBlockMapper {
    /** Moves the day's sequence on; the session then knows where the block ends. */
    @Insert("""
            INSERT INTO number_block (day, next_seq) VALUES (#{day}, LAST_INSERT_ID(#{size}))
            ON DUPLICATE KEY UPDATE next_seq = LAST_INSERT_ID(next_seq + #{size})
            """)
    void draw(@Param("day") String day, @Param("size") int size);

    /** {@return the end of the block drawn last on this connection, exclusive} */
    @Select("SELECT LAST_INSERT_ID()")
    int blockEnd();
}
