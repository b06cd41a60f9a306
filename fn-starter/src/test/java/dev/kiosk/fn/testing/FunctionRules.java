package dev.kiosk.fn.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Consumer;

/** The rules that every function keeps; run over the main code of one. */
public final class FunctionRules {

    private static final Set<String> BLOCKING =
            Set.of("block", "blockFirst", "blockLast", "blockOptional", "toIterable", "toStream");

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_ONLY_THE_LANGUAGE = classes()
            .that(in("domain"))
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.describe(
                    "are of the JDK, contracts, JSpecify, Reactor's Mono and Flux, or the domain", FunctionRules::pure))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule APPLICATION_KNOWS_NO_ADAPTER = noClasses()
            .that(in("application"))
            .should()
            .dependOnClassesThat(in("http").or(in("events")).or(in("db")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule HTTP_KNOWS_NO_OTHER_ADAPTER = noClasses()
            .that(in("http"))
            .should()
            .dependOnClassesThat(in("events").or(in("db")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule EVENTS_KNOW_NO_OTHER_ADAPTER = noClasses()
            .that(in("events"))
            .should()
            .dependOnClassesThat(in("http").or(in("db")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DB_KNOWS_NO_OTHER_ADAPTER = noClasses()
            .that(in("db"))
            .should()
            .dependOnClassesThat(in("http").or(in("events")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_BLOCKS =
            noClasses().should().callMethodWhere(reactor("block, or turn a stream into a blocking one", BLOCKING, -1));

    @ArchTest
    static final ArchRule NOTHING_IS_FIRED_AND_FORGOTTEN = noClasses()
            .should()
            .callMethodWhere(reactor("subscribe without an error handler", Set.of("subscribe"), 0))
            .orShould()
            .callMethodWhere(reactor("subscribe without an error handler", Set.of("subscribe"), 1));

    @ArchTest
    static final ArchRule NO_READER_THAT_HANGS_ON_SPRING_7 =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.cloudevents.spring..");

    @ArchTest
    static final ArchRule NOTHING_RUNS_BY_ITSELF =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.scheduling..");

    private FunctionRules() {}

    private static DescribedPredicate<JavaClass> in(String layer) {
        return DescribedPredicate.describe(
                "in " + layer,
                type -> isOurs(type)
                        && (type.getPackageName().endsWith("." + layer)
                                || type.getPackageName().contains("." + layer + ".")));
    }

    /** A function's own classes: the starter has packages of the same names. */
    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("dev.kiosk.")
                && !type.getPackageName().startsWith("dev.kiosk.fn");
    }

    private static boolean pure(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return type.getBaseComponentType().isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("dev.kiosk.contracts.")
                || name.startsWith("org.jspecify.")
                || name.startsWith("reactor.core.publisher.")
                || in("domain").test(type.getBaseComponentType());
    }

    private static DescribedPredicate<JavaCall<?>> reactor(String description, Set<String> names, int parameters) {
        return DescribedPredicate.describe(
                description,
                call -> names.contains(call.getName())
                        && call.getTargetOwner().getName().startsWith("reactor.core.publisher.")
                        && takes(call, parameters));
    }

    private static boolean takes(JavaCall<?> call, int parameters) {
        if (parameters < 0) {
            return true;
        }
        boolean thatMany = call.getTarget().getRawParameterTypes().size() == parameters;
        return thatMany && (parameters == 0 || isConsumer(call));
    }

    private static boolean isConsumer(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().getFirst().isEquivalentTo(Consumer.class);
    }
}
