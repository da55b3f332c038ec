package cn.lianxin.petition.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class MapperRulesTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.lianxin.petition");

    @Test
    void everyQueryTakesAViewerAndHoldsToIt() {
        MapperRules.EVERY_QUERY_TAKES_A_VIEWER.check(MODULE);
    }

    @Test
    void onlyHandlingWritesPetitions() {
        MapperRules.ONLY_HANDLING_WRITES_PETITIONS.check(MODULE);
    }

    @Test
    void catchesQueriesThatForgetTheViewer() {
        assertThat(planted(MapperRules.EVERY_QUERY_TAKES_A_VIEWER))
                .contains("PeepingMapper.withoutViewer", "PeepingMapper.withoutRestriction");
    }

    @Test
    void catchesAWriterOutsideHandling() {
        assertThat(planted(MapperRules.ONLY_HANDLING_WRITES_PETITIONS)).contains("PeepingMapper.close");
    }

    private static String planted(ArchRule rule) {
        return rule.evaluate(new ClassFileImporter().importPackages("cn.lianxin.planted.petition"))
                .getFailureReport()
                .toString();
    }
}
