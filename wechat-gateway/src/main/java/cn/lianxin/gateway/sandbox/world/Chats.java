package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNull;

import cn.lianxin.gateway.sandbox.world.Message.Direction;
import cn.lianxin.gateway.sandbox.world.Message.Via;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import tools.jackson.databind.json.JsonMapper;

/** What each person sent and received, and whether the account may write to them just now. */
public final class Chats {
    /** What WeChat makes of a customer-service message. */
    public enum Delivery {
        DELIVERED,
        /** The person has done nothing lately: 45015. */
        WINDOW_CLOSED,
        /** As many were sent as the person's last step allows: 45047. */
        COUNT_SPENT
    }

    /** Bubbles kept per person; older ones are forgotten. */
    public static final int KEPT = 500;

    private static final RedisScript<Long> SAY = script("say.lua");
    private static final RedisScript<Long> ARRIVE = script("arrive.lua");

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final InstantSource clock;
    private final MassMessages massMessages;

    Chats(StringRedisTemplate redis, JsonMapper json, InstantSource clock, MassMessages massMessages) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
        this.massMessages = massMessages;
    }

    /** The person writes; from now on they are known, follow the account and may be written to. */
    public Message say(String openId, String text) {
        return say(openId, "text", text, null);
    }

    /**
     * The same with anything else.
     *
     * @param text what the bubble says; empty for a picture
     */
    public Message say(String openId, String type, String text, @Nullable String mediaId) {
        Bubble bubble = new Bubble(Direction.OUT, type, text, now(), null, null, mediaId);
        Interaction step = Interaction.MESSAGE;
        long id = requireNonNull(redis.execute(
                SAY,
                List.of(
                        Keys.PEOPLE,
                        Keys.LEFT,
                        Keys.window(openId),
                        Keys.SEQUENCE,
                        Keys.chat(openId),
                        Keys.followFlips(openId)),
                openId,
                millis(bubble.at()),
                step.field(),
                millis(bubble.at().plus(step.open())),
                String.valueOf(step.messages()),
                json.writeValueAsString(bubble),
                String.valueOf(KEPT),
                Keys.NEWS));
        return bubble.numbered(id);
    }

    /** The person taps, scans or follows, which opens that kind's window anew. */
    public void step(String openId, Interaction step) {
        redis.<String, String>opsForHash()
                .putAll(
                        Keys.window(openId),
                        Map.of(
                                step.field() + ":until", millis(now().plus(step.open())),
                                step.field() + ":left", String.valueOf(step.messages())));
    }

    /** As {@link #step}, unless that kind's window is open anyway. */
    void stepWhereClosed(String openId, Interaction step) {
        String until = redis.<String, String>opsForHash().get(Keys.window(openId), step.field() + ":until");
        if (until == null || Long.parseLong(until) <= now().toEpochMilli()) {
            step(openId, step);
        }
    }

    /** The answer to a callback arrives; it needs no window. */
    public void passive(String openId, String type, String text) {
        arrive(openId, new Bubble(Direction.IN, type, text, now(), Via.PASSIVE, null, null), List.of());
    }

    /** The same with cards. */
    public void passive(String openId, List<Article> articles) {
        arrive(openId, new Bubble(Direction.IN, "news", "", now(), Via.PASSIVE, articles, null), List.of());
    }

    /** WeChat itself tells the person something. */
    public void notice(String openId, String text) {
        arrive(openId, new Bubble(Direction.IN, Message.NOTICE, text, now(), null, null, null), List.of());
    }

    /** A customer-service message, which uses up one of an open window. */
    public Delivery service(String openId, String type, String text) {
        return service(openId, new Bubble(Direction.IN, type, text, now(), Via.API, null, null));
    }

    /** The same with a file. */
    public Delivery serviceFile(String openId, String type, String mediaId) {
        return service(openId, new Bubble(Direction.IN, type, "", now(), Via.API, null, mediaId));
    }

    /** The same with cards. */
    public Delivery serviceCards(String openId, List<Article> articles) {
        return service(openId, new Bubble(Direction.IN, "news", "", now(), Via.API, articles, null));
    }

    /** What is to be sent to many, shown to one before. */
    public void preview(String openId, List<Article> articles) {
        List<Article> own =
                articles.stream().map(article -> article.onPhoneOf(openId)).toList();
        arrive(openId, new Bubble(Direction.IN, "news", "", now(), Via.API, own, null), List.of());
    }

    /** The same with a text. */
    public void preview(String openId, String text) {
        arrive(openId, new Bubble(Direction.IN, "text", text, now(), Via.API, null, null), List.of());
    }

    /** A notice by template, which needs no window. */
    public void template(String openId, String text) {
        arrive(openId, new Bubble(Direction.IN, "template", text, now(), Via.API, null, null), List.of());
    }

    /** {@return whether the person wrote something within that time} */
    public boolean wroteWithin(String openId, Duration time) {
        String until =
                redis.<String, String>opsForHash().get(Keys.window(openId), Interaction.MESSAGE.field() + ":until");
        Instant wrote = until == null
                ? Instant.EPOCH
                : Instant.ofEpochMilli(Long.parseLong(until)).minus(Interaction.MESSAGE.open());
        return wrote.plus(time).isAfter(now());
    }

    private Delivery service(String openId, Bubble bubble) {
        long id = arrive(openId, bubble, List.of(Interaction.values()));
        return id == -1 ? Delivery.WINDOW_CLOSED : id == -2 ? Delivery.COUNT_SPENT : Delivery.DELIVERED;
    }

    /** {@return the last {@value #KEPT} bubbles of this person, oldest first} */
    public List<Message> of(String openId) {
        List<String> entries = redis.opsForList().range(Keys.chat(openId), 0, -1);
        List<Message> joined = Stream.concat(
                        Stream.ofNullable(entries).flatMap(List::stream).map(this::read),
                        massMessages.of(openId).stream())
                .sorted(Comparator.comparingLong(Message::id))
                .toList();
        return joined.subList(Math.max(0, joined.size() - KEPT), joined.size());
    }

    private long arrive(String openId, Bubble bubble, List<Interaction> windows) {
        List<String> arguments = new ArrayList<>(
                List.of(openId, millis(bubble.at()), json.writeValueAsString(bubble), String.valueOf(KEPT), Keys.NEWS));
        windows.forEach(window -> arguments.add(window.field()));
        return requireNonNull(redis.execute(
                ARRIVE, List.of(Keys.window(openId), Keys.SEQUENCE, Keys.chat(openId)), arguments.toArray()));
    }

    private Message read(String entry) {
        int space = entry.indexOf(' ');
        return json.readValue(entry.substring(space + 1), Bubble.class)
                .numbered(Long.parseLong(entry.substring(0, space)));
    }

    private Instant now() {
        return clock.instant();
    }

    private static String millis(Instant instant) {
        return String.valueOf(instant.toEpochMilli());
    }

    private static RedisScript<Long> script(String name) {
        return RedisScript.of(new ClassPathResource(name, Chats.class), Long.class);
    }

    /** A message as the list keeps it: the number is given by the script and stands before it. */
    private record Bubble(
            Direction direction,
            String type,
            String text,
            Instant at,
            @Nullable Via via,
            @Nullable List<Article> articles,
            @Nullable String mediaId) {
        Message numbered(long id) {
            return new Message(id, direction, type, text, at, via, articles, mediaId);
        }
    }
}
