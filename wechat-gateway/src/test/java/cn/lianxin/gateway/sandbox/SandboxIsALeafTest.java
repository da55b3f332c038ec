package cn.lianxin.gateway.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lianxin.gateway.sandbox.world.People;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class SandboxIsALeafTest {
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.lianxin.gateway");

    @Test
    void nothingElseImportsTheSandbox() {
        rule("cn.lianxin.gateway.sandbox..").check(GATEWAY);
    }

    @Test
    void noticesAnImport() {
        // Taken as if it lay outside: the sandbox's own configuration imports the world.
        ArchRule planted = rule(People.class.getPackageName());
        assertThat(planted.evaluate(GATEWAY).hasViolation()).isTrue();
    }

    @Test
    void itsOwnPackagesHaveNoCycles() {
        slices().matching("cn.lianxin.gateway.sandbox.(*)..")
                .should()
                .beFreeOfCycles()
                .check(GATEWAY);
    }

    private static ArchRule rule(String room) {
        return noClasses()
                .that()
                .resideInAPackage("cn.lianxin.gateway..")
                .and()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room);
    }
}
