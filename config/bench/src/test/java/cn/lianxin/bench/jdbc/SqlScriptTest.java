package cn.lianxin.bench.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlScriptTest {
    @Test
    void keepsNamesInTheOrderOfTheirMarks(@TempDir Path folder) throws IOException {
        var path = Files.writeString(folder.resolve("x.sql"), """
                -- a comment; with a semicolon
                CREATE TABLE t (a INT);
                -- transaction
                INSERT INTO t
                  VALUES (:now, 'it:s', :seq);
                UPDATE t SET a = :seq;
                """);
        var script = SqlScript.read(path);
        assertThat(script.tables()).containsExactly("CREATE TABLE t (a INT)");
        assertThat(script.transaction())
                .extracting(SqlScript.Statement::sql)
                .containsExactly("INSERT INTO t\n  VALUES (?, 'it:s', ?)", "UPDATE t SET a = ?");
        assertThat(script.transaction().getFirst().names()).containsExactly("now", "seq");
    }

    @Test
    void knowsEveryNameOfTheShippedScript() throws IOException {
        var creation = Creation.of(1, Instant.EPOCH, new SplittableRandom(1));
        var script = SqlScript.read(Path.of("src/main/resources/creation.sql"));
        assertThat(script.transaction())
                .isNotEmpty()
                .allSatisfy(statement -> assertThat(statement.names())
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(creation.value(name)).isNotNull()));
    }

    @Test
    void refusesANameNobodyFills() {
        var creation = Creation.of(1, Instant.EPOCH, new SplittableRandom(1));
        assertThatThrownBy(() -> creation.value("nobody")).hasMessageContaining("nobody");
    }
}
