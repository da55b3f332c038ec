package cn.lianxin.config.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithStores
class SchemaTest {
    private final TestStores stores;
    private final Schema schema;
    private final ErrandMapper errands;

    SchemaTest(TestStores stores) {
        this.stores = stores;
        this.schema = stores.schema("storetest");
        this.errands = schema.mapper(ErrandMapper.class);
    }

    @BeforeEach
    void empty() {
        stores.clear(schema);
    }

    @Test
    void keepsAnInstantToTheMicrosecondInUtc() throws SQLException {
        errands.insert("p", "井盖 🕳", Instant.parse("2026-03-01T23:59:59.999999999Z"));
        errands.insert("p", "none", null);

        assertThat(errands.all())
                .extracting(Errand::note, Errand::wakeAt)
                .containsExactly(tuple("井盖 🕳", Instant.parse("2026-03-01T23:59:59.999999Z")), tuple("none", null));
        assertThat(text("SELECT CAST(MAX(wake_at) AS CHAR) FROM errand")).isEqualTo("2026-03-01 23:59:59.999999");
    }

    /** What MySQL 8.0 refuses by default must not pass here unseen. */
    @Test
    void isAsStrictAsMySql() throws SQLException {
        errands.insert("p", "one", null);
        errands.insert("p", "other", null);

        assertThat(text("SELECT @@sql_mode").split(","))
                .contains(
                        "ONLY_FULL_GROUP_BY",
                        "STRICT_TRANS_TABLES",
                        "NO_ZERO_IN_DATE",
                        "NO_ZERO_DATE",
                        "ERROR_FOR_DIVISION_BY_ZERO",
                        "NO_ENGINE_SUBSTITUTION");
        assertThatThrownBy(() -> text("SELECT note FROM errand GROUP BY person"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("GROUP BY");
    }

    @Test
    void refusesAColumnThatNoComponentTakes() {
        errands.insert("p", "n", null);

        assertThatThrownBy(errands::withAColumnTooMany).hasMessageContaining("lucky");
    }

    @Test
    void readsWhatOthersCommittedMeanwhile() {
        schema.transaction().executeWithoutResult(status -> {
            assertThat(errands.all()).isEmpty();
            insertFromAnotherThread();
            assertThat(errands.all()).hasSize(1);
        });
    }

    private void insertFromAnotherThread() {
        try {
            Thread.ofPlatform().start(() -> errands.insert("p", "n", null)).join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void rollsBackWholly() {
        assertThatThrownBy(() -> schema.transaction().executeWithoutResult(status -> {
                    errands.insert("p", "n", null);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(errands.all()).isEmpty();
    }

    @Test
    void comesWithReadCommittedUtcAndUtf8() throws SQLException {
        try (var connection = schema.dataSource().getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(connection.getAutoCommit()).isFalse();
        }
        assertThat(text("SELECT CONCAT_WS(' ', @@session.time_zone, @@collation_connection, @@tx_isolation)"))
                .isEqualTo("+00:00 utf8mb4_unicode_ci READ-COMMITTED");
        assertThat(text("SELECT default_collation_name FROM information_schema.schemata"
                        + " WHERE schema_name = 'lianxin_storetest'"))
                .isEqualTo("utf8mb4_unicode_ci");
    }

    @Test
    void keepsAHistoryPerFolder() throws SQLException {
        assertThat(text("SELECT GROUP_CONCAT(table_name ORDER BY 1) FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name = 'flyway_storetest'"))
                .isEqualTo("flyway_storetest");
    }

    private String text(String sql) throws SQLException {
        try (var connection = schema.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
