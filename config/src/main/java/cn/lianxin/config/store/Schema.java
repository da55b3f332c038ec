package cn.lianxin.config.store;

import javax.sql.DataSource;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One MySQL schema, migrated and ready. Mappers that exist once per schema (outbox,
 * handled_message) are taken from here, never from a global scan.
 *
 * @param name short name, e.g. {@code petition} for the schema {@code lianxin_petition}
 * @param dataSource its pool; connections come with auto-commit off and READ COMMITTED
 * @param sql takes part in the running transaction of this schema, if there is one
 * @param transaction joins the running transaction or begins one, at READ COMMITTED
 */
public record Schema(String name, DataSource dataSource, SqlSessionTemplate sql, TransactionTemplate transaction) {
    /** Gives a mapper bound to this schema; the type is made known on first use. Thread-safe. */
    public <M> M mapper(Class<M> type) {
        var configuration = sql.getConfiguration();
        // Two threads asking first at once would both see it missing, and MyBatis refuses the second.
        synchronized (configuration) {
            if (!configuration.hasMapper(type)) {
                configuration.addMapper(type);
            }
        }
        return sql.getMapper(type);
    }
}
