package dev.kiosk.chaos;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.kiosk.chaos", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_AUDITOR_SHARES_NO_CODE_WITH_ANYBODY = classes()
            .that()
            .resideInAPackage("dev.kiosk.chaos.audit")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.kiosk.chaos.audit", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule FUNCTIONS_ARE_KNOWN_AS_PROCESSES_ONLY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kiosk.contracts..",
                    "dev.kiosk.fn..",
                    "dev.kiosk.storefront..",
                    "dev.kiosk.order..",
                    "dev.kiosk.inventory..",
                    "org.springframework..");
}
