package cn.lianxin.bench.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.TimeZone;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * {@code <url> <user> <password> <open petitions> <due>}: what the running product's sweeper costs its database, in rows,
 * with that many open petitions of which so many are due. Prints JSON.
 *
 * <p>The first petition in the table, which the product itself has registered, is the pattern of all; the due ones get a
 * warning. The server needs {@code userstat=1}, by which MariaDB counts rows read and changed per table.
 */
class Sweep {
    private static final int CHUNK = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What the product picks by; keep it beside petition-service's {@code PetitionMapper.due}. */
    private static final String PICK =
            "SELECT number FROM petition WHERE wake_at <= ? ORDER BY wake_at, id LIMIT ? FOR UPDATE SKIP LOCKED";

    /** Rows of the sweep itself; what the relay and delivery do with the messages comes after it. */
    private static final String ROWS = """
            SELECT SUM(rows_read), SUM(rows_changed), SUM(IF(table_name = 'petition_event', rows_changed, 0)) FROM information_schema.table_statistics
             WHERE table_schema = 'lianxin_petition'
               AND table_name IN ('petition', 'petition_event', 'helper_task', 'short_number')
            """;

    private final Connection connection;
    private final Instant now = InstantSource.system().instant();

    Sweep(Connection connection) {
        this.connection = connection;
    }

    /** @param events how many of the changed rows are events: one for each warning */
    private record Counted(long read, long changed, long events) {}

    static void main(String[] args) throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        try (var connection = DriverManager.getConnection(args[0], args[1], args[2])) {
            new Sweep(connection).measure(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        }
    }

    private void measure(int open, int due) throws SQLException {
        connection.setAutoCommit(false);
        makeOpen(open);
        // Due an hour from now, so that the product leaves them alone until they are counted here.
        execute("UPDATE petition SET wake_at = ?, warn_at = wake_at ORDER BY id DESC LIMIT " + due, at(3600));
        connection.commit();
        giveAllNumbers();
        execute("ANALYZE TABLE petition");
        connection.commit();
        var before = readHere();
        var picked = pick(due);
        var readByPick = readHere() - before;
        connection.rollback();

        var atFirst = counted();
        before = readHere();
        var began = System.nanoTime();
        execute("UPDATE petition SET wake_at = ?, warn_at = wake_at WHERE wake_at = ?", at(-1), at(3600));
        connection.commit();
        var own = new Counted(readHere() - before, due, 0);
        var atLast = afterAllEvents(atFirst.events() + due);
        var seconds = (System.nanoTime() - began) / 1e9;
        IO.println("""
                {"open": %d, "due": %d, "picked": %d, "rows_read_by_pick": %d, "rows_read_each": %.1f, "rows_changed_each": %.1f, "seconds": %.1f}\
                """.formatted(
                        open,
                        due,
                        picked,
                        readByPick,
                        (atLast.read() - atFirst.read() - own.read()) / (double) due,
                        (atLast.changed() - atFirst.changed() - own.changed()) / (double) due,
                        seconds));
    }

    private Counted afterAllEvents(long wanted) throws SQLException {
        var began = System.nanoTime();
        var last = counted();
        while (true) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            var now = counted();
            if (now.events() >= wanted && now.equals(last)) {
                return now;
            }
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the product does not come to rest: %s of %d".formatted(now, wanted));
            }
            last = now;
        }
    }

    private Counted counted() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ROWS)) {
            rows.next();
            return new Counted(rows.getLong(1), rows.getLong(2), rows.getLong(3));
        }
    }

    /** {@return the rows that this connection has read} */
    private long readHere() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%'")) {
            var sum = 0L;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        }
    }

    private void execute(String sql, Timestamp... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var n = 0; n < values.length; n++) {
                statement.setTimestamp(n + 1, values[n]);
            }
            statement.execute();
        }
    }

    private Timestamp at(int seconds) {
        return Timestamp.from(now.plusSeconds(seconds));
    }

    private void makeOpen(int open) throws SQLException {
        execute("CREATE TEMPORARY TABLE digit (d INT NOT NULL) ENGINE = MEMORY");
        execute("INSERT INTO digit VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
        var columns = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW COLUMNS FROM petition WHERE Field <> 'id'")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        var values = columns.stream().map(Sweep::value).collect(Collectors.joining(", "));
        for (var from = 0; from < open; from += CHUNK) {
            execute("""
                    INSERT INTO petition (%s)
                    SELECT %s FROM (SELECT * FROM petition ORDER BY id LIMIT 1) p,
                        (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + %d AS n
                           FROM digit a, digit b, digit c, digit e, digit f) s WHERE s.n < %d
                    """.formatted(String.join(", ", columns), values, from, open));
            connection.commit();
        }
    }

    /** As with any owner of that many: the 99 numbers are given long before the clock warns of anything. */
    private void giveAllNumbers() throws SQLException {
        execute("""
                INSERT INTO short_number (staff_id, number, petition_id, given_at)
                SELECT s.staff_id, 1 + ROW_NUMBER() OVER (PARTITION BY s.staff_id ORDER BY p.id DESC), p.id, s.given_at
                  FROM short_number s JOIN (SELECT id FROM petition ORDER BY id DESC LIMIT 98) p
                """);
        connection.commit();
    }

    private static String value(String column) {
        return switch (column) {
            case "number" -> "CONCAT('HT', LPAD(s.n, 13, '0'))";
            case "state" -> "'IN_PROGRESS'";
            case "respond_by" -> "NULL";
            case "wake_at", "warn_at" -> "p.created_at + INTERVAL (2000 + MOD(s.n, 40000)) MINUTE";
            case "handle_by" -> "p.created_at + INTERVAL 60 DAY";
            case "supervise_at" -> "p.created_at + INTERVAL 90 DAY";
            default -> "p." + column;
        };
    }

    private int pick(int due) throws SQLException {
        try (var statement = connection.prepareStatement(PICK)) {
            statement.setTimestamp(1, at(7200));
            statement.setInt(2, due);
            var picked = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    picked++;
                }
            }
            return picked;
        }
    }
}
