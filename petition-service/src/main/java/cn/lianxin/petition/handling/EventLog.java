package cn.lianxin.petition.handling;

import cn.lianxin.petition.lifecycle.EventChain;
import cn.lianxin.petition.lifecycle.Following;
import cn.lianxin.petition.lifecycle.PetitionEvent;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The events of petitions, each a link of its petition's chain; written with the petition's row locked. */
final class EventLog {
    private final EventMapper events;
    private final SecureRandom random = new SecureRandom();

    EventLog(EventMapper events) {
        this.events = events;
    }

    /** The first ones of a new petition. */
    void begin(long petition, List<PetitionEvent> happened) {
        append(petition, 0, EventChain.ROOT, happened);
    }

    /** Those that happened next. */
    void goOn(long petition, List<PetitionEvent> happened) {
        EventMapper.Tip tip = events.tip(petition);
        append(petition, tip == null ? 0 : tip.seq(), tip == null ? EventChain.ROOT : tip.hash(), happened);
    }

    /** {@return whether the petition's events are whole, in order and unaltered} */
    boolean verifies(long petition) {
        return EventChain.verifies(
                events.chain(petition).stream().map(EventMapper.EventRow::link).toList());
    }

    /** {@return numbers of the petitions that were ever put under this one} */
    Stream<String> takenIn(long petition) {
        return events.takenIn(petition).stream().map(Following::petition).distinct();
    }

    private void append(long petition, int lastSeq, String lastHash, List<PetitionEvent> happened) {
        var links = new ArrayList<EventChain.Link>(happened.size());
        int seq = lastSeq;
        String hash = lastHash;
        for (PetitionEvent event : happened) {
            var link = EventChain.link(++seq, hash, event, salt());
            links.add(link);
            hash = link.hash();
        }
        events.append(petition, links);
    }

    private String salt() {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
