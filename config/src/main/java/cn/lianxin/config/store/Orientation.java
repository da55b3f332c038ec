package cn.lianxin.config.store;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, by tag 0x0112 of a JPEG's EXIF: the one thing of it that is needed before all of it goes.
 *
 * <p>Source: CIPA DC-008 (Exif 2.32), TIFF 6.0.
 *
 * @param tag 1 to 8; 1 is upright
 */
record Orientation(int tag) {
    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** {@return upright wherever nothing else is said, or what is said makes no sense} */
    static Orientation of(byte[] photo) {
        if (photo.length < 4 || (photo[0] & 0xff) != 0xff || (photo[1] & 0xff) != 0xd8) {
            return UPRIGHT;
        }
        int at = 2;
        while (at + 4 <= photo.length && (photo[at] & 0xff) == 0xff) {
            int marker = photo[at + 1] & 0xff;
            int length = (photo[at + 2] & 0xff) << 8 | (photo[at + 3] & 0xff);
            if (marker == 0xda || length < 2 || at + 2 + length > photo.length) {
                return UPRIGHT;
            }
            if (marker == 0xe1 && isExif(photo, at + 4, at + 2 + length)) {
                return inTiff(ByteBuffer.wrap(photo, at + 4 + EXIF.length, length - 2 - EXIF.length)
                        .slice());
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(byte[] photo, int from, int end) {
        return end - from >= EXIF.length + 8 && Arrays.equals(photo, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if (entry + 12 > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int tag = tiff.getShort(entry + 8) & 0xffff;
                return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** {@return whether what is wide as stored is high as seen} */
    boolean swapsSides() {
        return tag >= 5;
    }

    /** {@return what brings a picture of that size, as stored, upright, its upper left corner at 0, 0} */
    AffineTransform upright(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
