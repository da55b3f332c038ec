package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.Schema;
import java.time.InstantSource;
import java.util.function.Function;

/** What services take from dispatch, for their tests without Redis. */
public final class DispatchFixtures {
    private DispatchFixtures() {}

    /** {@return the outbox in this schema} */
    public static Outbox outbox(Schema schema, InstantSource clock) {
        return new Outbox(schema, new Wire(), clock);
    }

    /** {@return the way in which a reader handles one message: once, in one transaction} */
    public static Function<Inbound, Reply> once(Schema schema, MessageHandler handler, InstantSource clock) {
        return new OncePerMessage(schema, handler, new Wire(), clock)::handle;
    }
}
