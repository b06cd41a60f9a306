package dev.kiosk.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.kiosk.bench", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsThePlatformByHttpOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.kiosk.contracts..", "dev.kiosk.fn..", "org.springframework..", "reactor..");

    @ArchTest
    static final ArchRule auditIsIndependentOfTheTrading = noClasses()
            .that()
            .resideInAPackage("dev.kiosk.bench.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.kiosk.bench.replay..", "dev.kiosk.bench.retail..");
}
