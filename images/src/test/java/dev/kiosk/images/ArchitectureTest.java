package dev.kiosk.images;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.kiosk.images", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.kiosk.images.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TRAFFIC_KNOWS_NOTHING_OF_PROCESSES = noClasses()
            .that()
            .resideInAPackage("dev.kiosk.images.traffic")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.kiosk.images.run", "dev.kiosk.images.training", "dev.kiosk.images.startup");
}
