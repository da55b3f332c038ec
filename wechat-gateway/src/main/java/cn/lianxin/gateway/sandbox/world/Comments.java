package cn.lianxin.gateway.sandbox.world;

import org.springframework.data.redis.core.StringRedisTemplate;

/** Under which articles people may write. Nobody on these phones does. */
public final class Comments {
    private final StringRedisTemplate redis;

    Comments(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * {@return whether comments are open}
     *
     * @param index from 1
     */
    public boolean open(Publication publication, int index) {
        String said = redis.<String, String>opsForHash().get(Keys.COMMENTS, publication.key(index));
        return said == null ? publication.articles().get(index - 1).needOpenComment() == 1 : said.equals("1");
    }

    /** Opens or closes them. */
    public void set(Publication publication, int index, boolean open) {
        redis.opsForHash().put(Keys.COMMENTS, publication.key(index), open ? "1" : "0");
    }
}
