package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.Schema;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;

/** Where a service joins the streams: what it reads, where it answers, what it sends. */
public final class Streams {
    /** As many as a busy moment may bring: an entry of some 50 kB. */
    private static final int EVENTS_TOGETHER = 1024;

    private final Instance instance;
    private final RedisLink link;
    private final Wire wire;
    private final InstantSource clock;
    private final DispatchProperties properties;
    private final LocalReaders readers;
    private final ObjectProvider<LocalReplies> door;
    private final MeterRegistry meters;
    private final Pace pace;
    private final Settlements settlements;

    Streams(
            Instance instance,
            RedisLink link,
            Wire wire,
            InstantSource clock,
            DispatchProperties properties,
            LocalReaders readers,
            ObjectProvider<LocalReplies> door,
            MeterRegistry meters,
            Pace pace) {
        this.instance = instance;
        this.link = link;
        this.wire = wire;
        this.clock = clock;
        this.properties = properties;
        this.readers = readers;
        this.door = door;
        this.meters = meters;
        this.pace = pace;
        this.settlements = new Settlements(link, wire, clock, properties);
    }

    /**
     * Readers of a service's messages; a bean of the service, which Spring starts and stops.
     *
     * @param schema where the service's transactions and its handled messages are
     * @param apology what a person is told whose message no try could handle
     */
    public StreamReaders messages(Target target, Schema schema, MessageHandler handler, Reply apology) {
        var once = new OncePerMessage(schema, handler, wire, clock);
        var work = new InboundWork(
                once, settlements, door.getIfAvailable(LocalReplies::none), wire, properties.answerAtCommit(), apology);
        return new StreamReaders(target, instance, link, work, properties.inHand(), readers, pace);
    }

    /** Readers of what services send; the gateway's. */
    public StreamReaders outbound(OutboundHandler delivery) {
        var work = new OutboundWork(delivery, link.await(), wire);
        // Never handed over: storing happens on the reader's thread and must not hold up an appending call.
        return new StreamReaders(
                Target.OUTBOUND, instance, link, work, properties.inHand(), new LocalReaders(false), pace);
    }

    /** Readers of what is to be fetched from WeChat; the gateway's. */
    public StreamReaders media(MediaHandler downloads) {
        var work = new MediaWork(downloads, link.await(), wire);
        return new StreamReaders(
                Target.MEDIA, instance, link, work, properties.inHand(), new LocalReaders(false), pace);
    }

    /** {@return the outbox in this schema} */
    public Outbox outbox(Schema schema) {
        var outbox = new Outbox(schema, wire, clock);
        Gauge.builder("lianxin.outbox.unsent", outbox.rows(), OutboxMapper::countUnsent)
                .tag("schema", schema.name())
                .register(meters);
        return outbox;
    }

    /** {@return what moves that outbox on, for the partitions its service holds} */
    public OutboxRelay relay(Outbox outbox, StreamReaders service) {
        return new OutboxRelay(outbox, service, link, clock);
    }

    /** {@return events of that name, which are added up rather than answered} */
    public EventLog events(String name) {
        return new EventLog(name, link, instance, EVENTS_TOGETHER);
    }

    /** {@return what pays replies that no door has written} */
    public OwedReplies owedReplies(StreamReaders outbound) {
        return new OwedReplies(outbound, link, clock);
    }
}
