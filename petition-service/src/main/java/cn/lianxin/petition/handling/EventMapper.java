package cn.lianxin.petition.handling;

import cn.lianxin.petition.lifecycle.EventChain.Link;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import cn.lianxin.petition.lifecycle.State;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Appends events; nothing updates or deletes them. */
interface EventMapper {
    /** Where a petition's chain ends. */
    record Tip(int seq, String hash) {}

    /** An event as its row has it. */
    record EventRow(
            int seq,
            PetitionEvent.Kind kind,
            Instant happenedAt,
            String actor,
            State toState,
            @Nullable String detail,
            @Nullable String text,
            @Nullable String salt,
            @Nullable String commitment,
            String hash) {
        Link link() {
            return new Link(
                    seq, new PetitionEvent(kind, happenedAt, actor, toState, detail, text), salt, commitment, hash);
        }
    }

    @Select("""
            SELECT seq, hash FROM petition_event WHERE petition_id = #{petition} ORDER BY seq DESC LIMIT 1
            """)
    @Nullable
    Tip tip(@Param("petition") long petition);

    @Insert("""
            <script>
            INSERT INTO petition_event (petition_id, seq, kind, happened_at, actor, to_state, detail, text, salt,
                commitment, hash)
            VALUES
            <foreach collection="links" item="link" separator=",">
            (#{petition}, #{link.seq}, #{link.event.kind}, #{link.event.at}, #{link.event.actor}, #{link.event.to},
                #{link.event.detail}, #{link.event.text}, #{link.salt}, #{link.commitment}, #{link.hash})
            </foreach>
            </script>
            """)
    void append(@Param("petition") long petition, @Param("links") List<Link> links);

    @Select("""
            SELECT seq, kind, happened_at, actor, to_state, detail, text, salt, commitment, hash
              FROM petition_event WHERE petition_id = #{petition} ORDER BY seq
            """)
    List<EventRow> chain(@Param("petition") long petition);

    /** {@return the details of what was put under it: the index of the chain finds them, one of masters there is none} */
    @Select("""
            SELECT detail FROM petition_event WHERE petition_id = #{petition} AND kind = 'TOOK_IN' ORDER BY seq
            """)
    List<String> takenIn(@Param("petition") long petition);
}
