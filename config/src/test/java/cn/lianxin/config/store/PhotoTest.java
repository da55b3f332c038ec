package cn.lianxin.config.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianxin.config.store.MediaStore.Unusable;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTest {
    /** Where the red corner is once the picture stands upright, for each way of holding the phone. */
    @ParameterizedTest
    @CsvSource({
        "1,left,top",
        "2,right,top",
        "3,right,bottom",
        "4,left,bottom",
        "5,left,top",
        "6,right,top",
        "7,right,bottom",
        "8,left,bottom"
    })
    void standsUprightHoweverThePhoneWasHeld(int orientation, String side, String end) throws UnreadablePhoto {
        BufferedImage clean = Pictures.read(Photo.clean(Pictures.taken(Pictures.drawn(60, 40), orientation)));
        boolean lying = orientation >= 5;
        assertThat(clean.getWidth()).isEqualTo(lying ? 40 : 60);
        assertThat(clean.getHeight()).isEqualTo(lying ? 60 : 40);
        double x = side.equals("left") ? 0.25 : 0.75;
        double y = end.equals("top") ? 0.25 : 0.75;
        assertThat(Pictures.red(clean, x, y)).isTrue();
        assertThat(Pictures.red(clean, 1 - x, y)).isFalse();
        assertThat(Pictures.red(clean, x, 1 - y)).isFalse();
    }

    @Test
    void keepsNothingOfWhereItWasTaken() throws UnreadablePhoto {
        byte[] taken = Pictures.taken(Pictures.drawn(60, 40), 1);
        assertThat(latin(taken)).contains(Pictures.GPS, "Exif");
        assertThat(latin(Photo.clean(taken))).doesNotContain(Pictures.GPS, "Exif");
    }

    @Test
    void keepsNothingThatHidesBehindThePicture() throws UnreadablePhoto {
        byte[] jpeg = Pictures.as("jpg", Pictures.drawn(60, 40));
        byte[] both = Arrays.copyOf(jpeg, jpeg.length + 20);
        System.arraycopy("<script>x</script>".getBytes(StandardCharsets.US_ASCII), 0, both, jpeg.length, 18);
        assertThat(latin(Photo.clean(both))).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpg"})
    void makesAJpegOfEachKind(String format) throws UnreadablePhoto {
        byte[] clean = Photo.clean(Pictures.as(format, Pictures.drawn(60, 40)));
        assertThat(clean).startsWith(0xff, 0xd8, 0xff);
        assertThat(Pictures.red(Pictures.read(clean), 0.25, 0.25)).isTrue();
    }

    @Test
    void makesALargeOneSmaller() throws UnreadablePhoto {
        BufferedImage clean = Pictures.read(Photo.clean(Pictures.as("jpg", Pictures.drawn(6000, 3000))));
        assertThat(clean.getWidth()).isBetween(1280, 2560);
        assertThat(clean.getHeight()).isEqualTo(clean.getWidth() / 2);
    }

    @Test
    void opensNoBomb() {
        assertThatThrownBy(() -> Photo.clean(Pictures.claiming(60_000, 60_000)))
                .isInstanceOfSatisfying(
                        UnreadablePhoto.class,
                        refused -> assertThat(refused.why()).isEqualTo(Unusable.TOO_LARGE));
    }

    @Test
    void opensNoEndlessStrip() {
        assertThatThrownBy(() -> Photo.clean(Pictures.claiming(20_000_000, 2)))
                .isInstanceOfSatisfying(
                        UnreadablePhoto.class,
                        refused -> assertThat(refused.why()).isEqualTo(Unusable.TOO_LARGE));
    }

    /** 154 bytes of a BMP that says it holds a PNG of 2 GB: its reader makes room for it first. */
    @Test
    void opensNoPictureInsideAPicture() {
        byte[] bmp = ByteBuffer.allocate(154)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'B')
                .put((byte) 'M')
                .putInt(10, 54)
                .putInt(14, 40)
                .putInt(18, 10)
                .putInt(22, 10)
                .putShort(26, (short) 1)
                .putInt(30, 5)
                .putInt(34, Integer.MAX_VALUE)
                .array();
        assertThatThrownBy(() -> Photo.clean(bmp))
                .isInstanceOfSatisfying(
                        UnreadablePhoto.class,
                        refused -> assertThat(refused.why()).isEqualTo(Unusable.NOT_READABLE));
    }

    @Test
    void refusesWhatIsNoPhoto() {
        for (String text : new String[] {"", "GIF", "<svg onload=alert(1)>", "%PDF-1.7", "\u00ff\u00d8\u00ff"}) {
            assertThatThrownBy(() -> Photo.clean(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .isInstanceOfSatisfying(
                            UnreadablePhoto.class,
                            refused -> assertThat(refused.why()).isEqualTo(Unusable.NOT_READABLE));
        }
    }

    /** Damaged anywhere, it is cleaned or refused, and nothing else is thrown. */
    @Test
    void outlivesEveryDamage() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        byte[] taken = Pictures.taken(Pictures.drawn(60, 40), 6);
        for (int i = 0; i < 500; i++) {
            byte[] damaged = taken.clone();
            for (int n = random.nextInt(8); n >= 0; n--) {
                damaged[random.nextInt(Math.min(damaged.length, 200))] = (byte) random.nextInt();
            }
            try {
                assertThat(Photo.clean(damaged)).as("seed %d", seed).startsWith(0xff, 0xd8);
            } catch (UnreadablePhoto refused) {
                assertThat(refused.why()).as("seed %d", seed).isNotNull();
            }
        }
    }

    @Test
    void givesUpQualityForAFewerBytes() throws UnreadablePhoto {
        byte[] noisy = Pictures.as("png", Pictures.noise(800, 600));
        assertThat(Photo.clean(noisy, 1080, 200_000)).hasSizeLessThanOrEqualTo(200_000);
        assertThat(Pictures.read(Photo.clean(noisy, 400, 1 << 20)).getWidth()).isEqualTo(400);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
