package dev.kiosk.local.manifest;

import dev.kiosk.local.routing.BackOff;
import dev.kiosk.local.routing.DeliveryPolicy;
import dev.kiosk.local.routing.Destination;
import io.fabric8.knative.duck.v1.DeliverySpec;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code delivery}. A Trigger's own takes the place of its broker's as a whole, except that a dead-letter sink which
 * the Trigger leaves out is the broker's.
 */
final class Policies {

    private static final Duration DEFAULT_BACK_OFF = Duration.ofMillis(200);
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration DEFAULT_RETRY_AFTER_MAX = Duration.ofSeconds(30);

    private final Destinations destinations;

    Policies(Destinations destinations) {
        this.destinations = destinations;
    }

    DeliveryPolicy read(ManifestObject object, @Nullable DeliverySpec own, @Nullable DeliverySpec ofBroker) {
        DeliverySpec spec = own != null ? own : ofBroker != null ? ofBroker : new DeliverySpec();
        if (spec.getFormat() != null && !spec.getFormat().equals("binary")) {
            throw object.problem("delivery.format " + spec.getFormat() + " is not understood; local delivers binary");
        }
        return new DeliveryPolicy(
                retry(object, spec.getRetry()),
                new BackOff(
                        policy(object, spec.getBackoffPolicy()),
                        duration(object, "backoffDelay", spec.getBackoffDelay(), DEFAULT_BACK_OFF)),
                duration(object, "timeout", spec.getTimeout(), DEFAULT_TIMEOUT),
                duration(object, "retryAfterMax", spec.getRetryAfterMax(), DEFAULT_RETRY_AFTER_MAX),
                deadLetterSink(object, spec, ofBroker));
    }

    private static int retry(ManifestObject object, @Nullable Integer retry) {
        if (retry != null && retry < 0) {
            throw object.problem("delivery.retry is negative: " + retry);
        }
        return retry == null ? 0 : retry;
    }

    private static BackOff.Policy policy(ManifestObject object, @Nullable String policy) {
        return switch (policy) {
            case null -> BackOff.Policy.EXPONENTIAL;
            case "exponential" -> BackOff.Policy.EXPONENTIAL;
            case "linear" -> BackOff.Policy.LINEAR;
            default -> throw object.problem("delivery.backoffPolicy is neither linear nor exponential: " + policy);
        };
    }

    private static Duration duration(ManifestObject object, String field, @Nullable String text, Duration otherwise) {
        if (text == null) {
            return otherwise;
        }
        Duration duration = parse(object, field, text);
        if (duration.isNegative() || (duration.isZero() && !field.equals("retryAfterMax"))) {
            throw object.problem("delivery." + field + " is not positive: " + text);
        }
        return duration;
    }

    private static Duration parse(ManifestObject object, String field, String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw object.problem("delivery." + field + " is no ISO 8601 duration: " + text);
        }
    }

    private @Nullable Destination deadLetterSink(
            ManifestObject object, DeliverySpec spec, @Nullable DeliverySpec ofBroker) {
        io.fabric8.knative.duck.v1.Destination sink = spec.getDeadLetterSink();
        if (sink == null && ofBroker != null) {
            sink = ofBroker.getDeadLetterSink();
        }
        return sink == null ? null : destinations.read(object, "delivery.deadLetterSink", sink);
    }
}
