package dev.kiosk.fn.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.kiosk.fn.web.OnFace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;

/** The rules that every function keeps; run over the main code of one. */
public final class FunctionRules {

    /**
     * Which layers a layer may know beside its own; all may know the function's root package, which has its main class and its
     * settings. Adapters do not know each other, but that pages and letters show what other faces show too.
     */
    private static final Map<String, Set<String>> LAYERS = Map.ofEntries(
            Map.entry("domain", Set.of()),
            Map.entry("application", Set.of("domain")),
            Map.entry("http", Set.of("application", "domain", "web")),
            Map.entry("pages", Set.of("application", "domain", "web", "http", "client")),
            Map.entry("events", Set.of("application", "domain")),
            Map.entry("db", Set.of("application", "domain")),
            Map.entry("mail", Set.of("application", "domain", "web", "pages")),
            Map.entry("client", Set.of("application", "domain")),
            Map.entry("delivery", Set.of("application", "domain")),
            Map.entry("payments", Set.of("application", "domain")),
            Map.entry("templates", Set.of("pages", "application", "domain", "web", "client")),
            Map.entry("web", Set.of("client")));

    private static final Set<String> SHARED = Set.of("dev.kiosk.fn.", "dev.kiosk.contracts.", "dev.kiosk.ui.");
    private static final String ROOT = "root";
    private static final int ROOT_PARTS = 3;

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
    static final ArchRule DEPENDENCIES_POINT_INWARDS = classes()
            .that(DescribedPredicate.describe("are the function's own", FunctionRules::isOurs))
            .should(keepToLayers())
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

    @ArchTest
    static final ArchRule CONTROLLERS_SAY_WHICH_FACE_THEY_ARE_ON = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .beAnnotatedWith(OnFace.class)
            .allowEmptyShould(true);

    private FunctionRules() {}

    private static ArchCondition<JavaClass> keepToLayers() {
        return new ArchCondition<>("be in a layer, and know only layers further in") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = layer(type);
                if (own == null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no layer"));
                    return;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                !mayKnow(own, dependency.getTargetClass().getBaseComponentType()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static boolean mayKnow(String own, JavaClass other) {
        String layer = isOurs(other) ? layer(other) : ROOT;
        return own.equals(ROOT)
                || ROOT.equals(layer)
                || own.equals(layer)
                || Objects.requireNonNull(LAYERS.get(own)).contains(layer);
    }

    /** The first part of the package's name that is one, {@value #ROOT} for the function's own package, null for none. */
    private static @Nullable String layer(JavaClass type) {
        List<String> parts = List.of(type.getPackageName().split("\\."));
        return parts.size() == ROOT_PARTS
                ? ROOT
                : parts.stream()
                        .skip(ROOT_PARTS)
                        .filter(LAYERS::containsKey)
                        .findFirst()
                        .orElse(null);
    }

    private static DescribedPredicate<JavaClass> in(String layer) {
        return DescribedPredicate.describe(
                "in " + layer,
                type -> isOurs(type)
                        && (type.getPackageName().endsWith("." + layer)
                                || type.getPackageName().contains("." + layer + ".")));
    }

    /** A function's own classes: what functions share has packages of the same names. */
    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("dev.kiosk.")
                && SHARED.stream().noneMatch(shared -> (type.getPackageName() + ".").startsWith(shared));
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
