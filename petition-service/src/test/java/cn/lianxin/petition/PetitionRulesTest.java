package cn.lianxin.petition;

import static cn.lianxin.config.store.ConnectionRule.ONLY_STORE_AND_DISPATCH_OPEN_CONNECTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PetitionRulesTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.lianxin.petition");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("cn.lianxin.planted.petition");

    /** Each rule, and the planted class that breaks it. */
    private static final Map<ArchRule, String> RULES = Map.of(
            PetitionRules.REASONING_IS_PURE, "planted.petition.lifecycle.AsksTheDatabase",
            PetitionRules.REASONING_KNOWS_ONLY_UNITS_AND_CATEGORIES, "planted.petition.lifecycle.AsksTheDatabase",
            PetitionRules.CHAT_IS_A_LEAF, "planted.petition.lifecycle.AsksTheDatabase",
            PetitionRules.KNOWS_NO_WECHAT, "planted.petition.lifecycle.AsksTheDatabase",
            PetitionRules.NO_CYCLES, "Cycle detected");

    static Stream<ArchRule> rules() {
        return RULES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForThisModule(ArchRule rule) {
        rule.check(MODULE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesWhatIsPlanted(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().toString()).contains(RULES.get(rule));
    }

    @Test
    void opensNoConnectionItself() {
        ONLY_STORE_AND_DISPATCH_OPEN_CONNECTIONS.check(MODULE);
    }
}
