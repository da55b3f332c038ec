package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** One process: its door, its readers of two streams, its relay. Everything but Spring's wiring is the product's own. */
final class Node implements AutoCloseable {
    static final Reply APOLOGY = Reply.text("这条没处理成功，原话留着，值班人员会看");

    /** The product's pace, six times as fast. */
    static final Pace PACE = new Pace(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofMillis(100));

    static final DispatchProperties PROPERTIES = new DispatchProperties(256, 128, true, true, Duration.ofSeconds(20));

    final Instance instance = Instance.fresh();
    final Dispatcher dispatcher;
    final Door door;
    final Outbox outbox;
    final StreamReaders petition;
    final StreamReaders outbound;
    final OutboxRelay relay;
    final OwedReplies owed;
    final DeadLetters deadLetters;
    private final LettuceConnectionFactory factory;

    Node(World world, LettuceConnectionFactory factory, DispatchProperties properties, Pace pace) {
        this.factory = factory;
        var link = new RedisLink(factory);
        var wire = new Wire();
        var local = new LocalReaders(properties.handOver());
        dispatcher = new Dispatcher(link, wire, instance, world.clock(), properties, local);
        door = new Door(dispatcher);
        dispatcher.listen((key, reply) -> door.offer(new MessageKey(key), reply));
        var doors = new StaticListableBeanFactory(Map.of("door", door)).getBeanProvider(LocalReplies.class);
        var streams = new Streams(
                instance, link, wire, world.clock(), properties, local, doors, new SimpleMeterRegistry(), pace);
        outbox = streams.outbox(world.schema());
        petition = streams.messages(Target.PETITION, world.schema(), world.handler(outbox), APOLOGY);
        outbound = streams.outbound(world::deliver);
        relay = streams.relay(outbox, petition);
        deadLetters = new DeadLetters(link);
        owed = streams.owedReplies(outbound);
    }

    /** In the order in which Spring starts them. */
    Node start() {
        List.of(petition, outbound, relay, owed).forEach(SmartLifecycle::start);
        return this;
    }

    /** {@return the partitions whose messages this node reads} */
    List<Integer> held() {
        return IntStream.range(0, Person.PARTITIONS)
                .filter(petition::holds)
                .boxed()
                .toList();
    }

    void stop() {
        List.of(owed, relay, outbound, petition).forEach(SmartLifecycle::stop);
    }

    /** Cuts it off in the middle of whatever it does; it gives nothing back. */
    void die() {
        factory.destroy();
        stop();
    }

    @Override
    public void close() {
        stop();
        factory.destroy();
    }
}
