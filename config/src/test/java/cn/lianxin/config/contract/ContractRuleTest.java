package cn.lianxin.config.contract;

import static cn.lianxin.config.contract.ContractRule.THE_CONTRACT_IMPORTS_THE_JDK_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ContractRuleTest {
    @Test
    void holdsForThisModule() {
        THE_CONTRACT_IMPORTS_THE_JDK_ONLY.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.lianxin.config"));
    }

    @Test
    void catchesThePlantedImport() {
        var result = THE_CONTRACT_IMPORTS_THE_JDK_ONLY.evaluate(
                new ClassFileImporter().importPackages("cn.lianxin.planted"));

        assertThat(result.getFailureReport().toString()).contains("CarriesALogger");
    }
}
