package cn.lianxin.config.store;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;

/**
 * Every Spring context of a test uses the servers of its JVM, unless the test names stores of its
 * own. A context customizer would come too late: the product's post-processor, right after this one,
 * would have started a second pair in the module's {@code data}.
 */
class TestStoresPostProcessor implements EnvironmentPostProcessor, Ordered {
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean ofItsOwn = environment.containsProperty("spring.datasource.url")
                || environment.containsProperty("lianxin.store.data")
                || environment.containsProperty("lianxin.store.embedded");
        if (!ofItsOwn) {
            var properties = TestStores.running().connectionProperties();
            environment.getPropertySources().addFirst(new PropertiesPropertySource("testStores", properties));
        }
    }
}
