package cn.lianxin.gateway.sandbox.world;

import org.springframework.data.redis.core.StringRedisTemplate;

/** Whom a mass message reaches, asked of the lists there are anyway. */
final class Reachable {
    private final StringRedisTemplate redis;
    private final People people;
    private final Tags tags;

    Reachable(StringRedisTemplate redis, People people, Tags tags) {
        this.redis = redis;
        this.people = people;
        this.tags = tags;
    }

    long count(Audience audience) {
        return switch (audience) {
            case Audience.Everybody() -> people.count();
            case Audience.Tagged(int tag) -> tags.count(tag);
            case Audience.Listed(var openIds) -> openIds.size();
        };
    }

    /**
     * {@return whether this person was among those it went to}
     *
     * @param place in the world's sequence, at which it was delivered
     */
    boolean got(String openId, MassMessage message, long place) {
        return people.followed(openId, message.at(), place)
                && switch (message.unit()) {
                    case MassMessage.EVERYBODY -> true;
                    case MassMessage.LIST ->
                        Boolean.TRUE.equals(redis.opsForSet().isMember(Keys.massList(message.id()), openId));
                    default ->
                        tags.worn(
                                openId,
                                Integer.parseInt(message.unit().substring(MassMessage.TAG.length())),
                                place);
                };
    }
}
