package cn.lianxin.config.store;

import java.util.Properties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Schemas for tests that start processes of their own. */
public final class SchemaFixtures {
    private SchemaFixtures() {}

    /** {@return the schema {@code lianxin_<name>} on the server of these {@code spring.datasource.*}} */
    public static Schema open(String name, Properties server) {
        var binder = new Binder(new MapConfigurationPropertySource(server));
        return SchemaOpening.begin(
                        name,
                        ServerLogin.from(binder),
                        binder.bindOrCreate("lianxin.store", StoreProperties.class),
                        null)
                .await();
    }
}
