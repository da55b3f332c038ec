package cn.lianxin.petition.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of groups and people, UTF-8, a line each ({@link ImportLine}); blank lines and those that begin with {@code #}
 * are passed over. Read line by line however long it is: what stays in memory are the codes of groups.
 */
final class ImportList {
    /** As many as somebody reads before mending the list. */
    private static final int REPORTED = 50;

    private final Path file;

    /**
     * What a first reading has found.
     *
     * @param digest SHA-256 of the whole file, 64 hex digits
     * @param errors a line each for people, the first 50
     * @param wrong how many lines are wrong
     */
    record Checked(String digest, List<String> errors, int wrong) {}

    ImportList(Path file) {
        this.file = file;
    }

    /** Looks at every line and changes nothing. */
    Checked check() {
        var groups = new HashMap<String, @Nullable String>();
        var mentioned = new HashMap<String, Integer>();
        var errors = new ArrayList<String>();
        var counts = new int[1];
        ObjIntConsumer<String> wrong = (reason, line) -> {
            if (counts[0]++ < REPORTED) {
                errors.add("第 " + line + " 行：" + reason);
            }
        };
        String digest = read((line, number) -> {
            switch (line) {
                case ImportLine.OfGroup(Group group) -> {
                    if (groups.containsKey(group.code())) {
                        wrong.accept("群代码“" + group.code() + "”前面已经有了", number);
                    }
                    groups.put(group.code(), group.parent());
                    mention(mentioned, group.parent(), number);
                }
                case ImportLine.OfStaff staff -> mention(mentioned, staff.unit(), number);
                case ImportLine.OfResident resident -> mention(mentioned, resident.group(), number);
                case ImportLine.Wrong(String reason) -> wrong.accept(reason, number);
            }
        });
        mentioned.forEach((code, line) -> {
            if (!groups.containsKey(code)) {
                wrong.accept("没有代码是“" + code + "”的群", line);
            }
        });
        groups.keySet().stream()
                .filter(code -> circles(code, groups))
                .forEach(code -> wrong.accept("群“" + code + "”的上级绕回了自己", 0));
        return new Checked(digest, List.copyOf(errors), counts[0]);
    }

    /** Reads every line in turn; {@return the digest of the whole} */
    String read(ObjIntConsumer<ImportLine> each) {
        try (InputStream bytes = Files.newInputStream(file)) {
            var digest = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"));
            var lines = new BufferedReader(new InputStreamReader(digest, StandardCharsets.UTF_8.newDecoder()));
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!text.isBlank() && !text.startsWith("#")) {
                    each.accept(ImportLine.of(cells(text)), number);
                }
            }
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (MalformedInputException e) {
            throw new UncheckedIOException(file + " 不是 UTF-8：请另存为“CSV UTF-8”", e);
        } catch (IOException e) {
            throw new UncheckedIOException("读不了 " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static void mention(Map<String, Integer> mentioned, @Nullable String code, int line) {
        if (code != null) {
            mentioned.putIfAbsent(code, line);
        }
    }

    private static boolean circles(String start, Map<String, @Nullable String> parents) {
        String code = parents.get(start);
        for (int steps = 0; code != null && steps <= parents.size(); steps++) {
            if (code.equals(start)) {
                return true;
            }
            code = parents.get(code);
        }
        return false;
    }
}
