package cn.lianxin.config.store;

import java.time.Instant;
import javax.sql.DataSource;
import org.apache.ibatis.logging.slf4j.Slf4jImpl;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;

/** The one place that says how MyBatis works here; factories made by hand get nothing of {@code mybatis.*}. */
final class SessionFactories {
    private SessionFactories() {}

    static SqlSessionFactory over(DataSource dataSource, String name) {
        var configuration = new Configuration(new Environment(name, new SpringManagedTransactionFactory(), dataSource));
        configuration.setLogImpl(Slf4jImpl.class);
        configuration.setObjectFactory(new RecordFactory());
        configuration.setMapUnderscoreToCamelCase(true);
        // Records are filled by the names of their components, not by the order of the columns.
        configuration.setArgNameBasedConstructorAutoMapping(true);
        // A column that fits nothing is a mistake in the SQL; without this it is dropped in silence.
        configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
        // A cache per session would show a row as it was before we waited for its lock.
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.setCacheEnabled(false);
        configuration.getTypeHandlerRegistry().register(Instant.class, new UtcInstant());
        return new SqlSessionFactoryBuilder().build(configuration);
    }
}
