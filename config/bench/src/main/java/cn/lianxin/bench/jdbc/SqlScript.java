package cn.lianxin.bench.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of statements, each ended by {@code ;} at the end of a line: those before the line {@code -- transaction} make
 * the tables, those after it are one transaction, with {@code :names} of {@link Creation}.
 */
record SqlScript(List<String> tables, List<Statement> transaction) {
    private static final Pattern NAME = Pattern.compile("(?<![\\w']):([a-z]+)");

    /** @param names in the order of the question marks */
    record Statement(String sql, List<String> names) {
        static Statement of(String text) {
            var names =
                    NAME.matcher(text).results().map(match -> match.group(1)).toList();
            return new Statement(NAME.matcher(text).replaceAll("?"), names);
        }
    }

    static SqlScript read(Path path) throws IOException {
        var parts = Files.readString(path).split("(?m)^-- transaction$", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(path + " has no line '-- transaction'");
        }
        return new SqlScript(
                statements(parts[0]),
                statements(parts[1]).stream().map(Statement::of).toList());
    }

    private static List<String> statements(String text) {
        var sql = text.replaceAll("(?m)^--.*$", "");
        return Arrays.stream(sql.split(";\\s*(?:\\n|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
