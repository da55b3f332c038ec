package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Outbound;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.TestStores;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** What the nodes of one test share: emptied stores, a clock, a service that takes notes, and what people got. */
final class World implements AutoCloseable {
    /** Who hears of what could not be handled. */
    static final Person DESK = person(3, "desk");

    /** What the service answers with silence. */
    static final String QUIET = "嗯";

    static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    /** Lettuce's own take seconds to end. */
    private static final ClientResources THREADS = DefaultClientResources.create();

    private final TestStores stores;
    private final Schema schema;
    private final NoteMapper notes;
    private final LettuceConnectionFactory factory;
    private final RedisLink.Connection redis;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<Outbound> delivered = new CopyOnWriteArrayList<>();
    private final List<String> from = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> during = text -> {};
    private volatile Instant now = NOON;
    private int messages;

    World(TestStores stores) {
        this.stores = stores;
        schema = stores.schema("dispatchtest");
        notes = schema.mapper(NoteMapper.class);
        stores.clear(schema);
        factory = factory();
        redis = new RedisLink(factory).connect();
        redis.commands().flushall();
    }

    private LettuceConnectionFactory factory() {
        var properties = stores.connectionProperties();
        var server = new RedisStandaloneConfiguration(
                properties.getProperty("spring.data.redis.host"),
                Integer.parseInt(properties.getProperty("spring.data.redis.port")));
        server.setPassword(properties.getProperty("spring.data.redis.password"));
        var client = LettuceClientConfiguration.builder()
                .clientResources(THREADS)
                .shutdownQuietPeriod(Duration.ZERO)
                .build();
        var fresh = new LettuceConnectionFactory(server, client);
        fresh.afterPropertiesSet();
        fresh.start();
        return fresh;
    }

    Node node() {
        return node(Node.PROPERTIES, Node.PACE);
    }

    Node node(DispatchProperties properties, Pace pace) {
        var node = new Node(this, factory(), properties, pace);
        nodes.add(node);
        return node;
    }

    InstantSource clock() {
        return () -> now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Schema schema() {
        return schema;
    }

    RedisClusterCommands<String, String> redis() {
        return redis.commands();
    }

    NoteMapper notes() {
        return notes;
    }

    /** {@return the texts on which handling has begun, each as often as it has} */
    List<String> begun() {
        return begun;
    }

    /** {@return what people got, in this order} */
    List<Outbound> delivered() {
        return delivered;
    }

    /** {@return the services they came from, in the same order} */
    List<String> from() {
        return from;
    }

    /** What happens in the middle of a message's transaction. */
    void during(Consumer<String> event) {
        during = event;
    }

    /** {@return somebody in that partition} */
    static Person person(int nn, String name) {
        String hash = (char) ('A' + nn) + name;
        return new Person("wx", hash + "-".repeat(43 - hash.length()), "k1.sealed");
    }

    /** {@return a message never sent before} */
    Inbound text(Person person, String text) {
        String number = Integer.toString(++messages);
        return new Inbound.Text(new MessageKey("k".repeat(43 - number.length()) + number), person, now, text);
    }

    /** Takes a note and sets off one message; counts its replies, so that a second handling would show. */
    MessageHandler handler(Outbox outbox) {
        return new MessageHandler() {
            @Override
            public @Nullable Reply read(Inbound message) {
                return null;
            }

            @Override
            public Reply handle(Inbound message) {
                String text = message instanceof Inbound.Delivery told
                        ? told.id() + " " + told.outcome()
                        : ((Inbound.Text) message).text();
                begun.add(text);
                int nth = begun.size();
                during.accept(text);
                notes.insert(message.person().hash(), text);
                outbox.put(new Outbound.Text("of-" + message.key(), message.person(), text));
                return text.equals(QUIET) ? Reply.silence() : Reply.text("记下 " + nth);
            }

            @Override
            public void givenUp(Inbound message) {
                outbox.put(new Outbound.Text("given-up-" + message.key(), DESK, "有一条没处理成功"));
            }
        };
    }

    void deliver(List<OutboundHandler.Sent> messages) {
        messages.forEach(sent -> {
            delivered.add(sent.message());
            from.add(String.valueOf(sent.from()));
        });
    }

    @Override
    public void close() {
        during = text -> {};
        nodes.forEach(Node::close);
        redis.close();
        factory.destroy();
    }
}
