package cn.lianxin.config.store.embedded;

import cn.lianxin.config.store.StoreUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds {@code data/lock}, so that no second process starts servers on the same files. Gone with the process. */
record FolderLock(Path file, FileChannel channel) implements AutoCloseable {
    /**
     * The system drops a process's lock when the process closes any handle of that file: a second
     * attempt from within would free the folder for others, so it must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    static FolderLock take(StoreFolder folder) {
        try {
            StoreFolder.makePrivate(folder.data());
            var file = folder.data().toRealPath().resolve("lock");
            if (!HELD.add(file)) {
                throw taken(folder, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                return new FolderLock(file, lock(folder, file));
            } catch (IOException | StoreUnavailable refused) {
                HELD.remove(file);
                throw refused;
            }
        } catch (IOException failed) {
            throw folder.unusable(failed);
        }
    }

    private static FileChannel lock(StoreFolder folder, Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw taken(
                    folder, Files.readString(file, StandardCharsets.US_ASCII).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static StoreUnavailable taken(StoreFolder folder, String holder) {
        return new StoreUnavailable(
                "数据目录 %s 正被另一个连心桥进程使用（进程号 %s）。\nThe data folder is in use by another Lianxin Bridge (process %s)."
                        .formatted(folder.data(), holder, holder),
                "请先停止那个进程，或用 --lianxin.store.data=… 换一个目录。\n"
                        + "Stop that process first, or choose another folder with --lianxin.store.data=….",
                null);
    }

    @Override
    public void close() {
        try {
            channel.close();
            HELD.remove(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
