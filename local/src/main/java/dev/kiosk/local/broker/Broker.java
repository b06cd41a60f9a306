package dev.kiosk.local.broker;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.local.broker.Router.Routed;
import dev.kiosk.local.routing.BrokerName;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.routing.Subscription;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events, keeps them, and delivers each to every Trigger that it matches, at least once.
 *
 * <pre>
 * published -> stored -> delivered -> 2xx, empty       -> over
 *                            ^     -> 2xx with a reply -> over, and the reply stored, in one write
 *                            |     -> retryable        -> waits -> delivered
 *                            |     -> final, or tried often enough -> over, and stored for the dead-letter sink
 *                            +-- also after a restart
 * </pre>
 */
final class Broker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final Duration STORE_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long CAPACITY = 100_000;

    private final EventStore store;
    private final Courier courier;
    private final Router router;
    private final boolean answersLast;
    private final AtomicLong undelivered = new AtomicLong();
    private final Phaser underWay = new Phaser(1);
    private final AtomicBoolean paused = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("broker-retry").daemon().factory(), new DiscardPolicy());

    Broker(
            Collection<BrokerName> brokers,
            Collection<Subscription> subscriptions,
            EventStore store,
            Courier courier,
            Habits habits) {
        this.store = store;
        this.courier = courier;
        this.answersLast = habits.answersLast();
        List<Change.Added> leftOver = store.undelivered();
        long last = leftOver.stream().mapToLong(Change.Added::eventId).max().orElse(0);
        this.router = new Router(brokers, subscriptions, last, habits.losses(), this::deliver);
        leftOver.forEach(this::resume);
    }

    /** Deliveries that are not over yet. */
    long undelivered() {
        return undelivered.get();
    }

    /** Starts to deliver. */
    void open(Destination.Resolver resolver) {
        router.outlets().values().forEach(outlet -> outlet.open(resolver));
    }

    /** Whether who cancels a publish cancels what it has set off. */
    boolean answersLast() {
        return answersLast;
    }

    /**
     * Completes once the event cannot be lost; where the broker answers last, once all that it sets off is over.
     *
     * @throws OverCapacityException if too much is undelivered already
     */
    CompletableFuture<Void> publish(BrokerName broker, CloudEvent event) {
        if (undelivered.get() >= CAPACITY) {
            return CompletableFuture.failedFuture(new OverCapacityException());
        }
        Routed routed = router.route(broker, event);
        if (routed.outlets().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return answersLast ? publishToTheEnd(routed) : write(null, routed, null);
    }

    private CompletableFuture<Void> publishToTheEnd(Routed routed) {
        Publication publication = new Publication();
        publication.begin(routed.outlets().size());
        CompletableFuture<Void> word = write(null, routed, publication).thenCompose(stored -> publication.over());
        Future<?> _ = word.whenComplete((over, failure) -> {
            if (word.isCancelled()) {
                publication.cancel();
            }
        });
        return word;
    }

    /** Stops delivering, waits for the answers of what is under way, and keeps taking events. */
    void pause() {
        router.outlets().values().forEach(Outlet::close);
        later.shutdownNow();
        if (!paused.compareAndSet(false, true)) {
            return;
        }
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("{} deliveries had no answer in time and will be repeated", underWay.getUnarrivedParties());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes down what is known, and ends. */
    @Override
    public void close() {
        pause();
        store.close();
    }

    private void resume(Change.Added event) {
        CloudEvent content = CloudEventCodec.fromJson(event.content().getBytes(StandardCharsets.UTF_8));
        for (String id : event.outlets()) {
            Outlet outlet = router.outlets().get(id);
            if (outlet == null) {
                LOG.warn("Event {} is not delivered through {}, which is no more", content.getId(), id);
                store.write(new Change(new Change.Over(event.eventId(), id), null))
                        .join();
            } else {
                undelivered.incrementAndGet();
                outlet.offer(new Delivery(event.eventId(), content, 0, null));
            }
        }
    }

    private void deliver(Outlet outlet, Delivery delivery) {
        underWay.register();
        CompletableFuture<Void> settled = delivery.isCancelled()
                ? over(outlet, delivery, null)
                : courier.deliver(
                                outlet.address(),
                                delivery.event(),
                                outlet.policy().timeout())
                        .toFuture()
                        .thenCompose(answer -> settle(outlet, delivery, answer));
        Future<?> _ = settled.exceptionally(failure -> notWritten(outlet, delivery, failure))
                .whenComplete((done, failure) -> ended(outlet));
    }

    private void ended(Outlet outlet) {
        underWay.arriveAndDeregister();
        outlet.ended();
    }

    private CompletableFuture<Void> settle(Outlet outlet, Delivery delivery, Answer answer) {
        if (delivery.isCancelled()) {
            return over(outlet, delivery, null);
        }
        return switch (answer) {
            case Answer.Taken _ -> over(outlet, delivery, null);
            case Answer.Replied replied -> over(outlet, delivery, router.routeReply(outlet, replied.reply()));
            case Answer.Failed failed -> failed(outlet, delivery.failedOnce(), failed);
        };
    }

    private CompletableFuture<Void> failed(Outlet outlet, Delivery delivery, Answer.Failed failure) {
        Duration wait = outlet.retryIn(delivery, failure);
        if (wait == null) {
            return giveUp(outlet, delivery, failure);
        }
        LOG.debug(
                "{}: event {} failed, again in {}",
                outlet.id(),
                delivery.event().getId(),
                wait);
        again(outlet, delivery, wait);
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> giveUp(Outlet outlet, Delivery delivery, Answer.Failed failure) {
        Destination sink = outlet.policy().deadLetterSink();
        LOG.atWarn()
                .addKeyValue("eventId", delivery.event().getId())
                .addKeyValue("type", delivery.event().getType())
                .log(
                        "{}: given up after {} tries, status {}, {}: {}",
                        outlet.id(),
                        delivery.failures(),
                        failure.status(),
                        sink == null ? "dropped, as there is no dead-letter sink" : "to the dead-letter sink",
                        failure.error());
        Routed letter = sink == null
                ? null
                : router.routeDeadLetter(sink, DeadLetters.of(delivery.event(), outlet.address(), failure));
        return write(new Change.Over(delivery.eventId(), outlet.id()), letter, null)
                .thenRun(delivery::ended);
    }

    private CompletableFuture<Void> over(Outlet outlet, Delivery delivery, @Nullable Routed reply) {
        Publication publication = delivery.publication();
        if (publication != null && reply != null) {
            publication.begin(reply.outlets().size());
        }
        return write(new Change.Over(delivery.eventId(), outlet.id()), reply, publication)
                .thenRun(delivery::ended);
    }

    private CompletableFuture<Void> write(
            Change.@Nullable Over over, @Nullable Routed routed, @Nullable Publication publication) {
        Routed stored = routed == null || routed.outlets().isEmpty() ? null : routed;
        Change change = new Change(over, stored == null ? null : stored.added());
        return store.write(change).thenRun(() -> {
            if (over != null) {
                undelivered.decrementAndGet();
            }
            if (stored != null) {
                undelivered.addAndGet(stored.outlets().size());
                stored.dispatch(publication);
            }
        });
    }

    /** The subscriber may have taken it; it will see the event again, as at least once allows. */
    private @Nullable Void notWritten(Outlet outlet, Delivery delivery, Throwable failure) {
        LOG.warn(
                "{}: event {} is delivered again: {}",
                outlet.id(),
                delivery.event().getId(),
                failure.toString());
        again(outlet, delivery, STORE_BACK_OFF);
        return null;
    }

    private void again(Outlet outlet, Delivery delivery, Duration wait) {
        Future<?> _ = later.schedule(() -> outlet.offer(delivery), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
