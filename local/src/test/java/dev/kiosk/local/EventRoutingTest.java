package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventType;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.manifest.Manifests;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.routing.Subscription;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the manifests, the handlers and the language to each other. */
class EventRoutingTest {

    private static final Manifests MANIFESTS = Manifests.load(Path.of("../knative/overlays/webhooks"));
    private static final Map<String, FunctionService> SERVICES = MANIFESTS.services().stream()
            .collect(Collectors.toUnmodifiableMap(FunctionService::name, Function.identity()));

    @Test
    void everyTriggerRoutesATypeOfTheLanguage() {
        assertThat(MANIFESTS.subscriptions())
                .allSatisfy(trigger ->
                        assertThat(typesOf(trigger)).as(trigger.name()).isNotEmpty());
    }

    /** A broker offers every event to every Trigger. */
    @Test
    void everySubscriberHasOneTriggerOfItsName() {
        assertThat(MANIFESTS.subscriptions())
                .extracting(EventRoutingTest::placeOf)
                .doesNotHaveDuplicates()
                .isEqualTo(MANIFESTS.subscriptions().stream()
                        .map(Subscription::name)
                        .toList());
    }

    @Test
    void everythingThatIsRoutedIsHandledAndEverythingHandledIsRouted() {
        Map<String, Set<String>> routed = new TreeMap<>();
        MANIFESTS
                .subscriptions()
                .forEach(trigger -> typesOf(trigger)
                        .forEach(type -> routed.computeIfAbsent(
                                        functionOf(trigger) + pathOf(trigger), place -> new TreeSet<>())
                                .add(type.name())));

        assertThat(routed).isEqualTo(HandledEvents.byPlace(MANIFESTS.services()));
    }

    @Test
    void noFunctionHearsWhatItEmits() {
        assertThat(MANIFESTS.subscriptions())
                .allSatisfy(trigger -> assertThat(typesOf(trigger))
                        .extracting(type -> type.source().toString())
                        .doesNotContain("/kiosk/" + functionOf(trigger)));
    }

    @Test
    void everyTypeOfTheLanguageIsRouted() {
        Set<EventType<?>> routed = MANIFESTS.subscriptions().stream()
                .flatMap(trigger -> typesOf(trigger).stream())
                .collect(Collectors.toSet());

        assertThat(routed).containsExactlyInAnyOrderElementsOf(KioskEvents.CATALOG.types());
    }

    @Test
    void theTableOfTheReadmeIsTrue() throws IOException {
        Map<String, String> table = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| ([a-z-]+) \\| ([a-z, -]+) \\|$")
                .matcher(routingSection())
                .results()
                .collect(Collectors.toMap(row -> row.group(1), EventRoutingTest::edge));

        assertThat(table).isEqualTo(routingTable());
    }

    private static String edge(MatchResult row) {
        return row.group(2) + " -> " + new TreeSet<>(List.of(row.group(3).split(", ", -1)));
    }

    private static Map<String, String> routingTable() {
        return KioskEvents.CATALOG.types().stream()
                .collect(Collectors.toMap(
                        type -> type.shortName().replaceFirst("\\.v1$", ""),
                        type -> type.source().getPath().replaceFirst("^/kiosk/", "") + " -> " + subscribersOf(type)));
    }

    private static Set<String> subscribersOf(EventType<?> type) {
        return MANIFESTS.subscriptions().stream()
                .filter(trigger -> typesOf(trigger).contains(type))
                .map(EventRoutingTest::functionOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String routingSection() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        return readme.substring(readme.indexOf("<!-- routing:"), readme.indexOf("<!-- /routing -->"));
    }

    /** The types whose events the Trigger matches, whatever dialect it is written in. */
    private static List<EventType<?>> typesOf(Subscription trigger) {
        return KioskEvents.CATALOG.types().stream()
                .filter(type -> trigger.filter()
                        .matches(CloudEventBuilder.v1()
                                .withId("1")
                                .withType(type.name())
                                .withSource(type.source())
                                .withDataSchema(type.dataSchema())
                                .build()))
                .toList();
    }

    /** Where the Trigger's name says that it delivers to: the path goes without saying where it is the usual one. */
    private static String placeOf(Subscription trigger) {
        String path = pathOf(trigger);
        return serviceOf(trigger) + (path.equals("/events") ? "" : path.replace('/', '-'));
    }

    private static String pathOf(Subscription trigger) {
        return ((Destination.OfService) trigger.subscriber()).path();
    }

    private static String serviceOf(Subscription trigger) {
        return ((Destination.OfService) trigger.subscriber()).service();
    }

    private static String functionOf(Subscription trigger) {
        FunctionService service = SERVICES.get(serviceOf(trigger));
        assertThat(service).as(trigger.name()).isNotNull();
        return service.function();
    }
}
