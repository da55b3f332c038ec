package cn.lianxin.config.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Embedded MariaDB and Redis for a test class, started once per JVM in a fresh folder below the
 * module's {@code target}. Gives {@link TestStores} as a parameter of tests and their constructor.
 *
 * <p>Spring contexts need no annotation: with this test jar on the class path each one that names no
 * stores uses the same servers ({@link TestStoresPostProcessor}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(StoresExtension.class)
public @interface WithStores {}
