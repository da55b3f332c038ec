package cn.lianxin.gateway.media;

import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Looks at rows. */
interface MediaProbe {
    @Select("SELECT state FROM media WHERE media_key = #{key}")
    MediaState state(@Param("key") String key);

    @Select("SELECT attempts FROM media WHERE media_key = #{key}")
    Integer attempts(@Param("key") String key);

    @Select("SELECT COUNT(*) FROM delivery WHERE message_id = #{id}")
    int told(@Param("id") String id);
}
