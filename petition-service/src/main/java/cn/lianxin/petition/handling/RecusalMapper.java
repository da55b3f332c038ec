package cn.lianxin.petition.handling;

import java.util.Set;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Who is recused from a petition; read and written with its row locked. */
interface RecusalMapper {
    /** {@return codes of units and hashes of persons} */
    @Select("""
            SELECT who FROM recusal WHERE petition_id = #{petition}
            """)
    Set<String> of(@Param("petition") long petition);

    /** @param whom at least one */
    @Insert("""
            <script>
            INSERT IGNORE INTO recusal (petition_id, who) VALUES
            <foreach collection="whom" item="one" separator=",">(#{petition}, #{one})</foreach>
            </script>
            """)
    void add(@Param("petition") long petition, @Param("whom") Set<String> whom);

    /** Nobody is, any more. */
    @Delete("""
            DELETE FROM recusal WHERE petition_id = #{petition}
            """)
    void clear(@Param("petition") long petition);
}
