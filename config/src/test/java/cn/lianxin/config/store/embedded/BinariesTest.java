package cn.lianxin.config.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinariesTest {
    @Test
    void leavesOutWhatComesAfterTheLastSegment() throws IOException {
        var file = noise(20_000);
        var elf = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        elf.putInt(0, 0x464C457F).put(4, (byte) 2).put(5, (byte) 1);
        elf.putLong(0x20, 64).putShort(0x36, (short) 56).putShort(0x38, (short) 1);
        elf.putLong(64 + 0x08, 4000).putLong(64 + 0x20, 5000);

        var copied = copy(file);

        assertThat(copied).hasSize(9000);
        assertThat(Arrays.copyOfRange(copied, 64, 9000)).isEqualTo(Arrays.copyOfRange(file, 64, 9000));
        assertThat(ByteBuffer.wrap(copied).order(ByteOrder.LITTLE_ENDIAN).getLong(0x28))
                .isZero();
    }

    @Test
    void copiesAnythingElseWhole() throws IOException {
        for (int size : new int[] {0, 10, 4096, 20_000}) {
            var file = noise(size);
            assertThat(copy(file)).isEqualTo(file);
        }
    }

    private static byte[] noise(int size) {
        var file = new byte[size];
        new Random(size).nextBytes(file);
        return file;
    }

    private static byte[] copy(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        Binaries.copyWhatRuns(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }
}
