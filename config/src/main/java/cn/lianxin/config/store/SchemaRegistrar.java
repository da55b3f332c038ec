package cn.lianxin.config.store;

import java.beans.Introspector;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.transaction.PlatformTransactionManager;

/** Turns each {@link UsesSchema} into the beans of its schema. */
class SchemaRegistrar implements ImportBeanDefinitionRegistrar {
    /** Marks the definitions that {@link SchemaOpenings} looks for; the value is the short name. */
    static final String NAME = SchemaRegistrar.class.getName() + ".name";

    @Override
    public void registerBeanDefinitions(AnnotationMetadata module, BeanDefinitionRegistry registry) {
        var uses = module.getAnnotations().get(UsesSchema.class);
        var name = uses.getString("name");
        var beans = (ConfigurableListableBeanFactory) registry;
        var opening = new Opened(beans, name);

        // Destroyed by the openings, which own pools that may never have become beans.
        var pool = BeanDefinitionBuilder.rootBeanDefinition(
                        DataSource.class, () -> opening.get().pool())
                .setDestroyMethodName("")
                .getBeanDefinition();
        pool.setAttribute(NAME, name);
        registry.registerBeanDefinition(name + "DataSource", pool);
        registry.registerBeanDefinition(
                name + "TransactionManager",
                BeanDefinitionBuilder.rootBeanDefinition(
                                PlatformTransactionManager.class,
                                () -> opening.get().transactions())
                        .getBeanDefinition());
        registry.registerBeanDefinition(
                name + "Schema",
                BeanDefinitionBuilder.rootBeanDefinition(
                                Schema.class, () -> opening.get().await())
                        .getBeanDefinition());
        for (var mapper : uses.getClassArray("mappers")) {
            registerMapper(registry, mapper, opening);
        }
    }

    private static <M> void registerMapper(BeanDefinitionRegistry registry, Class<M> mapper, Opened opening) {
        var definition = BeanDefinitionBuilder.rootBeanDefinition(
                        mapper, () -> opening.get().await().mapper(mapper))
                .getBeanDefinition();
        registry.registerBeanDefinition(Introspector.decapitalize(mapper.getSimpleName()), definition);
    }

    private record Opened(ConfigurableListableBeanFactory beans, String name) {
        SchemaOpening get() {
            return Objects.requireNonNull(beans.getBean(SchemaOpenings.class).of(name));
        }
    }
}
