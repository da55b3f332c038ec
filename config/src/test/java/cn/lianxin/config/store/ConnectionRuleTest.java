package cn.lianxin.config.store;

import static cn.lianxin.config.store.ConnectionRule.ONLY_STORE_AND_DISPATCH_OPEN_CONNECTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ConnectionRuleTest {
    @Test
    void holdsForThisModule() {
        // So far nothing here lies outside the two packages.
        ONLY_STORE_AND_DISPATCH_OPEN_CONNECTIONS
                .allowEmptyShould(true)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cn.lianxin"));
    }

    @Test
    void catchesThePlantedConnection() {
        var result = ONLY_STORE_AND_DISPATCH_OPEN_CONNECTIONS.evaluate(
                new ClassFileImporter().importPackages("cn.lianxin.planted"));

        assertThat(result.getFailureReport().toString()).contains("OpensAConnection.open");
    }
}
