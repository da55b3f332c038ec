package cn.lianxin.config.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * On a module's auto-configuration: this module keeps its rows in the schema {@code lianxin_<name>}.
 * Brings the beans {@code <name>DataSource}, {@code <name>TransactionManager}, {@code <name>Schema}
 * and one per mapper, all of that schema. Spring Boot's own single DataSource, Flyway and MyBatis are
 * kept away wherever this library is on the class path ({@link SingleDataSourceFilter}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({StoreConfiguration.class, SchemaRegistrar.class})
public @interface UsesSchema {
    /**
     * Short name. Migrations come from {@code classpath:db/dispatch}, then {@code classpath:db/<name>};
     * each has a history table of its own.
     */
    String name();

    /** Mappers to offer as beans; a bean is named after its interface. */
    Class<?>[] mappers() default {};
}
