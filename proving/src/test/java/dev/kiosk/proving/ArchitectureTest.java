package dev.kiosk.proving;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.kiosk.proving", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_AUDITOR_SHARES_NO_CODE_WITH_ANYBODY = classes()
            .that()
            .resideInAPackage("dev.kiosk.proving.audit")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.kiosk.proving.audit", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule A_SHOP_IS_KNOWN_BY_HTTP_ONLY = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.kiosk.proving.audit.http..",
                    "dev.kiosk.proving.shop..",
                    "dev.kiosk.proving.replay..",
                    "dev.kiosk.proving.retail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.kiosk.proving.process..", "dev.kiosk.local..", "reactor..");

    @ArchTest
    static final ArchRule FUNCTIONS_ARE_KNOWN_AS_PROCESSES_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kiosk.proving.bench.inside..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kiosk.contracts..",
                    "dev.kiosk.fn..",
                    "dev.kiosk.storefront..",
                    "dev.kiosk.order..",
                    "dev.kiosk.inventory..",
                    "org.springframework..");

    @ArchTest
    static final ArchRule AN_AUDIT_IS_INDEPENDENT_OF_THE_TRADING = noClasses()
            .that()
            .resideInAPackage("dev.kiosk.proving.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kiosk.proving.replay..",
                    "dev.kiosk.proving.retail..",
                    "dev.kiosk.proving.fault..",
                    "dev.kiosk.proving.flash..",
                    "dev.kiosk.proving.customer..");
}
