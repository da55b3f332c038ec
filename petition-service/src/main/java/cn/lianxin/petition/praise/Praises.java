package cn.lianxin.petition.praise;

import cn.lianxin.config.contract.Person;
import cn.lianxin.petition.chain.BindingMapper;
import cn.lianxin.petition.chain.Chain;
import cn.lianxin.petition.chain.ChainSnapshot;
import cn.lianxin.petition.chain.Level;
import cn.lianxin.petition.chain.Unit;
import cn.lianxin.petition.notice.Notices;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Keeps praise and passes it on, within the caller's transaction. */
public final class Praises {
    /** The same words again so soon are one tap too many. */
    private static final Duration TWICE = Duration.ofMinutes(30);

    private final PraiseMapper rows;
    private final BindingMapper bindings;
    private final Chain chain;
    private final Notices notices;
    private final InstantSource clock;

    Praises(PraiseMapper rows, BindingMapper bindings, Chain chain, Notices notices, InstantSource clock) {
        this.rows = rows;
        this.bindings = bindings;
        this.chain = chain;
        this.notices = notices;
        this.clock = clock;
    }

    /** {@return code of the unit that hears of it: that of the resident's group, else the district; empty for nobody} */
    public Optional<String> say(Person resident, String text) {
        ChainSnapshot groups = chain.now();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String group = bindings.groupOf(resident.hash());
        Optional<String> unit = Optional.ofNullable(group)
                .flatMap(code -> groups.holderFrom(code, Level.BUILDING))
                .or(groups::district)
                .map(Unit::code);
        if (rows.since(resident.hash(), now.minus(TWICE)).contains(text)) {
            return unit;
        }
        unit.ifPresent(code -> {
            rows.keep(resident, code, text, now);
            notices.praised(resident, code, text, now, groups);
        });
        return unit;
    }
}
