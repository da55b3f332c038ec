package cn.lianxin.petition.chain;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What only lists bring: many residents at once, and which list was brought in. */
interface ImportMapper {
    /** Binds residents who are bound nowhere yet: what somebody has chosen counts more than a list. */
    @Insert("""
            <script>
            INSERT IGNORE INTO binding (person_hash, group_code, bound_at) VALUES
            <foreach collection="homes" item="home" separator=",">(#{home.personHash}, #{home.group}, #{at})</foreach>
            </script>
            """)
    void bind(@Param("homes") List<ChainImport.Home> homes, @Param("at") Instant at);

    /** {@return 1 where this list was brought in, else 0} */
    @Select("""
            SELECT COUNT(*) FROM chain_import WHERE digest = #{digest}
            """)
    int known(@Param("digest") String digest);

    @Insert("""
            INSERT IGNORE INTO chain_import (digest, imported_at) VALUES (#{digest}, #{at})
            """)
    void remember(@Param("digest") String digest, @Param("at") Instant at);
}
