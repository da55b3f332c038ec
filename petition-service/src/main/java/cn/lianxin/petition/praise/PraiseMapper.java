package cn.lianxin.petition.praise;

import cn.lianxin.config.contract.Person;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What residents have praised. */
interface PraiseMapper {
    @Insert("""
            INSERT INTO praise (app_id, person_hash, unit, text, said_at)
            VALUES (#{person.appId}, #{person.hash}, #{unit}, #{text}, #{at})
            """)
    void keep(
            @Param("person") Person person,
            @Param("unit") String unit,
            @Param("text") String text,
            @Param("at") Instant at);

    /** {@return what this person said last, latest first} */
    @Select("""
            SELECT text FROM praise WHERE person_hash = #{hash} AND said_at >= #{since} ORDER BY id DESC
            """)
    List<String> since(@Param("hash") String hash, @Param("since") Instant since);
}
