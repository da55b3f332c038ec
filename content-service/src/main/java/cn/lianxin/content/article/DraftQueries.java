package cn.lianxin.content.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads articles for the office, whatever their state: one office, everybody in it sees all. */
public interface DraftQueries {
    String COLUMNS = "id, title, author, digest, cover, crop235, crop11, source_url, body, state, round, returned_from,"
            + " content_hash, approved_hash, editor, editor_name, version, updated_at, published_at";

    String WHERE = """
             WHERE state IN <foreach collection="states" item="state" open="(" separator="," close=")">#{state}</foreach>
            <if test="query != null"> AND MATCH (search) AGAINST (#{query} IN BOOLEAN MODE)</if>
            """;

    /** A row of the list. */
    record Listed(
            long id,
            String title,
            String author,
            @Nullable String cover,
            State state,
            @Nullable Step returnedFrom,
            @Nullable String editorName,
            @Nullable Instant updatedAt,
            @Nullable Instant publishedAt) {
        /** {@return where it stands, as people read it} */
        public String stateWords() {
            return returnedFrom == null ? state.words() : state.words() + "，" + returnedFrom.words() + "退回";
        }
    }

    /** {@return the article, null where there is none} */
    @Select("SELECT " + COLUMNS + " FROM article WHERE id = #{id}")
    @Nullable
    Draft one(@Param("id") long id);

    /**
     * {@return a page of those in these states, what was changed last on top}
     *
     * @param query from {@link Bigrams#query}; null for all
     */
    @Select("<script>SELECT id, title, author, cover, state, returned_from, editor_name, updated_at, published_at"
            + " FROM article" + WHERE + " ORDER BY updated_at DESC, id DESC LIMIT #{limit} OFFSET #{offset}</script>")
    List<Listed> page(
            @Param("states") Collection<State> states,
            @Param("query") @Nullable String query,
            @Param("offset") int offset,
            @Param("limit") int limit);

    /** {@return how many there are} */
    @Select("<script>SELECT COUNT(*) FROM article" + WHERE + "</script>")
    int count(@Param("states") Collection<State> states, @Param("query") @Nullable String query);

    /** {@return drafts of this member of staff that a reviewer sent back} */
    @Select("SELECT COUNT(*) FROM article WHERE state = 'DRAFT' AND returned_from IS NOT NULL AND editor = #{staffId}")
    int sentBack(@Param("staffId") String staffId);
}
