package cn.lianxin.petition.intake;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Who told a matter to staff, sealed. */
interface OnBehalfMapper {
    /** One matter that somebody told. */
    record Told(long petitionId, String staffId, String reporter, String phone, Instant agreedAt, String codeHash) {}

    @Insert("""
            INSERT INTO on_behalf (petition_id, staff_id, reporter, phone, agreed_at, code_hash)
            VALUES (#{petitionId}, #{staffId}, #{reporter}, #{phone}, #{agreedAt}, #{codeHash})
            """)
    void put(Told told);

    /** Uses the code up; {@return 1, or 0 where there is none like it, or not any more} */
    @Update("""
            UPDATE on_behalf SET claimed_at = #{now} WHERE code_hash = #{hash} AND claimed_at IS NULL
            """)
    int claim(@Param("hash") String hash, @Param("now") Instant now);

    /** {@return the number of the petition the code is for} */
    @Select("""
            SELECT p.number FROM on_behalf b JOIN petition p ON p.id = b.petition_id WHERE b.code_hash = #{hash}
            """)
    @Nullable
    String number(@Param("hash") String hash);
}
