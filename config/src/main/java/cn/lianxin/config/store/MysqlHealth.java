package cn.lianxin.config.store;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up while every schema of this process gives a connection that answers within a second. */
class MysqlHealth extends AbstractHealthIndicator {
    private final List<Schema> schemas;

    MysqlHealth(List<Schema> schemas) {
        super("a schema does not answer");
        this.schemas = List.copyOf(schemas);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        builder.up();
        for (var schema : schemas) {
            try (var connection = schema.dataSource().getConnection()) {
                boolean answers = connection.isValid(1);
                builder.withDetail(schema.name(), answers ? "up" : "down");
                if (!answers) {
                    builder.down();
                }
            }
        }
    }
}
