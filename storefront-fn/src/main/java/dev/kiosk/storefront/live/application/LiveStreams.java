package dev.kiosk.storefront.live.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.LiveSettings;
import dev.kiosk.storefront.live.application.LiveStream.Client;
import dev.kiosk.storefront.live.domain.Hint;
import dev.kiosk.storefront.live.domain.Hints;
import dev.kiosk.storefront.live.domain.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;

/**
 * All streams of this pod, on one thread, which only waits: hints wake the streams they are about, ticks do what is due.
 * While no stream is open there is neither tick nor connection.
 */
public final class LiveStreams {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final Duration TICK = Duration.ofMillis(250);
    /** A client that was told to come again will. */
    private static final Duration LINGER = Duration.ofSeconds(10);

    /** How much of all places may be taken by orders that many follow. */
    private static final double SHARE_OF_CROWDS = 0.9;

    private final Hints hints;
    private final LiveSettings settings;
    private final Runnable inPassing;
    private final Scheduler scheduler;
    private final Scheduler.Worker thread;
    private final AtomicInteger open = new AtomicInteger();
    private final Set<LiveStream<?, ?>> streams = new LinkedHashSet<>();
    private final Map<Topic, Set<LiveStream<?, ?>>> watchers = new HashMap<>();
    /** How many watch it; of orders, for other threads to see. */
    private final Map<Topic, Integer> followers = new ConcurrentHashMap<>();

    private @Nullable Disposable awake;
    private long emptySince;
    private long fallbackAt;
    private volatile boolean closing;

    /** @param inPassing done now and then while somebody watches: it may bring what they wait for */
    LiveStreams(Hints hints, LiveSettings settings, Runnable inPassing, Scheduler scheduler) {
        this.hints = hints;
        this.settings = settings;
        this.inPassing = inPassing;
        this.scheduler = scheduler;
        this.thread = scheduler.createWorker();
    }

    int open() {
        return open.get();
    }

    /**
     * Refuses another stream where there are too many.
     *
     * @param share how much of all streams may be open for one more to be let in
     */
    public void admit(double share) {
        if (closing) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not available at the moment; try again later");
        }
        if (open.get() >= settings.streams() * share) {
            throw tooMany();
        }
    }

    /** Refuses, when places are few, another stream of an order that has as many as its customer can want. */
    public void admit(Topic.OfOrder order) {
        admit(followers.getOrDefault(order, 0) < settings.streamsOfOrder() ? 1 : SHARE_OF_CROWDS);
    }

    private static Problem tooMany() {
        return Problem.of(
                HttpStatus.TOO_MANY_REQUESTS, "too-many-streams", "Too many streams are open; try again later");
    }

    /** @param hangUp cuts the connection of a client that takes nothing any more */
    public <T> Flux<Signal<T>> stream(Runnable hangUp, Function<Client<T>, LiveStream<T, ?>> making) {
        return Flux.create(
                sink -> later(() -> join(sink, making.apply(new Client<>(sink, this::later, scheduler, hangUp)))),
                FluxSink.OverflowStrategy.IGNORE);
    }

    /** Ends every stream at once, and then the hints; each client is told to come again, to whichever pod is there. */
    CompletableFuture<Void> close() {
        closing = true;
        CompletableFuture<Void> closed = new CompletableFuture<>();
        later(() -> {
            each(LiveStream::comeAgain);
            sleep();
            closed.complete(null);
        });
        return closed;
    }

    /** On the one thread; never, when the pod has stopped. */
    private void later(Runnable action) {
        try {
            thread.schedule(action);
        } catch (RejectedExecutionException e) {
            LOG.debug("A stream came too late", e);
        }
    }

    private <T> void join(FluxSink<Signal<T>> sink, LiveStream<T, ?> stream) {
        open.incrementAndGet();
        streams.add(stream);
        stream.topics().forEach(topic -> {
            watchers.computeIfAbsent(topic, unwatched -> new LinkedHashSet<>()).add(stream);
            followers.merge(topic, 1, Integer::sum);
        });
        sink.onDispose(() -> later(() -> leave(stream)));
        sink.onRequest(more -> later(stream::tick));
        wake();
        stream.open();
        if (closing || open.get() > settings.streams()) {
            stream.comeAgain();
        }
    }

    private void leave(LiveStream<?, ?> stream) {
        if (!streams.remove(stream)) {
            return;
        }
        open.decrementAndGet();
        emptySince = now();
        stream.topics().forEach(topic -> {
            watchers.computeIfPresent(topic, (same, others) -> {
                others.remove(stream);
                return others.isEmpty() ? null : others;
            });
            followers.computeIfPresent(topic, (same, many) -> many == 1 ? null : many - 1);
        });
    }

    private void wake() {
        if (awake == null && !closing) {
            fallbackAt = now() + settings.fallback().toNanos();
            awake = Disposables.composite(
                    hints.hints()
                            .subscribe(
                                    hint -> later(() -> heard(hint)),
                                    failure -> LOG.error("Hints ended; the fallback goes on", failure)),
                    thread.schedulePeriodically(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void sleep() {
        if (awake != null) {
            awake.dispose();
            awake = null;
        }
    }

    private void heard(Hint hint) {
        switch (hint) {
            case Hint.Changed changed ->
                changed.topics().stream()
                        .flatMap(topic -> watchers.getOrDefault(topic, Set.of()).stream())
                        .forEach(LiveStream::hint);
            case Hint.Anything _, Hint.Heard _ -> hintAll();
            case Hint.CatalogueChanged _, Hint.Lost _ -> {}
        }
    }

    private void hintAll() {
        fallbackAt = now() + settings.fallback().toNanos();
        each(LiveStream::hint);
    }

    private void tick() {
        if (now() >= fallbackAt) {
            hintAll();
            inPassing.run();
        }
        each(LiveStream::tick);
        if (streams.isEmpty() && now() - emptySince >= LINGER.toNanos()) {
            sleep();
        }
    }

    /** What is wrong with one stream does not stop the others. */
    private void each(Consumer<LiveStream<?, ?>> action) {
        for (LiveStream<?, ?> stream : List.copyOf(streams)) {
            try {
                action.accept(stream);
            } catch (RuntimeException e) {
                LOG.error("A stream failed", e);
                stream.fail(e);
            }
        }
    }

    private long now() {
        return scheduler.now(TimeUnit.NANOSECONDS);
    }
}
