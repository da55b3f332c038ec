package cn.lianxin.gateway.sandbox.world;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The account's menus: one for everybody, and those for people with a tag. */
public final class Menus {
    /** The menu for everybody, in the same hash as the conditional ones. */
    private static final String DEFAULT = "default";

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Tags tags;

    Menus(StringRedisTemplate redis, JsonMapper json, Tags tags) {
        this.redis = redis;
        this.json = json;
        this.tags = tags;
    }

    /** The menu for everybody, in place of the one before. */
    public void create(Menu menu) {
        put(DEFAULT, menu.numbered(next()));
        tellEverybody();
    }

    /** {@return the number of a new menu for those its rule names} */
    public long addConditional(Menu menu) {
        long id = next();
        put(String.valueOf(id), menu.numbered(id));
        tellEverybody();
        return id;
    }

    /** {@return whether there was one with that number} */
    public boolean deleteConditional(String id) {
        boolean deleted =
                !id.equals(DEFAULT) && redis.<String, String>opsForHash().delete(Keys.MENUS, id) > 0;
        tellEverybody();
        return deleted;
    }

    /** All menus go. */
    public void deleteAll() {
        redis.delete(Keys.MENUS);
        tellEverybody();
    }

    /** {@return the menu for everybody; empty where none was made} */
    public Optional<Menu> byDefault() {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(Keys.MENUS, DEFAULT))
                .map(this::read);
    }

    /** {@return the menus for some, the newest first, which is the order in which they are matched} */
    public List<Menu> conditional() {
        return redis.<String, String>opsForHash().entries(Keys.MENUS).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(DEFAULT))
                .map(entry -> read(entry.getValue()))
                .sorted(Comparator.comparing((Menu menu) -> requireNonNull(menu.menuid()))
                        .reversed())
                .toList();
    }

    /** {@return the menu this person sees; empty where there is none} */
    public Optional<Menu> seenBy(String openId) {
        Optional<Menu> everybodys = byDefault();
        if (everybodys.isEmpty()) {
            return everybodys;
        }
        Set<Integer> worn = tags.of(openId);
        return conditional().stream()
                .filter(menu -> isFor(menu, worn))
                .findFirst()
                .or(() -> everybodys);
    }

    private static boolean isFor(Menu menu, Set<Integer> worn) {
        Menu.Rule rule = menu.matchrule();
        return rule != null && worn.stream().anyMatch(tag -> String.valueOf(tag).equals(rule.tagId()));
    }

    private void put(String field, Menu menu) {
        redis.<String, String>opsForHash().put(Keys.MENUS, field, json.writeValueAsString(menu));
    }

    private Menu read(String text) {
        return json.readValue(text, Menu.class);
    }

    private long next() {
        return requireNonNull(redis.opsForValue().increment(Keys.MENU_SEQUENCE));
    }

    /** A phone fetches its menu anew at once; a real one takes up to five minutes. */
    private void tellEverybody() {
        redis.convertAndSend(Keys.NEWS, News.EVERYBODY);
    }
}
