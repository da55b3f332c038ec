package cn.lianxin.gateway.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Pictures, voices and films: what they are in Redis, their bytes in the data folder. */
public final class Media {
    /** What WeChat calls {@code type}. */
    public enum Kind {
        IMAGE,
        VOICE,
        VIDEO,
        THUMB
    }

    /**
     * A file that is kept.
     *
     * @param id 64 letters, digits, {@code _} and {@code -}
     * @param permanent whether it stays for good; else for 3 days
     */
    public record Item(String id, Kind kind, Format format, Instant at, boolean permanent) {}

    /** How long WeChat keeps what is not permanent. */
    public static final Duration KEPT = Duration.ofDays(3);

    private static final int ID_BYTES = 48;

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Path folder;

    Media(StringRedisTemplate redis, JsonMapper json, InstantSource clock, Path folder) {
        this.redis = redis;
        this.json = json;
        this.clock = clock;
        this.folder = folder;
    }

    /** {@return the file under its new id} */
    public Item keep(Kind kind, Format format, byte[] bytes, boolean permanent) {
        forgetTheOld();
        Item item = new Item(Letters.random(ID_BYTES), kind, format, clock.instant(), permanent);
        write(item.id(), bytes);
        redis.opsForHash().put(Keys.MEDIA, item.id(), json.writeValueAsString(item));
        if (!permanent) {
            redis.opsForZSet().add(Keys.MEDIA_ENDS, item.id(), (double)
                    item.at().plus(KEPT).toEpochMilli());
        }
        return item;
    }

    /** {@return what is kept under that id; empty for an unknown one and after its 3 days} */
    public Optional<Item> find(String id) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(Keys.MEDIA, id))
                .map(text -> json.readValue(text, Item.class))
                .filter(item ->
                        item.permanent() || clock.instant().isBefore(item.at().plus(KEPT)));
    }

    /** {@return the bytes; empty where the data folder was emptied under a world that lives on} */
    public Optional<byte[]> bytes(Item item) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(item.id())));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether there was a permanent file with that id; it is gone now} */
    public boolean forget(String id) {
        if (find(id).filter(Item::permanent).isEmpty()) {
            return false;
        }
        redis.opsForHash().delete(Keys.MEDIA, id);
        delete(id);
        return true;
    }

    private void forgetTheOld() {
        Set<String> old = redis.opsForZSet()
                .rangeByScore(Keys.MEDIA_ENDS, 0, (double) clock.instant().toEpochMilli(), 0, 100);
        if (old == null) {
            return;
        }
        for (String id : old) {
            redis.opsForHash().delete(Keys.MEDIA, id);
            redis.opsForZSet().remove(Keys.MEDIA_ENDS, id);
            delete(id);
        }
    }

    private void delete(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Under another name first: a file that is there is whole. */
    private void write(String id, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path part = Files.write(folder.resolve(id + ".part"), bytes);
            Files.move(part, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
