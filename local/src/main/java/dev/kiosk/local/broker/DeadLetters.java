package dev.kiosk.local.broker;

import dev.kiosk.local.routing.BackOff;
import dev.kiosk.local.routing.DeliveryPolicy;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/** Events that could not be delivered, as Knative Eventing hands them to a dead-letter sink. */
final class DeadLetters {

    private static final int MOST_ERROR_BYTES = 1024;

    /** Until the sink takes it: an event is not lost because the place for lost events is away. */
    static final DeliveryPolicy POLICY = new DeliveryPolicy(
            Integer.MAX_VALUE,
            new BackOff(BackOff.Policy.LINEAR, Duration.ofSeconds(1)),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            null);

    private DeadLetters() {}

    /** The event with the extensions that say where it failed, with what status, and what was said. */
    static CloudEvent of(CloudEvent event, URI destination, Answer.Failed failure) {
        CloudEventBuilder letter = CloudEventBuilder.v1(event)
                .withExtension("knativeerrordest", destination.toString())
                .withoutExtension("knativeerrorcode")
                .withoutExtension("knativeerrordata");
        if (failure.status() != null) {
            letter.withExtension("knativeerrorcode", failure.status());
        }
        if (!failure.error().isEmpty()) {
            letter.withExtension("knativeerrordata", encoded(failure.error()));
        }
        return letter.build();
    }

    private static String encoded(String error) {
        byte[] bytes = error.getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_ERROR_BYTES)));
    }
}
