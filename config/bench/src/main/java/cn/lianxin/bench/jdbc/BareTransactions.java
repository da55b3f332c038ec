package cn.lianxin.bench.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code <url> <user> <password> <creation.sql> <warm seconds> <seconds>}: commits per second of the file's transaction
 * on 16 connections, with nothing but Connector/J in between. Prints JSON.
 */
class BareTransactions {
    private static final int CONNECTIONS = 16;

    private final SqlScript script;
    private final InstantSource clock = InstantSource.system();
    private final AtomicLong seq = new AtomicLong();

    BareTransactions(SqlScript script) {
        this.script = script;
    }

    static void main(String[] args) throws IOException, SQLException, InterruptedException {
        var bare = new BareTransactions(SqlScript.read(Path.of(args[3])));
        var connections = new ArrayList<Connection>();
        for (var n = 0; n < CONNECTIONS; n++) {
            connections.add(DriverManager.getConnection(args[0], args[1], args[2]));
        }
        bare.makeTables(connections.getFirst());
        bare.run(connections, Duration.ofSeconds(Long.parseLong(args[4])));
        var duration = Duration.ofSeconds(Long.parseLong(args[5]));
        var nanos = bare.run(connections, duration);
        for (var connection : connections) {
            connection.close();
        }
        IO.println("{\"rps\": %.1f, \"commits\": %d, \"p50\": %.2f, \"p99\": %.2f}"
                .formatted(
                        nanos.length / (double) duration.toSeconds(),
                        nanos.length,
                        millis(nanos, 0.50),
                        millis(nanos, 0.99)));
    }

    private void makeTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : script.tables()) {
                statement.execute(sql);
            }
        }
    }

    /** @return what each commit took, in order of length */
    private long[] run(List<Connection> connections, Duration duration) throws InterruptedException {
        var end = System.nanoTime() + duration.toNanos();
        var tasks = connections.stream()
                .<Callable<List<Long>>>map(connection -> () -> commitUntil(end, connection))
                .toList();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var nanos = threads.invokeAll(tasks).stream()
                    .map(Future::resultNow)
                    .flatMap(List::stream)
                    .mapToLong(Long::longValue)
                    .toArray();
            Arrays.sort(nanos);
            return nanos;
        }
    }

    private List<Long> commitUntil(long end, Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        var statements = new ArrayList<PreparedStatement>();
        for (var statement : script.transaction()) {
            statements.add(connection.prepareStatement(statement.sql()));
        }
        var random = new SplittableRandom();
        var taken = new ArrayList<Long>();
        for (var start = System.nanoTime(); start < end; ) {
            commit(connection, statements, Creation.of(seq.incrementAndGet(), clock.instant(), random));
            var now = System.nanoTime();
            taken.add(now - start);
            start = now;
        }
        for (var statement : statements) {
            statement.close();
        }
        return taken;
    }

    private void commit(Connection connection, List<PreparedStatement> statements, Creation creation)
            throws SQLException {
        for (var n = 0; n < statements.size(); n++) {
            var names = script.transaction().get(n).names();
            for (var at = 0; at < names.size(); at++) {
                statements.get(n).setObject(at + 1, creation.value(names.get(at)));
            }
            statements.get(n).execute();
        }
        connection.commit();
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
