package cn.lianxin.gateway.sandbox.world;

import org.springframework.data.redis.core.StringRedisTemplate;

/** Whom a mass message reaches, asked of the lists there are anyway. */
final class Reachable {
    private final StringRedisTemplate redis;
    private final Followers followers;
    private final Tags tags;

    Reachable(StringRedisTemplate redis, Followers followers, Tags tags) {
        this.redis = redis;
        this.followers = followers;
        this.tags = tags;
    }

    long count(Audience audience) {
        return switch (audience) {
            case Audience.Everybody() -> followers.count();
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
        return followers.followed(openId, message.at(), place)
                && switch (message.unit()) {
                    case MassMessage.EVERYBODY -> true;
                    case MassMessage.LIST ->
                        Boolean.TRUE.equals(redis.opsForSet().isMember(Keys.massList(message.id()), openId));
                    default ->
                        tags.worn(openId, Integer.parseInt(message.unit().substring(MassMessage.TAG.length())), place);
                };
    }
}
