package cn.lianxin.gateway.media;

import cn.lianxin.config.store.MediaStore.Format;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells voice by its first bytes; it is kept as it came. */
final class Voice {
    private Voice() {}

    /** {@return null where it is none that phones and browsers know} */
    static @Nullable Format format(byte[] content) {
        if (begins(content, "#!AMR")) {
            return Format.AMR;
        }
        // 11 set bits begin a frame of MPEG audio; of layer 3 where the next two but one are 01.
        boolean frame = content.length > 3 && (content[0] & 0xff) == 0xff && (content[1] & 0xe6) == 0xe2;
        return frame || begins(content, "ID3") ? Format.MP3 : null;
    }

    private static boolean begins(byte[] content, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.US_ASCII);
        return content.length > wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}
