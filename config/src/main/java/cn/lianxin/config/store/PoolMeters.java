package cn.lianxin.config.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Shows each pool's connections and waits as {@code hikaricp.*}, where there is a registry. */
record PoolMeters(ObjectProvider<MeterRegistry> meters, List<Schema> schemas) implements SmartInitializingSingleton {
    PoolMeters {
        schemas = List.copyOf(schemas);
    }

    @Override
    public void afterSingletonsInstantiated() {
        var registry = meters.getIfAvailable();
        if (registry == null) {
            return;
        }
        for (var schema : schemas) {
            if (schema.dataSource() instanceof HikariDataSource pool) {
                pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
            }
        }
    }
}
