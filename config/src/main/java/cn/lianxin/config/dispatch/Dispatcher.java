package cn.lianxin.config.dispatch;

import cn.lianxin.config.contract.Inbound;
import cn.lianxin.config.contract.MessageKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.contract.Reply;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The door's side of the streams: sends messages on and finds their replies.
 *
 * <p>Every method fails with Lettuce's {@code RedisException} within the configured command time-out while Redis is
 * away; the door then answers 503, and WeChat tries again.
 */
public final class Dispatcher {
    /** WeChat repeats within seconds; a day covers a queue that an outage has held up as well. */
    static final Duration CLAIM_LIFE = Duration.ofHours(24);

    /** Wrong where a crash came between the row and its mark: MySQL is asked again before anybody misses it. */
    static final Duration NONE_HELD_LIFE = Duration.ofMinutes(10);

    static final String GROUP = "lianxin";

    private final LuaScript append = new LuaScript("append.lua");
    private final LuaScript held = new LuaScript("held.lua");
    private final RedisLink link;
    private final RedisLink.Connection redis;
    private final Wire wire;
    private final Instance instance;
    private final InstantSource clock;
    private final Duration owedAfter;
    private final LocalReaders readers;
    private final List<CallBatch<Question, Ticket>> batches;

    private final List<CallBatch<Mark, Boolean>> marks;

    private record Question(Inbound message, Set<Target> targets) {}

    private record Mark(Person person, boolean held) {}

    Dispatcher(
            RedisLink link,
            Wire wire,
            Instance instance,
            InstantSource clock,
            DispatchProperties properties,
            LocalReaders readers) {
        this.link = link;
        this.redis = link.await();
        this.wire = wire;
        this.instance = instance;
        this.clock = clock;
        this.owedAfter = properties.owedAfter();
        this.readers = readers;
        this.batches = CallBatch.perPartition(link.cluster(), properties.batch(), this::append);
        this.marks = CallBatch.perPartition(link.cluster(), properties.batch(), this::mark);
    }

    /**
     * Claims the message and adds it to its streams, or attaches to the claim of an earlier try.
     *
     * @param targets the services that get it; exactly one of them answers
     */
    public Ticket send(Inbound message, Set<Target> targets) {
        return batch(message.person()).ask(new Question(message, targets));
    }

    /** {@return the stored reply to this message, null where it is not handled yet} */
    public @Nullable Reply find(Person person, MessageKey key) {
        String reply = redis.commands().hget(Keys.claim(person.partition(), key), "reply");
        return reply == null ? null : wire.reply(reply);
    }

    /** Takes note that a door has written the stored reply, so that it is owed no longer. */
    public void written(Person person, MessageKey key) {
        redis.commands().zrem(Keys.owed(person.partition()), key.value());
    }

    /** Owes a reply whose writing failed after all. */
    public void owe(Person person, MessageKey key) {
        redis.commands()
                .zadd(
                        Keys.owed(person.partition()),
                        (double) clock.instant().plus(owedAfter).toEpochMilli(),
                        key.value());
    }

    /** {@return whether the reply to that message is owed still: no door has written it, nor was it sent} */
    public boolean owes(Person person, String key) {
        return redis.commands().zscore(Keys.owed(person.partition()), key) != null;
    }

    /** Stores a reply anew, e.g. joined with what was held for the person, so that repeats repeat that too. */
    public void replace(Person person, MessageKey key, Reply reply) {
        redis.commands().hset(Keys.claim(person.partition(), key), "reply", wire.write(reply));
    }

    /** Tells later doors whether messages are held for the person: for a day that some are, for minutes that none. */
    public void markHeld(Person person, boolean held) {
        marks.get(person.partition()).ask(new Mark(person, held));
    }

    /**
     * Listens for replies that other instances store for requests waiting here.
     *
     * @param listener gets the message key and the reply, on Lettuce's thread: it must not block
     */
    public AutoCloseable listen(BiConsumer<String, Reply> listener) {
        StatefulRedisPubSubConnection<String, String> subscription = link.subscribe();
        subscription.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
                int line = message.indexOf('\n');
                listener.accept(message.substring(0, line), wire.reply(message.substring(line + 1)));
            }
        });
        subscription.sync().subscribe(Keys.door(instance.id()));
        return subscription;
    }

    private List<Boolean> mark(List<Mark> marks) {
        var args = new ArrayList<String>(marks.size() + 2);
        args.add(Long.toString(NONE_HELD_LIFE.toMillis()));
        args.add(Long.toString(CLAIM_LIFE.toMillis()));
        marks.forEach(mark -> args.add(mark.held() ? "1" : "0"));
        held.number(
                redis.commands(),
                marks.stream()
                        .map(mark -> Keys.person(
                                mark.person().partition(), mark.person().hash()))
                        .toList(),
                args);
        return marks.stream().map(one -> true).toList();
    }

    private CallBatch<Question, Ticket> batch(Person person) {
        return batches.get(person.partition());
    }

    private List<Ticket> append(List<Question> questions) {
        var keys = new ArrayList<String>(questions.size() * 4);
        var args = new ArrayList<String>(questions.size() * 5 + 5);
        var sent = new HashMap<String, Inbound>();
        Instant now = clock.instant();
        args.addAll(List.of(
                Long.toString(now.toEpochMilli()),
                Long.toString(CLAIM_LIFE.toMillis()),
                instance.id(),
                GROUP,
                Integer.toString(questions.size())));
        for (Question question : questions) {
            Inbound message = question.message();
            Person person = message.person();
            int nn = person.partition();
            sent.put(message.key().value(), message);
            keys.add(Keys.claim(nn, message.key()));
            keys.add(Keys.person(nn, person.hash()));
            args.add(message.key().value());
            args.add(wire.write(person));
            args.add(wire.write(message));
            args.add(Integer.toString(question.targets().size()));
            for (Target target : question.targets()) {
                keys.add(Keys.stream(nn, target));
                keys.add(Keys.lease(nn, target));
                args.add(Integer.toString(readers.room(nn, target)));
            }
        }
        List<Object> result = append.list(redis.commands(), keys, args);
        readers.take((List<?>) result.get(1), sent);
        return ((List<?>) result.get(0))
                .stream().map(answer -> ticket((List<?>) answer)).toList();
    }

    private Ticket ticket(List<?> answer) {
        Object reply = answer.get(1);
        Object held = answer.get(2);
        return new Ticket(
                (Long) answer.get(3) == 1,
                Instant.ofEpochMilli(Long.parseLong((String) answer.get(0))),
                reply == null ? null : wire.reply((String) reply),
                held == null ? null : held.equals("1"));
    }
}
