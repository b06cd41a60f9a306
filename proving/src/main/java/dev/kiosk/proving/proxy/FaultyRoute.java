package dev.kiosk.proving.proxy;

import dev.kiosk.proving.concurrent.Waiting;
import dev.kiosk.proving.fault.DeliveryFault;
import dev.kiosk.proving.fault.DeliveryFaults;
import dev.kiosk.proving.fault.DeliveryFaults.Fate;
import dev.kiosk.proving.fault.FaultCounts;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A line that does to events what networks and brokers do. What is no event passes. */
public final class FaultyRoute implements Route {

    private final Route route;
    private final DeliveryFaults faults;
    private final FaultCounts counts;
    private final Consumer<Response> late;
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** @param late takes what was replied to an event that was repeated late, as whoever repeats it would */
    public FaultyRoute(Route route, DeliveryFaults faults, FaultCounts counts, Consumer<Response> late) {
        this.route = route;
        this.faults = faults;
        this.counts = counts;
        this.late = late;
    }

    /** No faults from now on; late repetitions still come. */
    public void stopFaults() {
        stopped.set(true);
    }

    /** Late repetitions that are still to come. */
    public int pending() {
        return pending.get();
    }

    @Override
    public Response send(Request request) {
        if (!request.isEvent() || stopped.get()) {
            return route.send(request);
        }
        Fate fate = faults.next();
        if (fate.fault() != DeliveryFault.NONE) {
            counts.add(
                    "delivery " + fate.fault().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return suffer(request, fate);
    }

    private Response suffer(Request request, Fate fate) {
        return switch (fate.fault()) {
            case NONE -> route.send(request);
            case DROPPED -> throw new CutException("dropped");
            case ANSWER_LOST -> {
                route.send(request);
                throw new CutException("answer lost");
            }
            case REFUSED -> Response.UNAVAILABLE;
            case DELAYED, OVERTAKEN -> {
                Waiting.sleep(fate.delay());
                yield route.send(request);
            }
            case DOUBLED -> twice(request);
            case REPEATED_LATE -> {
                repeatLater(request, fate.delay());
                yield route.send(request);
            }
        };
    }

    private Response twice(Request request) {
        CompletableFuture<Response> other = CompletableFuture.supplyAsync(() -> route.send(request), task -> {
            Thread.ofVirtual().start(task);
        });
        Response first = route.send(request);
        try {
            Response second = other.join();
            return second.isSuccess() ? second : first;
        } catch (CompletionException e) {
            return first;
        }
    }

    private void repeatLater(Request request, Duration wait) {
        pending.incrementAndGet();
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, task -> {
                    Thread.ofVirtual().start(task);
                })
                .execute(() -> repeat(request));
    }

    private void repeat(Request request) {
        try {
            Response response = route.send(request);
            if (response.isSuccess() && !response.eventId().isEmpty()) {
                late.accept(response);
            }
        } catch (CutException e) {
            // its Service is dead at the moment; whoever repeats without being asked to does not insist
        } finally {
            pending.decrementAndGet();
        }
    }
}
