package cn.lianxin.content.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.Role;
import cn.lianxin.config.identity.Staff;
import cn.lianxin.config.store.MediaStore;
import cn.lianxin.config.store.MediaStore.Format;
import cn.lianxin.config.store.MediaStores;
import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.UnreadablePhoto;
import cn.lianxin.config.store.WithStores;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithStores
class UploadedPicturesTest {
    private static final Staff ZHOU =
            new Staff("e1", new Person("wx1", "A".repeat(43), "k.s"), "周编辑", Role.EDITOR, null);

    private final MediaStore store;
    private final UploadedPictures pictures;

    UploadedPicturesTest(TestStores stores, @TempDir Path folder) {
        var schema = stores.schema("content");
        stores.clear(schema);
        store = MediaStores.in(folder);
        pictures = new UploadedPictures(schema, store, () -> Instant.parse("2026-11-28T08:00:00Z"));
    }

    @Test
    void keepsAPictureSmallUnderItsOwnNameAndWithoutItsPlace() throws UnreadablePhoto {
        byte[] taken = cn.lianxin.config.store.Pictures.taken(cn.lianxin.config.store.Pictures.drawn(3000, 1500), 1);

        var kept = pictures.keep(taken, ZHOU);

        assertThat(kept.path()).matches("/p/[\\w-]{43}\\.jpg");
        assertThat(kept.width()).isLessThanOrEqualTo(1080);
        assertThat(pictures.keep(taken, ZHOU)).isEqualTo(kept);
        byte[] shown = pictures.read(kept.path()).orElseThrow();
        assertThat(shown).hasSizeLessThan(1 << 20).startsWith(0xff, 0xd8);
        assertThat(new String(shown, StandardCharsets.ISO_8859_1))
                .doesNotContain(cn.lianxin.config.store.Pictures.GPS, "Exif");
    }

    @Test
    void showsNothingThatResidentsSent() {
        var key = new MediaKey("r".repeat(43));
        store.keep(key, Format.JPEG, new byte[] {1});
        assertThat(pictures.read("/p/" + key + ".jpg")).isEmpty();
        assertThat(pictures.read("/p/../secret.jpg")).isEmpty();
        assertThat(pictures.read("https://x.example/a.jpg")).isEmpty();
    }

    @Test
    void readsTheCoversThatComeWithTheProduct() {
        assertThat(pictures.read("/assets/covers/well.png")).isPresent();
        assertThat(pictures.read("/assets/covers/none.png")).isEmpty();
        assertThat(pictures.read("/assets/covers/../phone.css")).isEmpty();
    }

    @Test
    void refusesWhatIsNoPicture() {
        for (String file : new String[] {"MZ\u0090program", "<svg onload=alert(1)>", "", "%PDF-1.7"}) {
            assertThatThrownBy(() -> pictures.keep(file.getBytes(StandardCharsets.ISO_8859_1), ZHOU))
                    .isInstanceOf(UnreadablePhoto.class);
        }
    }
}
