package cn.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that somebody has read and approved, held against what the code makes of it now.
 *
 * @param file relative to the module's folder, where its tests run
 * @param begin the line before the approved part; empty where the whole file is
 * @param end what follows the approved part; empty where the whole file is
 */
public record Approved(Path file, String begin, String end) {
    /** A file that holds nothing else. */
    public static Approved file(String path) {
        return new Approved(Path.of(path), "", "");
    }

    /** The part of a file between two of its lines. */
    public static Approved between(String begin, String path, String end) {
        return new Approved(Path.of(path), begin + '\n', end);
    }

    /** Fails where they differ, leaves the file as it should be in {@code target/received} and says how to take it over. */
    public void is(String received) throws IOException {
        String approved = Files.readString(file);
        String wanted = approved.substring(0, begins(approved)) + received + approved.substring(ends(approved));
        Path beside = Path.of("target", "received").resolve(file.getFileName());
        if (!wanted.equals(approved)) {
            Files.createDirectories(beside.getParent());
            Files.writeString(beside, wanted);
        }
        assertThat(approved).as(howTo(beside)).isEqualTo(wanted);
    }

    private int begins(String approved) {
        assertThat(approved).contains(begin);
        return approved.indexOf(begin) + begin.length();
    }

    private int ends(String approved) {
        assertThat(approved).contains(end);
        return end.isEmpty() ? approved.length() : approved.indexOf(end);
    }

    private String howTo(Path beside) {
        return """
                %1$s is not what the code makes now. The difference is what changes for people, so read it first:
                  diff petition-service/%1$s petition-service/%2$s
                If it is meant, take it over and commit it with the change:
                  cp petition-service/%2$s petition-service/%1$s
                """.formatted(file, beside);
    }
}
