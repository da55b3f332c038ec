package cn.lianxin.config.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

/** What two services say to each other must not drag a library into either. */
final class ContractRule {
    /** JSpecify's annotations are read by the compiler only. */
    static final ArchRule THE_CONTRACT_IMPORTS_THE_JDK_ONLY = classes()
            .that()
            .resideInAnyPackage("cn.lianxin.config.contract..", "cn.lianxin.planted.contract..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify.annotations..",
                    "cn.lianxin.config.contract..",
                    "cn.lianxin.planted.contract..")
            .because("its records lie in streams and tables, where every version must be able to read them");

    private ContractRule() {}
}
