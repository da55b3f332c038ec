package cn.lianxin.config.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreProperties.class, MediaProperties.class})
@EnableTransactionManagement
class StoreConfiguration {
    @Bean
    static SchemaOpenings schemaOpenings(Environment environment) {
        return new SchemaOpenings(environment);
    }

    @Bean
    PoolMeters poolMeters(ObjectProvider<MeterRegistry> meters, List<Schema> schemas) {
        return new PoolMeters(meters, schemas);
    }

    @Bean
    MediaStore mediaStore(StoreProperties store, MediaProperties media) {
        String folder = media.folder();
        return new MediaFolder(
                folder == null
                        ? store.folder().resolve("media")
                        : Path.of(folder).toAbsolutePath().normalize());
    }

    /** Asked for late, since what a step needs may need the schemas. */
    @Bean
    Tidying tidying(ObjectProvider<Tidying.Step> steps, ObjectProvider<InstantSource> clock) {
        return new Tidying(() -> steps.stream().toList(), clock::getObject);
    }

    /** Where the actuator is absent (tests, the bench) there is no health to tell. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class Health {
        @Bean
        HealthIndicator mysqlHealthIndicator(List<Schema> schemas) {
            return new MysqlHealth(schemas);
        }
    }
}
