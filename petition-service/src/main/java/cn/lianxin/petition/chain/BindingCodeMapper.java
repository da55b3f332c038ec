package cn.lianxin.petition.chain;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Binding codes by their HMAC, and how often a person has typed a wrong one. */
interface BindingCodeMapper {
    /** What a code makes of whoever types it. */
    record Offer(String unit, boolean deputy) {}

    @Insert("""
            INSERT INTO binding_code (code_hash, unit, deputy, issued_by, expires_at)
            VALUES (#{hash}, #{offer.unit}, #{offer.deputy}, #{issuer}, #{expires})
            """)
    void put(
            @Param("hash") String hash,
            @Param("offer") Offer offer,
            @Param("issuer") String issuer,
            @Param("expires") Instant expires);

    /** Uses the code up; {@return 1, or 0 where there is none that still counts} */
    @Update("""
            UPDATE binding_code SET used_at = #{now}
             WHERE code_hash = #{hash} AND used_at IS NULL AND expires_at > #{now}
            """)
    int use(@Param("hash") String hash, @Param("now") Instant now);

    /** {@return what the code is for; null where there is none that still counts} */
    @Select("""
            SELECT unit, deputy FROM binding_code WHERE code_hash = #{hash} AND used_at IS NULL AND expires_at > #{now}
            """)
    @Nullable
    Offer offer(@Param("hash") String hash, @Param("now") Instant now);

    @Delete("DELETE FROM binding_code WHERE expires_at < #{before} LIMIT #{limit}")
    int deleteBefore(@Param("before") Instant before, @Param("limit") int limit);

    /** {@return how many wrong codes the person has typed since then} */
    @Select("""
            SELECT COALESCE(MAX(failed), 0) FROM binding_attempt WHERE person_hash = #{person} AND since > #{after}
            """)
    int failed(@Param("person") String person, @Param("after") Instant after);

    /** Counts one more, from one where the last count is from before. */
    @Insert("""
            INSERT INTO binding_attempt (person_hash, failed, since) VALUES (#{person}, 1, #{now})
            ON DUPLICATE KEY UPDATE failed = IF(since > #{after}, failed + 1, 1), since = IF(since > #{after}, since, #{now})
            """)
    void countFailure(@Param("person") String person, @Param("after") Instant after, @Param("now") Instant now);
}
