package cn.lianxin.petition.chat;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

interface ConversationMapper {
    /** Makes the person's row if there is none, and locks it either way until the transaction ends. */
    @Insert("""
            INSERT INTO conversation (person_hash) VALUES (#{hash})
            ON DUPLICATE KEY UPDATE person_hash = VALUES(person_hash)
            """)
    void lock(@Param("hash") String hash);

    @Select("""
            SELECT person_hash, question, kept_text, about, asked_at FROM conversation WHERE person_hash = #{hash}
            """)
    Conversation read(@Param("hash") String hash);

    @Update("""
            UPDATE conversation
               SET question = #{talk.question}, kept_text = #{talk.keptText}, about = #{talk.about},
                   asked_at = #{talk.askedAt}
             WHERE person_hash = #{talk.personHash}
            """)
    void store(@Param("talk") Conversation talk);
}
