package cn.lianxin.petition.chain;

import java.time.Instant;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Who of the staff is away. */
interface LeaveMapper {
    /** @param until null for somebody who is back */
    @Update("""
            UPDATE staff SET away_until = #{until} WHERE id = #{id}
            """)
    void away(@Param("id") String id, @Param("until") @Nullable Instant until);
}
