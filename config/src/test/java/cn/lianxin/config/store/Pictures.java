package cn.lianxin.config.store;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** Photos as phones and as ill-wishers make them. */
public final class Pictures {
    public static final String GPS = "N 27 51 23.4 E 113 08 56.7";

    private Pictures() {}

    /** Red in its upper left quarter, blue elsewhere. */
    public static BufferedImage drawn(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Color color = x < width / 2 && y < height / 2 ? Color.RED : Color.BLUE;
                image.setRGB(x, y, color.getRGB());
            }
        }
        return image;
    }

    /** What can hardly be made smaller. */
    public static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    public static byte[] as(String format, BufferedImage image) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A JPEG as a phone held that way writes it, with where it was taken. */
    public static byte[] taken(BufferedImage image, int orientation) {
        byte[] jpeg = as("jpg", image);
        byte[] place = GPS.getBytes(StandardCharsets.US_ASCII);
        int length = 2 + 6 + 26 + place.length;
        ByteBuffer exif = ByteBuffer.allocate(2 + length);
        exif.putShort((short) 0xffe1).putShort((short) length).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4d4d).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(place);
        return ByteBuffer.allocate(jpeg.length + exif.capacity())
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG of some dozen bytes that says it has that many points. */
    public static byte[] claiming(int width, int height) {
        byte[] png = as("png", drawn(4, 4));
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }

    public static BufferedImage read(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@return whether it is red rather than blue there} */
    public static boolean red(BufferedImage image, double x, double y) {
        Color color = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        return color.getRed() > color.getBlue();
    }
}
