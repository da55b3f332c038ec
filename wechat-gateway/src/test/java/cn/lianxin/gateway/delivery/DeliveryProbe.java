package cn.lianxin.gateway.delivery;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Looks at rows, and puts one into the state in which a dead worker leaves it. */
interface DeliveryProbe {
    @Select("SELECT state FROM delivery WHERE message_id = #{id}")
    DeliveryState state(@Param("id") String id);

    /** {@return what was told of the message with this id, oldest first} */
    @Select("""
            SELECT body FROM outbox WHERE target = 'PETITION' AND body LIKE CONCAT('%"', #{id}, '"%') ORDER BY id
            """)
    List<String> told(@Param("id") String id);

    @Update("""
            UPDATE delivery SET state = 'SENDING', wake_at = created_at WHERE message_id = #{id}
            """)
    void asIfItsWorkerHadDied(@Param("id") String id);
}
