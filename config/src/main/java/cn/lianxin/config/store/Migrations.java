package cn.lianxin.config.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Runs what {@code classpath:db/} holds for a schema; each folder has a history of its own. */
record Migrations(DataSource dataSource) {
    /** The tables that every schema has in one shape come first, since a schema's own may build on them. */
    void run(String schema) {
        migrate("dispatch");
        migrate(schema);
    }

    private void migrate(String folder) {
        // Flyway takes 0.1 s of a cold start to find nothing.
        if (!new PathMatchingResourcePatternResolver()
                .getResource("classpath:db/" + folder)
                .exists()) {
            return;
        }
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/" + folder)
                .table("flyway_" + folder)
                // The other folder's tables are there already, so version 0 is where this history begins.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
