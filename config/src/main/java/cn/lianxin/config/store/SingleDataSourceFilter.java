package cn.lianxin.config.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps away what Spring Boot would build on "the" DataSource. With one schema in the process it
 * would find a single candidate and migrate or scan behind our back, with three it would fail: so the
 * choice of targets would change the wiring. A filter, since an exclusion in a file can be forgotten.
 */
class SingleDataSourceFilter implements AutoConfigurationImportFilter {
    private static final String JDBC = "org.springframework.boot.jdbc.autoconfigure.";
    private static final Set<String> KEPT_AWAY = Set.of(
            JDBC + "DataSourceAutoConfiguration",
            JDBC + "DataSourceInitializationAutoConfiguration",
            JDBC + "DataSourceTransactionManagerAutoConfiguration",
            JDBC + "JdbcTemplateAutoConfiguration",
            JDBC + "JdbcClientAutoConfiguration",
            JDBC + "JndiDataSourceAutoConfiguration",
            JDBC + "XADataSourceAutoConfiguration",
            JDBC + "health.DataSourceHealthContributorAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayEndpointAutoConfiguration",
            "org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration",
            "org.mybatis.spring.boot.autoconfigure.MybatisLanguageDriverAutoConfiguration");

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var kept = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            var candidate = candidates[i];
            kept[i] = candidate == null || !KEPT_AWAY.contains(candidate);
        }
        return kept;
    }
}
