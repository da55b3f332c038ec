package cn.lianxin.config.store;

import cn.lianxin.config.contract.MediaKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder of files named by their keys, below one of 4096 folders each; everything for its owner alone. */
final class MediaFolder implements MediaStore {
    private static final String GIVEN_UP = "none";
    private static final FileAttribute<?> OWNERS_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> OWNERS_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;

    /** @param root made at the first write */
    MediaFolder(Path root) {
        this.root = root;
    }

    @Override
    public Found find(MediaKey key) {
        for (Format format : Format.values()) {
            if (Files.exists(file(key, format.ending()))) {
                return new Found.Kept(format);
            }
        }
        Path none = file(key, GIVEN_UP);
        try {
            return Files.exists(none)
                    ? new Found.GivenUp(Unusable.valueOf(Files.readString(none, StandardCharsets.UTF_8)))
                    : new Found.Waiting();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public byte[] read(MediaKey key, Format format) {
        try {
            return Files.readAllBytes(file(key, format.ending()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void keep(MediaKey key, Format format, byte[] content) {
        if (content.length > format.largest()) {
            throw new IllegalArgumentException(format + " of " + content.length + " bytes");
        }
        write(file(key, format.ending()), content);
    }

    @Override
    public void giveUp(MediaKey key, Unusable why) {
        write(file(key, GIVEN_UP), why.name().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void forget(MediaKey key) {
        try {
            for (Format format : Format.values()) {
                Files.deleteIfExists(file(key, format.ending()));
            }
            Files.deleteIfExists(file(key, GIVEN_UP));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(MediaKey key, String ending) {
        return root.resolve(key.value().substring(0, 2)).resolve(key.value() + '.' + ending);
    }

    /** On the disk before it has its name: whoever sees the name sees all of it, after a power cut too. */
    private static void write(Path file, byte[] content) {
        try {
            Path folder = Files.createDirectories(file.getParent(), OWNERS_FOLDER);
            Path fresh = Files.createTempFile(folder, "new", ".tmp", OWNERS_FILE);
            try {
                try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    ByteBuffer left = ByteBuffer.wrap(content);
                    while (left.hasRemaining()) {
                        channel.write(left);
                    }
                    channel.force(true);
                }
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
