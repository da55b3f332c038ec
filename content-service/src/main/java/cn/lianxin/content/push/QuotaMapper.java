package cn.lianxin.content.push;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What was sent of what may be, a row each. */
interface QuotaMapper {
    /** @param unit {@link Quota#ALL}, or the tag's id */
    record Used(String unit, int times) {}

    @Insert("INSERT IGNORE INTO push_period (app_id, period) VALUES (#{appId}, #{period})")
    int open(@Param("appId") String appId, @Param("period") String period);

    @Select("SELECT period FROM push_period WHERE app_id = #{appId} AND period = #{period} FOR UPDATE")
    String lock(@Param("appId") String appId, @Param("period") String period);

    @Select("""
            SELECT unit, COUNT(*) AS times FROM push_quota WHERE app_id = #{appId} AND period = #{period} GROUP BY unit
            """)
    List<Used> used(@Param("appId") String appId, @Param("period") String period);

    @Select("""
            SELECT COALESCE(MAX(slot), 0) FROM push_quota
             WHERE app_id = #{appId} AND period = #{period} AND unit = #{unit}
            """)
    int lastSlot(@Param("appId") String appId, @Param("period") String period, @Param("unit") String unit);

    @Insert("""
            INSERT INTO push_quota (app_id, period, unit, slot, push_id)
            VALUES (#{appId}, #{period}, #{unit}, #{slot}, #{push})
            """)
    int take(
            @Param("appId") String appId,
            @Param("period") String period,
            @Param("unit") String unit,
            @Param("slot") int slot,
            @Param("push") long push);

    @Delete("DELETE FROM push_quota WHERE push_id = #{push}")
    int release(@Param("push") long push);
}
