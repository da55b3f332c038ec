package cn.lianxin.gateway.poster;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What WeChat's QR code of each group holds. */
interface GroupSceneMapper {
    @Select("SELECT address FROM group_scene WHERE app_id = #{appId} AND group_code = #{group}")
    @Nullable
    String find(@Param("appId") String appId, @Param("group") String group);

    /** Two instances may have asked at once: both codes are good, the later is kept. */
    @Insert("""
            INSERT INTO group_scene (app_id, group_code, address, made_at)
            VALUES (#{appId}, #{group}, #{address}, #{now})
            ON DUPLICATE KEY UPDATE address = VALUES(address), made_at = VALUES(made_at)
            """)
    void put(
            @Param("appId") String appId,
            @Param("group") String group,
            @Param("address") String address,
            @Param("now") Instant now);
}
