package cn.lianxin.gateway.delivery;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Looks at rows, and puts one into the state in which a dead worker leaves it. */
interface DeliveryProbe {
    @Select("SELECT state FROM delivery WHERE message_id = #{id}")
    DeliveryState state(@Param("id") String id);

    @Update("""
            UPDATE delivery SET state = 'SENDING', wake_at = created_at WHERE message_id = #{id}
            """)
    void asIfItsWorkerHadDied(@Param("id") String id);
}
