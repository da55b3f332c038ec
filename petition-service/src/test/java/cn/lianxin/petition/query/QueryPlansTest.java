package cn.lianxin.petition.query;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import cn.lianxin.petition.chain.Chain;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a look costs among many petitions, by the rows the server touches: as much as what is shown, not as there is. */
@WithStores
class QueryPlansTest {
    private static final int OTHERS = 4_000;

    private final District district;
    private final Connection admin;

    QueryPlansTest(TestStores stores) throws SQLException {
        district = new District(stores);
        var server = stores.connectionProperties();
        admin = DriverManager.getConnection(
                server.getProperty("spring.datasource.url"),
                server.getProperty("spring.datasource.username"),
                server.getProperty("spring.datasource.password"));
    }

    @BeforeEach
    void manyOfOthers() throws SQLException {
        district.resident("01").says("我要反映 村口路灯不亮");
        district.resident("02").says("我要反映 井盖没了");
        district.owner("dongshan").says("上报 1");
        try (var statement = admin.createStatement()) {
            statement.execute("USE lianxin_petition");
            statement.execute("""
                    INSERT INTO lianxin_petition.petition (number, version, state, app_id, person_hash, sealed, urgency,
                        category, subject, text, entry, lead_unit, handle_by, warn_at, supervise_at, stage,
                        reopenings, after_closing, returns, questions, objections, created_at)
                    SELECT CONCAT('HT', LPAD(seq, 13, '0')), 1, 'SUBMITTED', app_id, LPAD(seq, 43, 'x'), sealed, urgency,
                        category, subject, text, 'heye', 'heye', handle_by, warn_at, supervise_at, stage, 0, 0, 0, 0, 0,
                        created_at
                      FROM lianxin_petition.petition JOIN seq_1_to_%d WHERE number = '%s'
                    """.formatted(OTHERS, district.number()));
            statement.execute("ANALYZE TABLE lianxin_petition.petition");
            statement.execute("SET GLOBAL userstat = 1");
        }
    }

    @AfterEach
    void close() throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute("SET GLOBAL userstat = 0");
        }
        admin.close();
    }

    private Viewer viewer(String openId) {
        var person = District.person(openId);
        return Viewer.of(person, district.bean(Chain.class).now().staff(person.hash()));
    }

    private long rowsRead(Runnable look) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute("FLUSH TABLE_STATISTICS");
            look.run();
            try (var found = statement.executeQuery("""
                    SELECT COALESCE(SUM(rows_read), 0) FROM information_schema.table_statistics
                     WHERE table_schema = 'lianxin_petition' AND table_name = 'petition'
                    """)) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    @Test
    void showingTheListOfThingsToDoReadsThoseOnly() throws SQLException {
        var queries = district.bean(PetitionQueries.class);
        Viewer village = viewer("owner-dongshan");
        Viewer town = viewer("owner-xianxia");

        assertThat(rowsRead(() -> assertThat(queries.todo(village, 3)).hasSize(2)))
                .isLessThan(20);
        assertThat(rowsRead(() -> assertThat(queries.countTodo(town)).isOne())).isLessThan(20);
    }

    @Test
    void showingAResidentsOwnReadsThoseOnly() throws SQLException {
        var queries = district.bean(PetitionQueries.class);
        Viewer aunt = viewer("resident-01");
        String number = district.number();

        assertThat(rowsRead(() -> assertThat(queries.mine(aunt, 50)).hasSize(1)))
                .isLessThan(20);
        assertThat(rowsRead(() ->
                        assertThat(queries.one(viewer("resident-02"), number)).isNotNull()))
                .isLessThan(20);
        assertThat(rowsRead(() -> assertThat(queries.involvedAsked(aunt)).isNull()))
                .isLessThan(20);
    }
}
