package cn.lianxin.config.store;

import cn.lianxin.config.store.MediaStore.Unusable;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Opens a photo and writes it anew: upright, no larger than asked for, as JPEG. Nothing but its points comes through, so
 * no place, no camera, no thumbnail of what was cut off, and nothing hidden behind the picture.
 */
public final class Photo {
    /** More points than phones take; beyond it a file of some kilobytes may fill the memory. */
    private static final long POINTS_AT_MOST = 40_000_000;

    /** More than any panorama; a strip of few points may still keep a reader busy for long. */
    private static final int SIDE_AT_MOST = 30_000;

    private static final int LONGEST_SIDE = 2560;
    private static final float QUALITY = 0.85f;
    private static final float LOWEST_QUALITY = 0.4f;

    /** No BMP: it may hold a second picture whose size nobody looks at before it is opened, and no phone makes any. */
    private static final Set<String> FORMATS = Set.of("JPEG", "png", "gif");

    private Photo() {}

    /** {@return the same picture as a clean JPEG, at most 2560 points long} */
    public static byte[] clean(byte[] original) throws UnreadablePhoto {
        return clean(original, LONGEST_SIDE, Integer.MAX_VALUE);
    }

    /**
     * {@return the same picture as a clean JPEG}
     *
     * @param longest in points, of its longer side
     * @param bytes at most; quality is given up for it where it must
     */
    public static byte[] clean(byte[] original, int longest, int bytes) throws UnreadablePhoto {
        try {
            BufferedImage photo = upright(open(original, longest), Orientation.of(original), longest);
            float quality = QUALITY;
            byte[] clean = jpeg(photo, quality);
            while (clean.length > bytes && quality > LOWEST_QUALITY) {
                quality -= 0.1f;
                clean = jpeg(photo, quality);
            }
            if (clean.length > bytes) {
                throw new UnreadablePhoto(Unusable.TOO_LARGE);
            }
            return clean;
        } catch (IOException | RuntimeException broken) {
            // The readers throw whatever a broken file leads them to.
            throw new UnreadablePhoto(broken);
        }
    }

    private static BufferedImage open(byte[] original, int longest) throws IOException, UnreadablePhoto {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(original))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnreadablePhoto(Unusable.NOT_READABLE);
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName())) {
                    throw new UnreadablePhoto(Unusable.NOT_READABLE);
                }
                // Without what stands beside the points: it is not wanted, and some of it unpacks to any size.
                reader.setInput(in, true, true);
                return read(reader, longest);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, int longest) throws IOException, UnreadablePhoto {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > POINTS_AT_MOST || Math.max(width, height) > SIDE_AT_MOST) {
            throw new UnreadablePhoto(Unusable.TOO_LARGE);
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / longest);
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    /** Turned as it was held, made smaller where it is still too long, on white where it lets something through. */
    private static BufferedImage upright(BufferedImage photo, Orientation orientation, int longest) {
        double scale = Math.min(1.0, (double) longest / Math.max(photo.getWidth(), photo.getHeight()));
        int width = Math.max(1, (int) Math.round(photo.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(photo.getHeight() * scale));
        boolean lying = orientation.swapsSides();
        var result = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = result.createGraphics();
        try {
            paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            paper.setColor(Color.WHITE);
            paper.fillRect(0, 0, result.getWidth(), result.getHeight());
            AffineTransform turn = orientation.upright(width, height);
            turn.scale((double) width / photo.getWidth(), (double) height / photo.getHeight());
            paper.drawRenderedImage(photo, turn);
        } finally {
            paper.dispose();
        }
        return result;
    }

    private static byte[] jpeg(BufferedImage photo, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(photo, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
