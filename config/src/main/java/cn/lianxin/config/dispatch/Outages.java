package cn.lianxin.config.dispatch;

import io.lettuce.core.RedisException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.transaction.TransactionSystemException;

/** Tells a store that is away, which pauses and never counts, from an error of the handler's own. */
final class Outages {
    /** Server shutting down, connection killed, too many connections. */
    private static final Set<Integer> MYSQL_GOING = Set.of(1040, 1053, 1927, 3169);

    private Outages() {}

    static boolean away(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean outage = switch (cause) {
                case RedisException _,
                        TransactionSystemException _,
                        SQLTransientException _,
                        SQLRecoverableException _,
                        SQLNonTransientConnectionException _ -> true;
                case SQLException sql ->
                    MYSQL_GOING.contains(sql.getErrorCode())
                            || String.valueOf(sql.getSQLState()).startsWith("08");
                default -> false;
            };
            if (outage) {
                return true;
            }
        }
        return false;
    }
}
