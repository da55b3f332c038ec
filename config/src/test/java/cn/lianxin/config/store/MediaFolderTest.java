package cn.lianxin.config.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianxin.config.contract.MediaKey;
import cn.lianxin.config.store.MediaStore.Format;
import cn.lianxin.config.store.MediaStore.Found;
import cn.lianxin.config.store.MediaStore.Unusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFolderTest {
    private static final MediaKey KEY = new MediaKey("k".repeat(43));
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void givesBackWhatItKeeps() {
        MediaStore store = new MediaFolder(folder.resolve("media"));
        assertThat(store.find(KEY)).isEqualTo(new Found.Waiting());
        store.keep(KEY, Format.AMR, CONTENT);
        assertThat(store.find(KEY)).isEqualTo(new Found.Kept(Format.AMR));
        assertThat(store.read(KEY, Format.AMR)).isEqualTo(CONTENT);
    }

    @Test
    void saysWhatWillNeverComeUnlessItIsThere() {
        MediaStore store = new MediaFolder(folder);
        store.giveUp(KEY, Unusable.NOT_READABLE);
        assertThat(store.find(KEY)).isEqualTo(new Found.GivenUp(Unusable.NOT_READABLE));
        store.keep(KEY, Format.JPEG, CONTENT);
        assertThat(store.find(KEY)).isEqualTo(new Found.Kept(Format.JPEG));
    }

    @Test
    void forgetsWhatItKeepsAndWhatItNoted() throws IOException {
        MediaStore store = new MediaFolder(folder);
        store.forget(KEY);
        store.keep(KEY, Format.AMR, CONTENT);
        store.giveUp(KEY, Unusable.GONE);
        var other = new MediaKey("kk".repeat(21) + "o");
        store.keep(other, Format.JPEG, CONTENT);
        store.forget(KEY);
        assertThat(store.find(KEY)).isEqualTo(new Found.Waiting());
        assertThat(store.find(other)).isEqualTo(new Found.Kept(Format.JPEG));
        try (Stream<Path> walk = Files.walk(folder)) {
            assertThat(walk.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void leavesNothingHalfWrittenAndNothingForOthersToRead() throws IOException {
        MediaStore store = new MediaFolder(folder.resolve("media"));
        store.keep(KEY, Format.JPEG, CONTENT);
        store.keep(KEY, Format.JPEG, CONTENT);
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder.resolve("media"))) {
            all = walk.toList();
        }
        assertThat(all).filteredOn(Files::isRegularFile).singleElement().satisfies(file -> {
            assertThat(file.getFileName()).hasToString(KEY + ".jpg");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
        assertThat(all)
                .filteredOn(Files::isDirectory)
                .allSatisfy(each -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rwx------"));
    }

    @Test
    void takesNoMoreThanAFormatMayHave() {
        MediaStore store = new MediaFolder(folder);
        byte[] tooMuch = new byte[Format.MP3.largest() + 1];
        assertThatThrownBy(() -> store.keep(KEY, Format.MP3, tooMuch)).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.find(KEY)).isEqualTo(new Found.Waiting());
    }

    @Test
    void aNameThatLeadsElsewhereIsNoKey() {
        assertThatThrownBy(() -> new MediaKey("../".repeat(14) + "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failsWhereTheDiskDoes() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        MediaStore store = new MediaFolder(file);
        assertThatThrownBy(() -> store.keep(KEY, Format.JPEG, CONTENT)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> store.read(KEY, Format.JPEG)).isInstanceOf(UncheckedIOException.class);
    }
}
