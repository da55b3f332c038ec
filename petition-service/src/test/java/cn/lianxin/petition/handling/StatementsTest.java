package cn.lianxin.petition.handling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.config.store.TestStores;
import cn.lianxin.config.store.WithStores;
import cn.lianxin.petition.District;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one registration asks of the server, by the server's own log: each statement is a round trip under locks. */
@WithStores
class StatementsTest {
    private static final Pattern KIND = Pattern.compile("^(\\w+)(?:.*\\b(?:INTO|FROM) (\\w+).*)?$");

    private final District district;
    private final Connection admin;

    StatementsTest(TestStores stores) throws SQLException {
        district = new District(stores);
        var server = stores.connectionProperties();
        admin = DriverManager.getConnection(
                server.getProperty("spring.datasource.url"),
                server.getProperty("spring.datasource.username"),
                server.getProperty("spring.datasource.password"));
    }

    @BeforeEach
    void drawTheBlockOfNumbersBefore() throws SQLException {
        district.resident("02").says("我要反映 村口路灯不亮");
        run("SET GLOBAL log_output = 'TABLE'", "TRUNCATE mysql.general_log", "SET GLOBAL general_log = 1");
    }

    @AfterEach
    void stopLogging() throws SQLException {
        run("SET GLOBAL general_log = 0", "TRUNCATE mysql.general_log");
        admin.close();
    }

    @Test
    void aRegistrationAsksForEachThingOnce() throws SQLException {
        var aunt = district.resident("01").says("我要反映 井盖没了");
        assertThat(logged().subList(0, 2)).containsExactly("SELECT conversation", "INSERT conversation");
        run("SET GLOBAL general_log = 0", "TRUNCATE mysql.general_log", "SET GLOBAL general_log = 1");

        aunt.says("我要反映 垃圾没人收").reads("收到啦");

        assertThat(logged())
                .containsExactly(
                        "SELECT conversation",
                        "SELECT petition",
                        "SELECT binding",
                        "INSERT petition",
                        "INSERT petition_event",
                        "SELECT short_number",
                        "INSERT short_number",
                        "INSERT outbox",
                        "INSERT handled_message",
                        "COMMIT");
    }

    /** The question where they live stands with the matter: no row of the conversation is written for it. */
    @Test
    void aRegistrationOfSomebodyUnplacedAsksForNoMore() throws SQLException {
        var stranger = district.phone("somebody-new");
        stranger.says("我要反映 井盖没了");
        run("SET GLOBAL general_log = 0", "TRUNCATE mysql.general_log", "SET GLOBAL general_log = 1");

        stranger.says("我要反映 垃圾没人收").reads("您住在哪个镇街");

        assertThat(logged())
                .startsWith("SELECT conversation", "SELECT petition", "SELECT binding", "INSERT petition")
                .doesNotContain("UPDATE conversation", "UPDATE")
                .hasSize(10);
    }

    private void run(String... statements) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<String> logged() throws SQLException {
        var kinds = new ArrayList<String>();
        try (Statement statement = admin.createStatement();
                var rows = statement.executeQuery("""
                        SELECT REGEXP_REPLACE(argument, '\\\\s+', ' ') FROM mysql.general_log
                         WHERE command_type IN ('Query', 'Execute') AND thread_id <> CONNECTION_ID()
                        """)) {
            while (rows.next()) {
                kinds.add(kind(rows.getString(1)));
            }
        }
        return kinds;
    }

    /** Of the statement itself, whatever it asks besides in brackets. */
    private static String kind(String sql) {
        String outer = sql;
        for (String before = ""; !outer.equals(before); ) {
            before = outer;
            outer = outer.replaceAll("\\([^()]*\\)", "");
        }
        Matcher found = KIND.matcher(outer);
        assertThat(found.matches()).as(sql).isTrue();
        String table = found.group(2);
        return table == null ? found.group(1) : found.group(1) + ' ' + table;
    }
}
