package cn.lianxin.config.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "lianxin.store.pool-size=3")
class UsesSchemaTest {
    private final ApplicationContext context;

    UsesSchemaTest(@Autowired ApplicationContext context) {
        this.context = context;
    }

    @Test
    void bringsPoolTransactionsSchemaAndMappersByName() {
        assertThat(context.getBeanNamesForType(DataSource.class))
                .containsExactlyInAnyOrder("storetestDataSource", "emptyDataSource");
        assertThat(context.getBeanNamesForType(Schema.class))
                .containsExactlyInAnyOrder("storetestSchema", "emptySchema");
        var errands = context.getBean("errandMapper", ErrandMapper.class);
        assertThat(errands.all()).isNotNull();
        assertThat(context.getBean("storetestDataSource", HikariDataSource.class)
                        .getMaximumPoolSize())
                .isEqualTo(3);
    }

    @Test
    void keepsSpringBootsSingleDataSourceAway() {
        assertThat(context.getBeansOfType(Flyway.class)).isEmpty();
        assertThat(context.getBeansOfType(SqlSessionFactory.class)).isEmpty();
        assertThat(context.containsBean("jdbcTemplate")).isFalse();
    }

    @Test
    void runsAnAnnotatedMethodInItsSchemasTransaction() {
        var mapper = context.getBean(ErrandMapper.class);
        int before = mapper.all().size();
        try {
            context.getBean(Clerk.class).failAfterWriting();
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("after writing");
        }
        assertThat(mapper.all()).hasSize(before);
    }

    @Test
    void tellsTheHealthOfEachSchema() {
        var health = Objects.requireNonNull(
                context.getBean("mysqlHealthIndicator", HealthIndicator.class).health());

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsOnlyKeys("storetest", "empty");
    }

    @Test
    void reachesTheSameRedis() {
        var redis = context.getBean(StringRedisTemplate.class).opsForValue();
        redis.set("store-test", "1");
        assertThat(redis.get("store-test")).isEqualTo("1");
    }

    /** Plays two modules' auto-configurations. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ImportAutoConfiguration({Module.class, EmptyModule.class})
    static class Product {
        /** The product's comes with the actuator, which this module leaves to the one that runs. */
        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @UsesSchema(name = "storetest", mappers = ErrandMapper.class)
    @Import(Clerk.class)
    static class Module {}

    @Configuration(proxyBeanMethods = false)
    @UsesSchema(name = "empty")
    static class EmptyModule {}

    static class Clerk {
        private final ErrandMapper errands;

        Clerk(ErrandMapper errands) {
            this.errands = errands;
        }

        @Transactional("storetestTransactionManager")
        void failAfterWriting() {
            errands.insert("p", "n", null);
            throw new IllegalStateException("after writing");
        }
    }
}
