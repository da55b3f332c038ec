package cn.lianxin.config.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Opens all schemas side by side as soon as their names are known, while Spring goes on making other
 * beans; whoever needs a schema waits for that one. Migration is the longest part of a cold start.
 */
class SchemaOpenings implements BeanFactoryPostProcessor, DisposableBean {
    private final Environment environment;
    private final Map<String, SchemaOpening> byName = new ConcurrentHashMap<>();

    SchemaOpenings(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var binder = Binder.get(environment);
        var properties = binder.bindOrCreate("lianxin.store", StoreProperties.class);
        var server = ServerLogin.from(binder);
        var start = beans.getBeanProvider(ServerStart.class).getIfAvailable();
        for (var bean : beans.getBeanDefinitionNames()) {
            if (beans.getBeanDefinition(bean).getAttribute(SchemaRegistrar.NAME) instanceof String name) {
                byName.computeIfAbsent(name, key -> SchemaOpening.begin(key, server, properties, start));
            }
        }
    }

    @Nullable
    SchemaOpening of(String name) {
        return byName.get(name);
    }

    @Override
    public void destroy() {
        byName.values().forEach(SchemaOpening::close);
    }
}
