package cn.lianxin.petition.handling;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.lifecycle.Rating;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Who has put the name to a petition; read and written with its row locked. */
interface SupporterMapper {
    /** @param judged the last judgement of the present resolution; null where there was none */
    record Supporter(
            String appId,
            String personHash,
            String sealed,
            @Nullable Rating judged) {
        Person person() {
            return new Person(appId, personHash, sealed);
        }
    }

    @Select("""
            SELECT app_id, person_hash, sealed, judged FROM supporter WHERE petition_id = #{petition} ORDER BY joined_at
            """)
    List<Supporter> of(@Param("petition") long petition);

    @Insert("""
            INSERT INTO supporter (petition_id, app_id, person_hash, sealed, joined_at)
            VALUES (#{petition}, #{person.appId}, #{person.hash}, #{person.sealed}, #{at})
            """)
    void join(@Param("petition") long petition, @Param("person") Person person, @Param("at") Instant at);

    @Update("""
            UPDATE supporter SET judged = #{rating} WHERE petition_id = #{petition} AND person_hash = #{hash}
            """)
    void judge(@Param("petition") long petition, @Param("hash") String hash, @Param("rating") Rating rating);

    /** {@return how many of those who wait for one petition would newly wait for the other} */
    @Select("""
            SELECT COUNT(*)
              FROM (SELECT person_hash FROM petition WHERE id = #{merged}
                     UNION SELECT person_hash FROM supporter WHERE petition_id = #{merged}) w
             WHERE w.person_hash <> (SELECT person_hash FROM petition WHERE id = #{master})
               AND w.person_hash NOT IN (SELECT person_hash FROM supporter WHERE petition_id = #{master})
            """)
    int joining(@Param("master") long master, @Param("merged") long merged);

    /** They wait for the master from now on, by way of the merged one; each once, however often it was sealed. */
    @Insert("""
            INSERT INTO supporter (petition_id, app_id, person_hash, sealed, joined_at, via)
            SELECT #{master}, MIN(w.app_id), w.person_hash, MIN(w.sealed), #{at}, #{merged}
              FROM (SELECT app_id, person_hash, sealed FROM petition WHERE id = #{merged}
                     UNION SELECT app_id, person_hash, sealed FROM supporter WHERE petition_id = #{merged}) w
             WHERE w.person_hash <> (SELECT person_hash FROM petition WHERE id = #{master})
               AND w.person_hash NOT IN (SELECT u.person_hash FROM supporter u WHERE u.petition_id = #{master})
             GROUP BY w.person_hash
            """)
    void takeIn(@Param("master") long master, @Param("merged") long merged, @Param("at") Instant at);

    /** {@return how many waited for it by way of that one, and do no longer} */
    @Delete("""
            DELETE FROM supporter WHERE petition_id = #{master} AND via = #{merged}
            """)
    int letGo(@Param("master") long master, @Param("merged") long merged);

    /** A new resolution is judged anew. */
    @Update("""
            UPDATE supporter SET judged = NULL WHERE petition_id = #{petition}
            """)
    void forgetJudgements(@Param("petition") long petition);
}
