package dev.kiosk.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.kiosk.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.kiosk.local.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule RULES_OF_ROUTING_KNOW_NEITHER_KUBERNETES_NOR_HTTP = noClasses()
            .that()
            .resideInAPackage("dev.kiosk.local.routing")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.kiosk.local.manifest..",
                    "dev.kiosk.local.broker..",
                    "io.fabric8..",
                    "reactor..",
                    "io.netty..");

    @ArchTest
    static final ArchRule ONLY_THE_READER_OF_MANIFESTS_KNOWS_KUBERNETES = noClasses()
            .that()
            .resideOutsideOfPackage("dev.kiosk.local.manifest")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.fabric8..");

    @ArchTest
    static final ArchRule NOTHING_BLOCKS_ON_A_STREAM = noClasses()
            .should()
            .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.nameMatching("block.*|subscribe")));

    @ArchTest
    static final ArchRule NO_READER_THAT_HANGS_ON_SPRING_7 =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.cloudevents.spring..");
}
