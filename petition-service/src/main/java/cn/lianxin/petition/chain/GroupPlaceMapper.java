package cn.lianxin.petition.chain;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where groups lie. */
interface GroupPlaceMapper {
    /** Degrees of GCJ-02. */
    record GroupPlace(String code, double latitude, double longitude) {}

    /** {@return the groups in that rectangle} */
    @Select("""
            SELECT code, latitude, longitude FROM group_place
             WHERE latitude BETWEEN #{south} AND #{north} AND longitude BETWEEN #{west} AND #{east}
            """)
    List<GroupPlace> within(
            @Param("south") double south,
            @Param("north") double north,
            @Param("west") double west,
            @Param("east") double east);

    /** Adds one or moves it. */
    @Insert("""
            INSERT INTO group_place (code, latitude, longitude) VALUES (#{code}, #{latitude}, #{longitude})
            ON DUPLICATE KEY UPDATE latitude = VALUES(latitude), longitude = VALUES(longitude)
            """)
    void put(GroupPlace place);
}
