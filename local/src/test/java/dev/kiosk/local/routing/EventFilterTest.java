package dev.kiosk.local.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventFilterTest {

    private static final CloudEvent EVENT = CloudEventBuilder.v1()
            .withId("1")
            .withSource(URI.create("/kiosk/order-fn"))
            .withType("dev.kiosk.order.placed.v1")
            .withSubject("o-1")
            .withExtension("region", "north")
            .withExtension("priority", 7)
            .build();

    @Test
    void exactComparesWholeValues() {
        assertThat(EventFilter.exact(Map.of("type", "dev.kiosk.order.placed.v1"))
                        .matches(EVENT))
                .isTrue();
        assertThat(EventFilter.exact(Map.of("type", "dev.kiosk.order.placed")).matches(EVENT))
                .isFalse();
    }

    @Test
    void prefixAndSuffixComparePartsOfValues() {
        assertThat(EventFilter.prefix(Map.of("type", "dev.kiosk.order.")).matches(EVENT))
                .isTrue();
        assertThat(EventFilter.prefix(Map.of("type", "kiosk")).matches(EVENT)).isFalse();
        assertThat(EventFilter.suffix(Map.of("type", ".v1")).matches(EVENT)).isTrue();
        assertThat(EventFilter.suffix(Map.of("type", "placed")).matches(EVENT)).isFalse();
    }

    @Test
    void everyAttributeOfADialectMustMatch() {
        assertThat(EventFilter.exact(Map.of("subject", "o-1", "region", "north"))
                        .matches(EVENT))
                .isTrue();
        assertThat(EventFilter.exact(Map.of("subject", "o-1", "region", "south"))
                        .matches(EVENT))
                .isFalse();
    }

    @Test
    void extensionsAreComparedAsText() {
        assertThat(EventFilter.exact(Map.of("priority", "7")).matches(EVENT)).isTrue();
    }

    @Test
    void aMissingAttributeDoesNotMatch() {
        assertThat(EventFilter.exact(Map.of("colour", "red")).matches(EVENT)).isFalse();
        assertThat(EventFilter.prefix(Map.of("colour", "")).matches(EVENT)).isFalse();
        assertThat(EventFilter.suffix(Map.of("dataschema", "")).matches(EVENT)).isFalse();
    }

    @Test
    void filtersCombine() {
        EventFilter order = EventFilter.prefix(Map.of("type", "dev.kiosk.order."));
        EventFilter south = EventFilter.exact(Map.of("region", "south"));

        assertThat(EventFilter.all(List.of(order, south)).matches(EVENT)).isFalse();
        assertThat(EventFilter.any(List.of(order, south)).matches(EVENT)).isTrue();
        assertThat(EventFilter.not(south).matches(EVENT)).isTrue();
        assertThat(EventFilter.all(List.of(order, EventFilter.not(south))).matches(EVENT))
                .isTrue();
    }

    @Test
    void cesqlIsEvaluated() {
        assertThat(EventFilter.cesql("type LIKE 'dev.kiosk.order.%' AND priority > 5")
                        .matches(EVENT))
                .isTrue();
        assertThat(EventFilter.cesql("region IN ('south', 'east')").matches(EVENT))
                .isFalse();
        assertThat(EventFilter.cesql("EXISTS colour").matches(EVENT)).isFalse();
    }

    @Test
    void cesqlThatFailsOrIsNoTruthValueDoesNotMatch() {
        assertThat(EventFilter.cesql("colour = 'red'").matches(EVENT)).isFalse();
        assertThat(EventFilter.cesql("ABS(region) = 1").matches(EVENT)).isFalse();
        assertThat(EventFilter.cesql("1 + 1").matches(EVENT)).isFalse();
    }

    @Test
    void malformedCesqlIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventFilter.cesql("type = = 'x'"));
    }

    @Test
    void olderAttributesTakeAnEmptyValueForAny() {
        assertThat(EventFilter.attributes(Map.of("region", "", "subject", "o-1"))
                        .matches(EVENT))
                .isTrue();
        assertThat(EventFilter.attributes(Map.of("colour", "")).matches(EVENT)).isFalse();
        assertThat(EventFilter.attributes(Map.of("subject", "o-2")).matches(EVENT))
                .isFalse();
    }
}
