package cn.lianxin.petition.handling;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Writes petitions; only {@link Petitions} calls it. */
interface PetitionMapper {
    String COLUMNS = """
            id, number, version, state, app_id, person_hash, sealed, urgency, category, subject, text, entry,
            lead_unit, offered_unit, resolver, respond_by, handle_by, ended_at, reopenings, after_closing, rating,
            created_at
            """;

    /** Adds the row; its id comes back with the same round trip. */
    @Insert("""
            INSERT INTO petition (number, version, state, app_id, person_hash, sealed, urgency, category, subject,
                text, entry, lead_unit, offered_unit, resolver, respond_by, handle_by, ended_at, reopenings,
                after_closing, rating, created_at)
            VALUES (#{row.number}, #{row.version}, #{row.state}, #{row.appId}, #{row.personHash}, #{row.sealed}, #{row.urgency}, #{row.category},
                #{row.subject}, #{row.text}, #{row.entry}, #{row.leadUnit}, #{row.offeredUnit}, #{row.resolver}, #{row.respondBy}, #{row.handleBy},
                #{row.endedAt}, #{row.reopenings}, #{row.afterClosing}, #{row.rating}, #{row.createdAt})
            """)
    @Options(useGeneratedKeys = true, keyProperty = "id.value")
    void insert(@Param("row") PetitionRow row, @Param("id") GeneratedId id);

    /** Locks the row until the transaction ends. */
    @Select("SELECT " + COLUMNS + " FROM petition WHERE number = #{number} FOR UPDATE")
    @Nullable
    PetitionRow lock(@Param("number") String number);

    /** {@return 1, or 0 where somebody else has changed it since it was read} */
    @Update("""
            UPDATE petition
               SET version = #{row.version}, state = #{row.state}, lead_unit = #{row.leadUnit},
                   offered_unit = #{row.offeredUnit}, resolver = #{row.resolver}, respond_by = #{row.respondBy},
                   handle_by = #{row.handleBy}, ended_at = #{row.endedAt}, reopenings = #{row.reopenings},
                   after_closing = #{row.afterClosing}, rating = #{row.rating}
             WHERE id = #{row.id} AND version = #{seen}
            """)
    int update(@Param("row") PetitionRow row, @Param("seen") int seen);
}
