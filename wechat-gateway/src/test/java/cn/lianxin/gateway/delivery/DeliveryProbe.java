package cn.lianxin.gateway.delivery;

import cn.lianxin.gateway.delivery.StuckAlerts.Stage;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Looks at rows, and puts one into the state in which a dead worker leaves it. */
interface DeliveryProbe {
    @Select("SELECT state FROM delivery WHERE message_id = #{id}")
    DeliveryState state(@Param("id") String id);

    @Select("SELECT alert_state FROM delivery WHERE message_id = #{id}")
    @Nullable
    Stage stage(@Param("id") String id);

    @Select("SELECT alert_tries FROM delivery WHERE message_id = #{id}")
    int tries(@Param("id") String id);

    @Select("SELECT alert_at FROM delivery WHERE message_id = #{id}")
    @Nullable
    Instant alertAt(@Param("id") String id);

    /** {@return what was told of the message with this id, oldest first} */
    @Select("""
            SELECT body FROM outbox WHERE target = 'PETITION' AND body LIKE CONCAT('%"', #{id}, '"%') ORDER BY id
            """)
    List<String> told(@Param("id") String id);

    @Update("UPDATE delivery SET state = 'SENDING', wake_at = #{until} WHERE message_id = #{id}")
    void asIfBeingSent(@Param("id") String id, @Param("until") Instant until);

    @Update("RENAME TABLE delivery TO delivery_away")
    void takeAway();

    @Update("RENAME TABLE delivery_away TO delivery")
    void bringBack();

    @Update("""
            UPDATE delivery SET state = 'SENDING', wake_at = created_at WHERE message_id = #{id}
            """)
    void asIfItsWorkerHadDied(@Param("id") String id);
}
