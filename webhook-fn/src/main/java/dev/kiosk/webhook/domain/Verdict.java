package dev.kiosk.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an attempt.
 *
 * @param state of the delivery
 * @param dueAt when to try again; null for never
 * @param status of the endpoint from now on; null for as it is
 */
public record Verdict(
        String state, @Nullable Instant dueAt, @Nullable EndpointStatus status) {

    /** What Standard Webhooks recommends after the first pause: often at first, then less, for three days. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double JITTER = 0.2;

    /**
     * How patient one is.
     *
     * @param failures attempts in a row after which an endpoint is given up …
     * @param since … if it has been failing for so long
     * @param firstPause until the first retry
     */
    public record Limits(int failures, Duration since, Duration firstPause) {}

    /** @param random from 0 to 1, so that what failed together does not come back together */
    public static Verdict on(Delivery delivery, Attempt attempt, Limits limits, DoubleSupplier random) {
        if (attempt.succeeded()) {
            return new Verdict("delivered", null, null);
        }
        if (attempt.isGone()) {
            return new Verdict("given-up", null, EndpointStatus.GONE);
        }
        EndpointStatus status = isHopeless(delivery.endpoint(), attempt, limits) ? EndpointStatus.FAILING : null;
        if (delivery.attempts() > PAUSES.size()) {
            return new Verdict("given-up", null, status);
        }
        double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
        Duration usual = delivery.attempts() == 0 ? limits.firstPause() : PAUSES.get(delivery.attempts() - 1);
        long pause = Math.round(usual.toMillis() * factor);
        return new Verdict("pending", attempt.at().plusMillis(pause), status);
    }

    private static boolean isHopeless(Endpoint endpoint, Attempt attempt, Limits limits) {
        Instant since = endpoint.failingSince();
        return since != null
                && endpoint.failures() + 1 >= limits.failures()
                && !attempt.at().isBefore(since.plus(limits.since()));
    }
}
