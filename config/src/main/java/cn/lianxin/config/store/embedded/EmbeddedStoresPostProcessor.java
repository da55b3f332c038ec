package cn.lianxin.config.store.embedded;

import cn.lianxin.config.store.StoreProperties;
import cn.lianxin.config.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;

/**
 * Starts the stores that nobody has configured, as early as their absence can be known (all property
 * sources are read), so that they come up beside Spring.
 */
class EmbeddedStoresPostProcessor implements EnvironmentPostProcessor, Ordered {
    private static final List<String> REDIS_ADDRESSES =
            List.of("url", "host", "port", "cluster.nodes", "sentinel.nodes", "masterreplica.nodes");

    private final ConfigurableBootstrapContext bootstrap;

    EmbeddedStoresPostProcessor(ConfigurableBootstrapContext bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var binder = Binder.get(environment);
        var properties = binder.bindOrCreate("lianxin.store", StoreProperties.class);
        var missing = missing(binder);
        if (!properties.embedded() || missing.isEmpty()) {
            return;
        }
        try {
            var stores = EmbeddedStores.start(properties.folder(), missing);
            environment
                    .getPropertySources()
                    .addLast(new PropertiesPropertySource("embeddedStores", stores.connectionProperties()));
            // Runs after all contexts have closed; covers an end before there is a context.
            SpringApplication.getShutdownHandlers().add(stores::close);
            bootstrap.addCloseListener(event -> enter(event.getApplicationContext(), stores));
        } catch (StoreUnavailable failed) {
            // Logging is not set up yet: thrown a moment later it is printed as it should be.
            bootstrap.addCloseListener(event -> {
                throw failed;
            });
        }
    }

    private static List<EmbeddedStores.Kind> missing(Binder binder) {
        var missing = new ArrayList<EmbeddedStores.Kind>();
        if (!binder.bind("spring.datasource.url", String.class).isBound()) {
            missing.add(EmbeddedStores.Kind.MARIADB);
        }
        if (REDIS_ADDRESSES.stream().noneMatch(address -> isSet(binder, "spring.data.redis." + address))) {
            missing.add(EmbeddedStores.Kind.REDIS);
        }
        return missing;
    }

    private static boolean isSet(Binder binder, String property) {
        return binder.bind(property, Bindable.listOf(String.class)).isBound();
    }

    /** The first disposable bean is destroyed last: the servers outlive every pool of this context. */
    private static void enter(ConfigurableApplicationContext context, EmbeddedStores stores) {
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("embeddedStores", stores);
        beans.registerDisposableBean("embeddedStores", stores::close);
        stores.awaitRedis();
    }
}
