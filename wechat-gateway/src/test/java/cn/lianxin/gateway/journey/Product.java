package cn.lianxin.gateway.journey;

import cn.lianxin.config.account.Account;
import cn.lianxin.config.account.AccountType;
import cn.lianxin.config.account.Accounts;
import cn.lianxin.config.contract.Person;
import cn.lianxin.config.identity.OpenIds;
import cn.lianxin.config.store.Schema;
import cn.lianxin.gateway.sandbox.Web;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole product, door to delivery. The one that most tests share is started once for the JVM and ended with it.
 *
 * <p>On stores of its own: half a product of another test, alive in the same JVM, would take its share of the partitions
 * and deliver by another clock. Nothing in it is replaced but the clock.
 */
final class Product implements AutoCloseable {
    private static final Product RUNNING = new Product(AccountType.SERVICE_VERIFIED);

    private final AccountType type;
    private final Path folder;
    private final FlowingClock clock;
    private final ConfigurableApplicationContext context;

    private Product(AccountType type, String... settings) {
        this(type, folder(), new FlowingClock(), settings);
    }

    private Product(AccountType type, Path folder, FlowingClock clock, String... settings) {
        this.type = type;
        this.folder = folder;
        this.clock = clock;
        context = new SpringApplicationBuilder(Whole.class)
                .initializers(starting -> ((GenericApplicationContext) starting)
                        .registerBean("flowingClock", FlowingClock.class, () -> clock))
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--lianxin.store.data=" + folder,
                                        "--lianxin.sandbox.type=" + type),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Whole {}

    static Product running() {
        return RUNNING;
    }

    /** {@return another one, beside it and to be closed, whose account is of this type} */
    static Product of(AccountType type) {
        return new Product(type);
    }

    /** {@return another one, to be closed, whose phones of the staff ring in the hours of a district at work} */
    static Product resting() {
        return new Product(AccountType.SERVICE_VERIFIED, "--lianxin.alerts.hours=8:00-21:00");
    }

    /** Ends this one; {@return the next, which finds on its disk what this one has left} */
    Product again() {
        close();
        return new Product(type, folder, clock);
    }

    FlowingClock clock() {
        return clock;
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    Web web() {
        return new Web(port());
    }

    Account account() {
        return context.getBean(Accounts.class).all().getFirst();
    }

    /** {@return who writes with this openid, as the product knows them behind the door} */
    Person person(String openId) {
        return context.getBean(OpenIds.class).seal(account().appId(), openId);
    }

    MeterRegistry meters() {
        return context.getBean(MeterRegistry.class);
    }

    StringRedisTemplate redis() {
        return context.getBean(StringRedisTemplate.class);
    }

    /** {@return the schema {@code lianxin_<name>} to look into} */
    JdbcClient sql(String name) {
        return JdbcClient.create(schema(name).dataSource());
    }

    Schema schema(String name) {
        return context.getBean(name + "Schema", Schema.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "journey-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
