package cn.lianxin.petition.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.lifecycle.EventChain;
import cn.lianxin.petition.lifecycle.EventChain.Link;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import cn.lianxin.petition.lifecycle.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@WithStores
class EventMapperTest {
    private static final Instant FINER_THAN_A_ROW = Instant.parse("2026-11-24T01:12:00.123456789Z");
    private static final String SALT = "0123456789abcdef0123456789abcdef";
    private final Schema schema;
    private final EventMapper events;
    private final Link first = link(1, EventChain.ROOT, PetitionEvent.Kind.SUBMITTED, "打不出水 💧\n老人提不动");
    private final Link second = link(2, first.hash(), PetitionEvent.Kind.ACCEPTED, null);

    EventMapperTest(TestStores stores) {
        schema = stores.schema("petition");
        stores.clear(schema);
        events = schema.mapper(EventMapper.class);
    }

    private static Link link(int seq, String previous, PetitionEvent.Kind kind, @Nullable String text) {
        var event = new PetitionEvent(kind, FINER_THAN_A_ROW, "staff:owner-1", State.ACCEPTED, "dongshan", text);
        return EventChain.link(seq, previous, event, SALT);
    }

    private void append(Link... links) {
        schema.transaction().executeWithoutResult(status -> events.append(7, List.of(links)));
    }

    @Test
    void appendsAndReadsBackWhatStillVerifies() {
        assertThat(events.tip(7)).isNull();

        append(first, second);

        assertThat(events.tip(7)).isEqualTo(new EventMapper.Tip(2, second.hash()));
        List<Link> chain =
                events.chain(7).stream().map(EventMapper.EventRow::link).toList();
        assertThat(chain).extracting(Link::seq).containsExactly(1, 2);
        assertThat(chain.getFirst().event().text()).isEqualTo(first.event().text());
        assertThat(EventChain.verifies(chain)).isTrue();
    }

    @Test
    void refusesASecondEventInTheSamePlace() {
        append(first, second);

        assertThatThrownBy(() -> append(second)).isInstanceOf(DuplicateKeyException.class);
    }
}
