package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import cn.lianxin.gateway.sandbox.world.MassMessage.Status;
import cn.lianxin.gateway.sandbox.world.Message.Direction;
import cn.lianxin.gateway.sandbox.world.Message.Via;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;
import org.springframework.data.redis.core.script.RedisScript;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages to many. Each is kept once with its audience and joined into a chat when somebody looks at it, so that
 * 240,000 followers cost no more than one.
 */
public final class MassMessages {
    /** How long the administrator may think about it. */
    public static final Duration CONFIRMATION = Duration.ofMinutes(30);

    /** Joined into a chat: more than fit in a year of either kind of account that people look back on. */
    private static final int JOINED = 60;

    private static final RedisScript<Long> FINISH =
            RedisScript.of(new ClassPathResource("mass-finish.lua", MassMessages.class), Long.class);

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Reachable reachable;

    MassMessages(StringRedisTemplate redis, JsonMapper json, InstantSource clock, Reachable reachable) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
        this.reachable = reachable;
    }

    /** Takes a message; it is delivered a moment later, or after the administrator has agreed. */
    public void take(MassMessage message, Audience audience) {
        if (audience instanceof Audience.Listed(Set<String> openIds)) {
            redis.opsForSet().add(Keys.massList(message.id()), openIds.toArray(String[]::new));
        }
        MassMessage taken = message.now(message.status(), clock.instant(), reachable.count(audience));
        String id = String.valueOf(message.id());
        redis.opsForHash().put(Keys.MASS, id, json.writeValueAsString(taken));
        if (taken.status() == Status.WAIT_ADMIN) {
            redis.opsForZSet().add(Keys.MASS_WAITING, id, (double)
                    taken.at().plus(CONFIRMATION).toEpochMilli());
            redis.convertAndSend(Keys.NEWS, News.EVERYBODY);
        } else {
            redis.opsForSet().add(Keys.MASS_UNDER_WAY, id);
        }
    }

    /** {@return the message with that msg_id} */
    public Optional<MassMessage> find(long id) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(Keys.MASS, String.valueOf(id)))
                .map(text -> json.readValue(text, MassMessage.class));
    }

    /** {@return those that wait for the administrator, the one that waits longest first} */
    public List<MassMessage> waiting() {
        return read(redis.opsForZSet().range(Keys.MASS_WAITING, 0, -1));
    }

    /** {@return those the administrator has not answered in time} */
    List<MassMessage> waitedTooLong() {
        return read(redis.opsForZSet()
                .rangeByScore(Keys.MASS_WAITING, 0, (double) clock.instant().toEpochMilli()));
    }

    Set<String> underWay() {
        return requireNonNullElse(redis.opsForSet().members(Keys.MASS_UNDER_WAY), Set.of());
    }

    /** {@return the message as it ended; empty where it had ended before} */
    Optional<MassMessage> finish(MassMessage message, boolean delivered) {
        MassMessage ended =
                message.now(delivered ? Status.SEND_SUCCESS : Status.SEND_FAIL, clock.instant(), message.total());
        long now = requireNonNull(redis.execute(
                FINISH,
                List.of(Keys.MASS, Keys.MASS_UNDER_WAY, Keys.MASS_WAITING, Keys.MASS_DELIVERED, Keys.SEQUENCE),
                String.valueOf(message.id()),
                json.writeValueAsString(ended),
                delivered ? "1" : "0",
                Keys.NEWS,
                News.EVERYBODY));
        return now == 1 ? Optional.of(ended) : Optional.empty();
    }

    /** Takes it back; who has the card keeps it, but it leads to nothing. */
    public void delete(MassMessage message) {
        MassMessage gone = message.now(Status.DELETE, message.at(), message.total());
        redis.opsForHash().put(Keys.MASS, String.valueOf(message.id()), json.writeValueAsString(gone));
    }

    Audience audience(MassMessage message) {
        return switch (message.unit()) {
            case MassMessage.EVERYBODY -> new Audience.Everybody();
            case MassMessage.LIST ->
                new Audience.Listed(
                        requireNonNullElse(redis.opsForSet().members(Keys.massList(message.id())), Set.of()));
            default -> new Audience.Tagged(Integer.parseInt(message.unit().substring(MassMessage.TAG.length())));
        };
    }

    /** {@return what this person got of the last ones, oldest first} */
    List<Message> of(String openId) {
        Set<TypedTuple<String>> last = redis.opsForZSet().reverseRangeWithScores(Keys.MASS_DELIVERED, 0, JOINED - 1L);
        List<Message> got = new ArrayList<>();
        for (TypedTuple<String> one : requireNonNullElse(last, Set.<TypedTuple<String>>of())) {
            long place = requireNonNull(one.getScore()).longValue();
            find(Long.parseLong(requireNonNull(one.getValue())))
                    .filter(message -> reachable.got(openId, message, place))
                    .ifPresent(message -> got.addFirst(bubble(openId, message, place)));
        }
        return got;
    }

    private static Message bubble(String openId, MassMessage message, long place) {
        List<Article> cards = message.articles().stream()
                .map(article -> article.onPhoneOf(openId))
                .toList();
        return new Message(
                place,
                Direction.IN,
                cards.isEmpty() ? message.type() : "news",
                message.text(),
                message.at(),
                Via.API,
                cards.isEmpty() ? null : cards,
                message.mediaId().isEmpty() ? null : message.mediaId());
    }

    private List<MassMessage> read(@Nullable Set<String> ids) {
        return Stream.ofNullable(ids)
                .flatMap(Set::stream)
                .flatMap(id -> find(Long.parseLong(id)).stream())
                .toList();
    }
}
