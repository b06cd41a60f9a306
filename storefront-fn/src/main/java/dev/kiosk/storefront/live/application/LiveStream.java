package dev.kiosk.storefront.live.application;

import dev.kiosk.storefront.LiveSettings;
import dev.kiosk.storefront.live.domain.Topic;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * One client's stream. It buffers nothing: it knows how far its client has read, reads on when there may be more and the
 * client takes more, and passes on what it read. Everything in it happens on the one thread of {@link LiveStreams}.
 *
 * <pre>
 *             hint, fallback              read
 *   IDLE ───────────────────▶ DUE ───────────────────▶ READING
 *    ▲     waits for the client   ◀── hint meanwhile ──┤
 *    └─────────────────────────────────────────────────┘
 * </pre>
 *
 * @param <T> its news
 * @param <A> what a read gives
 */
public abstract class LiveStream<T, A> {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final long NEVER = Long.MAX_VALUE;

    private final Client<T> client;
    private final LiveSettings settings;
    private final long deadline;
    private boolean due = true;
    private boolean reading;
    private long notBefore;
    private long silentSince;
    private long stalledSince = NEVER;
    private long overAt = NEVER;

    protected LiveStream(Client<T> client, LiveSettings settings) {
        this.client = client;
        this.settings = settings;
        this.silentSince = client.now();
        this.notBefore = silentSince;
        this.deadline = silentSince + shortened(settings.streamLimit()).toNanos();
    }

    /**
     * Where a stream leads.
     *
     * @param sink takes signals while it has demand
     * @param thread the one that everything happens on
     * @param hangUp cuts the connection of a client that takes nothing any more
     */
    public record Client<T>(FluxSink<Signal<T>> sink, Executor thread, Scheduler clock, Runnable hangUp) {

        long now() {
            return clock.now(TimeUnit.NANOSECONDS);
        }

        boolean takesMore() {
            return sink.requestedFromDownstream() > 0;
        }
    }

    protected abstract Set<Topic> topics();

    protected abstract Mono<A> read();

    /** Passes on what was read; whether there is more to be read. */
    protected abstract boolean pass(A read);

    /** How long there is between two reads, at least. */
    protected abstract Duration pace();

    final void open() {
        send(new Signal.Opened<>(soon()));
        readIfDue();
    }

    /** There may be news. */
    final void hint() {
        due = true;
        readIfDue();
    }

    /** Time has passed, or the client takes more. */
    final void tick() {
        long now = client.now();
        if (now >= overAt) {
            end(new Signal.Over<>());
        } else if (now >= deadline) {
            comeAgain();
        } else {
            readIfDue();
            beat(now);
            dropIfStalled(now);
        }
    }

    protected final void comeAgain() {
        end(new Signal.ComeAgain<>(soon()));
    }

    /** False if the client takes no more at the moment. */
    protected final boolean send(Signal<T> signal) {
        if (!client.takesMore()) {
            return false;
        }
        client.sink().next(signal);
        silentSince = client.now();
        return true;
    }

    /** Ends for good, as soon as the last words may be expected to be said. */
    protected final void overSoon() {
        if (overAt == NEVER) {
            overAt = client.now() + settings.lastWords().toNanos();
        }
    }

    protected final void over() {
        overAt = client.now();
        tick();
    }

    final void fail(RuntimeException failure) {
        client.sink().error(failure);
    }

    private void readIfDue() {
        long now = client.now();
        if (!due
                || reading
                || now < notBefore
                || !client.takesMore()
                || client.sink().isCancelled()) {
            return;
        }
        due = false;
        reading = true;
        notBefore = now + pace().toNanos();
        read().subscribe(
                        read -> client.thread().execute(() -> took(read)),
                        failure -> client.thread().execute(this::failed));
    }

    private void took(A read) {
        reading = false;
        if (client.sink().isCancelled()) {
            return;
        }
        due |= pass(read);
        readIfDue();
    }

    /** The database is away: the stream stays, and tries again. */
    private void failed() {
        reading = false;
        due = true;
        notBefore = client.now() + AFTER_FAILURE.toNanos();
    }

    private void beat(long now) {
        if (now - silentSince >= settings.heartbeat().toNanos()) {
            send(new Signal.Alive<>());
        }
    }

    /** What a client does not take is not kept for it: it comes again, and reads on where it was. */
    private void dropIfStalled(long now) {
        if (client.takesMore()) {
            stalledSince = NEVER;
        } else if (stalledSince == NEVER) {
            stalledSince = now;
        } else if (now - stalledSince >= PATIENCE.toNanos()) {
            client.hangUp().run();
            client.sink().complete();
        }
    }

    private void end(Signal<T> last) {
        if (!send(last)) {
            client.hangUp().run();
        }
        client.sink().complete();
    }

    /** Between half a second and three: thousands do not come at once. */
    private static Duration soon() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(500, 3000));
    }

    /** By up to a quarter, so that streams that began together do not end together. */
    private static Duration shortened(Duration limit) {
        return Duration.ofNanos(
                (long) (limit.toNanos() * ThreadLocalRandom.current().nextDouble(0.75, 1)));
    }
}
