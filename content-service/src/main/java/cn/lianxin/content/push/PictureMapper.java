package cn.lianxin.content.push;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Which pictures WeChat has already. */
interface PictureMapper {
    /** What a picture is for. */
    enum Kind {
        /** In the text: known by an address. */
        TEXT,
        /** A cover: known by a media id. */
        COVER
    }

    @Select("SELECT known_as FROM wechat_picture WHERE app_id = #{appId} AND kind = #{kind} AND sha256 = #{sha256}")
    @Nullable
    String of(@Param("appId") String appId, @Param("kind") Kind kind, @Param("sha256") String sha256);

    @Insert("""
            INSERT IGNORE INTO wechat_picture (app_id, kind, sha256, known_as)
            VALUES (#{appId}, #{kind}, #{sha256}, #{knownAs})
            """)
    int keep(
            @Param("appId") String appId,
            @Param("kind") Kind kind,
            @Param("sha256") String sha256,
            @Param("knownAs") String knownAs);

    @Delete("DELETE FROM wechat_picture WHERE app_id = #{appId} AND kind = #{kind}")
    int forget(@Param("appId") String appId, @Param("kind") Kind kind);
}
