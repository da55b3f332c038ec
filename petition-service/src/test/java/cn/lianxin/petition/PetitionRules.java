package cn.lianxin.petition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** What keeps the module's rooms apart; each names them by pattern, so that a planted package is measured alike. */
final class PetitionRules {
    /** Time and law are reckoned without a server; of the other rooms they know what a unit and a category are. */
    static final ArchRule REASONING_IS_PURE = classes()
            .that()
            .resideInAnyPackage("..petition.lifecycle..", "..petition.deadline..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "java.security..",
                    "java.nio.charset..",
                    "org.jspecify..",
                    "cn.lianxin.config.contract..",
                    "cn.lianxin.config.calendar..",
                    "..petition.lifecycle..",
                    "..petition.deadline..",
                    "..petition.chain..",
                    "..petition.intake..");

    static final ArchRule REASONING_KNOWS_ONLY_UNITS_AND_CATEGORIES = noClasses()
            .that()
            .resideInAnyPackage("..petition.lifecycle..", "..petition.deadline..")
            .should()
            .dependOnClassesThat(new DescribedPredicate<>("rooms with servers behind them") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getPackageName().matches(".*petition\\.(chain|intake)")
                            && !type.getSimpleName().matches("Unit|Level|Relation|Recusal|Said|Category");
                }
            });

    static final ArchRule CHAT_IS_A_LEAF = noClasses()
            .that()
            .resideOutsideOfPackage("..petition.chat..")
            .and()
            .doNotHaveSimpleName("PetitionAutoConfiguration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.lianxin.petition.chat..");

    static final ArchRule NO_CYCLES =
            slices().matching("cn.lianxin.(**).(*)").should().beFreeOfCycles();

    static final ArchRule KNOWS_NO_WECHAT = noClasses()
            .that()
            .resideInAPackage("..petition..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "me.chanjar..", "cn.lianxin.config.wechat..", "cn.lianxin.gateway..", "cn.lianxin.content..")
            .because("what petitions do has nothing to do with how messages travel");

    private PetitionRules() {}
}
