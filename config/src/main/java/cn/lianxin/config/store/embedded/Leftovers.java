package cn.lianxin.config.store.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers that outlived a Java process ended by kill -9. Two of them on one folder would ruin it.
 *
 * <p>They are known by what they run and where: an executable below our {@code bin} whose working
 * directory is this server's folder, seen while we hold the folder's lock. Unlike a pid file that is
 * never stale, and there is no moment at which a server runs and is not yet on record.
 */
record Leftovers(Path bin, Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final long GENTLE_NANOS = 10_000_000_000L;

    /** Ends them, by force after 10 s, and returns when none is left. */
    void end() throws IOException {
        if (!Files.isDirectory(bin) || !Files.isDirectory(folder)) {
            return;
        }
        var realBin = bin.toRealPath();
        var realFolder = folder.toRealPath();
        long began = System.nanoTime();
        for (var left = find(realBin, realFolder); !left.isEmpty(); left = find(realBin, realFolder)) {
            boolean force = System.nanoTime() - began > GENTLE_NANOS;
            for (var process : left) {
                LOG.info("Ending process {}, left in {} by a run that was killed", process.pid(), folder);
                if (!(force ? process.destroyForcibly() : process.destroy())) {
                    throw new IOException("process " + process.pid() + " in " + folder + " can't be ended");
                }
            }
            pause();
        }
    }

    static List<ProcessHandle> find(Path bin, Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> isOurs(process, bin, folder))
                .toList();
    }

    /** A zombie has no executable any more, so one that nobody reaps doesn't keep us waiting. */
    private static boolean isOurs(ProcessHandle process, Path bin, Path folder) {
        var entry = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(entry.resolve("cwd")).equals(folder)
                    && Files.readSymbolicLink(entry.resolve("exe")).startsWith(bin);
        } catch (NoSuchFileException | AccessDeniedException goneOrForeign) {
            return false;
        } catch (IOException unreadable) {
            LOG.debug("Can't look at process {}", process.pid(), unreadable);
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
