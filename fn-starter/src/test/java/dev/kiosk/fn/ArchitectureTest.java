package dev.kiosk.fn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.kiosk.contracts.EventCatalog;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.Receipt;
import dev.kiosk.fn.testing.FunctionRules;
import java.util.Set;

@AnalyzeClasses(packages = "dev.kiosk.fn", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(FunctionRules.class);

    private static final Set<Class<?>> GENERIC =
            Set.of(EventCatalog.class, EventData.class, EventType.class, KioskEvents.class, Receipt.class);

    @ArchTest
    static final ArchRule KNOWS_NO_EVENT_OF_THE_BUSINESS = noClasses()
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.describe("are one event of the contracts", ArchitectureTest::isOneEvent));

    private static boolean isOneEvent(JavaClass type) {
        JavaClass plain = type.getBaseComponentType();
        return plain.getPackageName().equals("dev.kiosk.contracts")
                && GENERIC.stream().noneMatch(plain::isEquivalentTo);
    }
}
