package dev.kiosk.storefront;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.kiosk.fn.testing.FunctionRules;

@AnalyzeClasses(packages = "dev.kiosk.storefront", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(FunctionRules.class);

    @ArchTest
    static final ArchRule NO_FEATURE_NEEDS_ANOTHER_IN_A_CIRCLE =
            slices().matching("dev.kiosk.storefront.(*)..").should().beFreeOfCycles();
}
