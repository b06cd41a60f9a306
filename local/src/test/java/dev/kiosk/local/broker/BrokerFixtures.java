package dev.kiosk.local.broker;

import dev.kiosk.local.routing.BackOff;
import dev.kiosk.local.routing.BrokerName;
import dev.kiosk.local.routing.DeliveryPolicy;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.routing.EventFilter;
import dev.kiosk.local.routing.Subscription;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events, Triggers and policies to test with. */
final class BrokerFixtures {

    static final BrokerName BROKER = new BrokerName("kiosk", "default");
    static final Destination.Resolver AS_IT_STANDS = destination -> ((Destination.OfUri) destination).uri();

    private BrokerFixtures() {}

    static CloudEvent event(String type, String id) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withType(type)
                .withSource(URI.create("/test"))
                .withExtension("region", "Zürich West")
                .withDataContentType("application/json")
                .withData("{\"id\":\"%s\"}".formatted(id).getBytes(StandardCharsets.UTF_8))
                .build();
    }

    static Subscription trigger(String type, URI subscriber, DeliveryPolicy policy) {
        return new Subscription(
                type + "-to-" + subscriber.getPath().substring(1),
                BROKER,
                EventFilter.exact(Map.of("type", type)),
                new Destination.OfUri(subscriber),
                policy);
    }

    static DeliveryPolicy policy(int retry, @Nullable URI deadLetterSink) {
        return policy(retry, Duration.ofSeconds(10), deadLetterSink);
    }

    static DeliveryPolicy policy(int retry, Duration timeout, @Nullable URI deadLetterSink) {
        return new DeliveryPolicy(
                retry,
                new BackOff(BackOff.Policy.EXPONENTIAL, Duration.ofMillis(20)),
                timeout,
                Duration.ofSeconds(1),
                deadLetterSink == null ? null : new Destination.OfUri(deadLetterSink));
    }
}
