package cn.lianxin.config.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The server that {@code spring.datasource.url} names; its database part is replaced by each schema's.
 *
 * @param server scheme and hosts, without the database: {@code jdbc:mysql://host:3306}
 * @param options what the operator wrote after the question mark; wins over ours
 */
record ServerUrl(String server, List<String> options) {
    private static final Pattern SHAPE = Pattern.compile("(jdbc:mysql:(?:[a-z]+:)?//[^/?]+)(?:/[^?]*)?(?:\\?(.*))?");

    // Times are UTC on both sides; local session state saves a question to the server per transaction.
    private static final List<String> OURS = List.of(
            "connectionTimeZone=UTC",
            "forceConnectionTimeZoneToSession=true",
            "connectionCollation=utf8mb4_unicode_ci",
            "rewriteBatchedStatements=true",
            "useLocalSessionState=true",
            "cacheServerConfiguration=true",
            "cachePrepStmts=true",
            // Most of our statements are longer than the driver's 256 characters, and there are more than its 25.
            "prepStmtCacheSize=250",
            "prepStmtCacheSqlLimit=4096",
            "connectTimeout=5000",
            "tcpKeepAlive=true");

    /** A server that is gone without a word would otherwise hold every connection, and every message, for hours. */
    private static final String GIVES_UP = "socketTimeout=60000";

    ServerUrl {
        options = List.copyOf(options);
    }

    static ServerUrl parse(String url) {
        var matcher = SHAPE.matcher(url);
        if (!matcher.matches()) {
            throw new StoreUnavailable(
                    "spring.datasource.url 不是 MySQL 地址。\nspring.datasource.url is no MySQL address.",
                    "请写成 jdbc:mysql://主机:3306/（MariaDB 也一样）。\nWrite jdbc:mysql://host:3306/ (for MariaDB as well).",
                    null);
        }
        var written = matcher.group(2);
        return new ServerUrl(
                matcher.group(1), written == null || written.isEmpty() ? List.of() : List.of(written.split("&")));
    }

    /** The URL of one database on this server; an empty name connects to none. */
    String of(String database) {
        return of(database, Stream.concat(OURS.stream(), Stream.of(GIVES_UP)).toList());
    }

    /** The same for a migration, which may take as long as a large table needs. */
    String patientlyOf(String database) {
        return of(database, OURS);
    }

    private String of(String database, List<String> wanted) {
        var all = new ArrayList<>(options);
        for (var ours : wanted) {
            var key = ours.substring(0, ours.indexOf('=') + 1);
            if (options.stream().noneMatch(option -> option.startsWith(key))) {
                all.add(ours);
            }
        }
        return server + "/" + database + "?" + String.join("&", all);
    }
}
