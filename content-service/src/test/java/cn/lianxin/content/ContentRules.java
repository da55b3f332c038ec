package cn.lianxin.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** What keeps the module's rooms apart; each names them by pattern, so that a planted package is measured alike. */
final class ContentRules {
    static final ArchRule CHAT_AND_PAGES_ARE_LEAVES = noClasses()
            .that()
            .resideOutsideOfPackages("..content.chat..", "..content.site..")
            .and()
            .doNotHaveSimpleName("ContentAutoConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.lianxin.content.chat..", "cn.lianxin.content.site..");

    static final ArchRule CHAT_AND_PAGES_ARE_STRANGERS = noClasses()
            .that()
            .resideInAPackage("..content.site..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.lianxin.content.chat..");

    static final ArchRule NO_CYCLES =
            slices().matching("cn.lianxin.(**).(*)").should().beFreeOfCycles();

    private ContentRules() {}
}
