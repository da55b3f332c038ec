package cn.lianxin.petition.chat;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

interface ConversationMapper {
    /** Locks the person's row until the transaction ends; {@return it, null where there is none to lock} */
    @Select("""
            SELECT person_hash, question, kept_text, about, asked_at FROM conversation WHERE person_hash = #{hash}
               FOR UPDATE
            """)
    @Nullable
    Conversation lock(@Param("hash") String hash);

    /** Makes an empty row, locked; {@return 1, or 0 where another transaction has made it meanwhile} */
    @Insert("""
            INSERT IGNORE INTO conversation (person_hash) VALUES (#{hash})
            """)
    int begin(@Param("hash") String hash);

    @Update("""
            UPDATE conversation
               SET question = #{talk.question}, kept_text = #{talk.keptText}, about = #{talk.about},
                   asked_at = #{talk.askedAt}
             WHERE person_hash = #{talk.personHash}
            """)
    void store(@Param("talk") Conversation talk);
}
