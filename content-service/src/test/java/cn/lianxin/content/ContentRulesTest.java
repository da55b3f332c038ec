package cn.lianxin.content;

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

class ContentRulesTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.lianxin.content");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("cn.lianxin.planted.content");

    /** Each rule, and the planted class that breaks it. */
    private static final Map<ArchRule, String> RULES = Map.of(
            ContentRules.CHAT_AND_PAGES_ARE_LEAVES, "planted.content.review.AsksTheChat",
            ContentRules.CHAT_AND_PAGES_ARE_STRANGERS, "planted.content.site.PageThatChats",
            ContentRules.PAGES_DO_NOT_KNOW_EACH_OTHER, "planted.content.site.PageThatWrites",
            ContentRules.ONLY_REVIEWS_MOVE_ARTICLES, "planted.content.site.PageThatWrites",
            ContentRules.NO_CYCLES, "Cycle detected");

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
