package cn.lianxin.petition.chain;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Which group a resident lives in. */
public interface BindingMapper {
    /** {@return the code of the resident's group, null where none is known yet} */
    @Select("""
            SELECT group_code FROM binding WHERE person_hash = #{hash}
            """)
    @Nullable
    String groupOf(@Param("hash") String hash);

    /** Binds a resident to a group, in place of an earlier one. */
    @Insert("""
            INSERT INTO binding (person_hash, group_code, bound_at)
            VALUES (#{hash}, #{group}, #{at})
            ON DUPLICATE KEY UPDATE group_code = VALUES(group_code), bound_at = VALUES(bound_at)
            """)
    void bind(@Param("hash") String hash, @Param("group") String group, @Param("at") Instant at);

    /** Whoever lives in one group lives in another. */
    @Update("""
            UPDATE binding SET group_code = #{to} WHERE group_code = #{from}
            """)
    void move(@Param("from") String from, @Param("to") String to);
}
