package cn.lianxin.content.article;

import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.MediaStore.Format;
import cn.lianxin.config.store.Photo;
import cn.lianxin.config.store.Schema;
import cn.lianxin.config.store.UnreadablePhoto;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * The pictures of articles: uploaded by editors, made anew as JPEGs that WeChat takes, under names of their content, so
 * that each may be kept by every browser for good; and the covers that come with the product.
 */
public final class UploadedPictures implements Pictures {
    /** What a phone's screen shows; wider ones are only slower. */
    private static final int LONGEST = 1080;

    /** WeChat's {@code media/uploadimg} takes less than 1 MB. */
    private static final int BYTES = (1 << 20) - 1;

    private static final Pattern UPLOADED = Pattern.compile("/p/([A-Za-z0-9_-]{43})\\.jpg");
    private static final Pattern COVER = Pattern.compile("/assets/covers/[a-z]{1,32}\\.(png|jpg)");

    private final MediaStore store;
    private final PictureMapper rows;
    private final InstantSource clock;

    UploadedPictures(Schema schema, MediaStore store, InstantSource clock) {
        this.store = store;
        this.rows = schema.mapper(PictureMapper.class);
        this.clock = clock;
    }

    /** @param path of it on this host */
    public record Kept(String path, int width, int height) {}

    /**
     * Keeps a picture; the same again is the same.
     *
     * @throws UnreadablePhoto where it is none, or too large to open
     */
    public Kept keep(byte[] original, Staff by) throws UnreadablePhoto {
        byte[] jpeg = Photo.clean(original, LONGEST, BYTES);
        BufferedImage image = image(jpeg);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(jpeg));
        // The row last: whoever sees it finds the picture.
        store.keep(new MediaKey(name), Format.JPEG, jpeg);
        rows.insert(name, image.getWidth(), image.getHeight(), jpeg.length, by.staffId(), clock.instant());
        return new Kept(path(name), image.getWidth(), image.getHeight());
    }

    @Override
    public Optional<byte[]> read(String path) {
        Optional<String> uploaded = name(path);
        if (uploaded.isPresent()) {
            String name = uploaded.get();
            return rows.count(name) == 0 ? Optional.empty() : Optional.of(store.read(new MediaKey(name), Format.JPEG));
        }
        return COVER.matcher(path).matches() ? resource("/static" + path) : Optional.empty();
    }

    static String path(String name) {
        return "/p/" + name + ".jpg";
    }

    /** {@return the name of the picture that the path leads to; empty where it leads to none that was uploaded} */
    static Optional<String> name(String path) {
        Matcher uploaded = UPLOADED.matcher(path);
        return uploaded.matches() ? Optional.of(uploaded.group(1)) : Optional.empty();
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream file = UploadedPictures.class.getResourceAsStream(path)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BufferedImage image(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
