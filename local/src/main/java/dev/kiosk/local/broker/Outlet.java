package dev.kiosk.local.broker;

import dev.kiosk.local.routing.DeliveryPolicy;
import dev.kiosk.local.routing.Destination;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The queue in front of one subscriber: hands deliveries out, so many at once, as soon as it is open. In memory only; what
 * is queued is also in the store.
 */
final class Outlet {

    private static final int AT_ONCE = 64;

    private final String id;
    private final Destination destination;
    private final DeliveryPolicy policy;
    private final boolean insistent;
    private final BiConsumer<Outlet, Delivery> courier;
    private final Deque<Delivery> waiting = new ArrayDeque<>();
    private @Nullable URI address;
    private boolean open;
    private int underWay;

    private Outlet(
            String id,
            Destination destination,
            DeliveryPolicy policy,
            boolean insistent,
            BiConsumer<Outlet, Delivery> courier) {
        this.id = id;
        this.destination = destination;
        this.policy = policy;
        this.insistent = insistent;
        this.courier = courier;
    }

    /**
     * To the subscriber of a Trigger.
     *
     * @param id what the store knows it by; stays the same between runs
     * @param courier delivers, and calls {@link #ended} when all about that is done
     */
    static Outlet toSubscriber(
            String id, Destination subscriber, DeliveryPolicy policy, BiConsumer<Outlet, Delivery> courier) {
        return new Outlet(id, subscriber, policy, false, courier);
    }

    /** To a dead-letter sink: tried until the sink takes it, whatever it answers. */
    static Outlet toDeadLetters(String id, Destination sink, BiConsumer<Outlet, Delivery> courier) {
        return new Outlet(id, sink, DeadLetters.POLICY, true, courier);
    }

    String id() {
        return id;
    }

    DeliveryPolicy policy() {
        return policy;
    }

    /** Where to deliver to; known once the outlet was opened. */
    synchronized URI address() {
        if (address == null) {
            throw new IllegalStateException(id + " was never opened");
        }
        return address;
    }

    void open(Destination.Resolver resolver) {
        URI resolved = resolver.resolve(destination);
        synchronized (this) {
            address = resolved;
            open = true;
        }
        handOut();
    }

    void offer(Delivery delivery) {
        synchronized (this) {
            waiting.add(delivery);
        }
        handOut();
    }

    /** A delivery is no longer under way. */
    void ended() {
        synchronized (this) {
            underWay--;
        }
        handOut();
    }

    /** Stops handing out and forgets what waits. */
    synchronized void close() {
        open = false;
        waiting.clear();
    }

    /** How long to wait before the delivery is tried again; null if it is given up. */
    @Nullable
    Duration retryIn(Delivery failed, Answer.Failed failure) {
        if (!insistent && (!failure.retryable() || failed.failures() > policy.retry())) {
            return null;
        }
        Duration wait = policy.backOff().before(failed.failures());
        Duration asked = failure.retryAfter() == null ? Duration.ZERO : failure.retryAfter();
        return longer(wait, shorter(asked, policy.retryAfterMax()));
    }

    private void handOut() {
        for (Delivery next = next(); next != null; next = next()) {
            courier.accept(this, next);
        }
    }

    private synchronized @Nullable Delivery next() {
        if (!open || underWay >= AT_ONCE || waiting.isEmpty()) {
            return null;
        }
        underWay++;
        return waiting.remove();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
