package cn.lianxin.config.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Takes files out of the jars that ship the servers. */
final class Binaries {
    private static final int HEAD = 4096;

    private Binaries() {}

    static String text(String resource) throws IOException {
        try (var in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Unpacks a file unless it is there; it appears whole or not at all. */
    static void unpack(String resource, Path target) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        StoreFolder.makePrivate(Objects.requireNonNull(target.getParent()));
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var in = open(resource);
                var out = Files.newOutputStream(part)) {
            copyWhatRuns(in, out);
        }
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Copies an ELF file up to the end of its last segment: nine tenths of the shipped mariadbd are
     * debug sections, which cost 280 MB of disk and most of a cold start's two seconds of unpacking.
     * Anything else is copied whole.
     */
    static void copyWhatRuns(InputStream in, OutputStream out) throws IOException {
        var head = in.readNBytes(HEAD);
        var elf = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        boolean elf64 = head.length == HEAD && elf.getInt(0) == 0x464C457F && head[4] == 2 && head[5] == 1;
        long end = elf64 ? endOfSegments(elf) : 0;
        if (end < HEAD) {
            out.write(head);
            in.transferTo(out);
            return;
        }
        // No section headers any more: e_shoff, e_shnum and e_shstrndx.
        elf.putLong(0x28, 0).putShort(0x3C, (short) 0).putShort(0x3E, (short) 0);
        out.write(head);
        copy(in, out, end - HEAD);
    }

    private static long endOfSegments(ByteBuffer elf) {
        long table = elf.getLong(0x20);
        int size = elf.getShort(0x36);
        int count = elf.getShort(0x38);
        if (table < 0 || size < 56 || count < 1 || table + (long) size * count > HEAD) {
            return 0;
        }
        long end = 0;
        for (int i = 0; i < count; i++) {
            int segment = (int) table + i * size;
            end = Math.max(end, elf.getLong(segment + 0x08) + elf.getLong(segment + 0x20));
        }
        return end;
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[1 << 16];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("a shipped binary ends " + left + " bytes early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static InputStream open(String resource) throws IOException {
        var in = Binaries.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("not on the class path: " + resource);
        }
        return in;
    }
}
