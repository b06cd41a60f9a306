package dev.kiosk.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.kiosk.bench", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule replayKnowsThePlatformByHttpOnly = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.kiosk.bench.audit..",
                    "dev.kiosk.bench.http..",
                    "dev.kiosk.bench.platform..",
                    "dev.kiosk.bench.replay..",
                    "dev.kiosk.bench.retail..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kiosk.chaos..",
                    "dev.kiosk.contracts..",
                    "dev.kiosk.fn..",
                    "dev.kiosk.local..",
                    "org.springframework..",
                    "reactor..");

    @ArchTest
    static final ArchRule auditIsIndependentOfTheTrading = noClasses()
            .that()
            .resideInAPackage("dev.kiosk.bench.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.kiosk.bench.replay..", "dev.kiosk.bench.retail..");
}
