package cn.lianxin.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.MediaStore.Format;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VoiceTest {
    @Test
    void tellsVoiceByItsFirstBytes() {
        assertThat(Voice.format("#!AMR\nxyz".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Format.AMR);
        assertThat(Voice.format("ID3 xyz".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Format.MP3);
        assertThat(Voice.format(new byte[] {(byte) 0xff, (byte) 0xfb, 0x50, 0})).isEqualTo(Format.MP3);
        assertThat(Voice.format(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .isNull();
        assertThat(Voice.format(new byte[0])).isNull();
    }
}
