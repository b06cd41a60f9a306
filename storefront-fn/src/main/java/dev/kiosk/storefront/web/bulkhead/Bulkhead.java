package dev.kiosk.storefront.web.bulkhead;

import dev.kiosk.storefront.CrowdSettings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** So many at once, the others in the order in which they came. A turn is taken without a thread that waits for it. */
final class Bulkhead {

    private final CrowdSettings settings;
    private final Deque<MonoSink<Turn>> waiting = new ArrayDeque<>();
    private int taken;

    Bulkhead(CrowdSettings settings) {
        this.settings = settings;
    }

    /** Runs the work when it has its turn. Fails at once where too many wait, and after a while where nothing moves. */
    Mono<Void> inTurn(Mono<Void> work) {
        return Mono.usingWhen(turn(), turn -> work, turn -> Mono.fromRunnable(turn::end));
    }

    /** Mostly there is one to be had, and no time to be watched. One that nobody is there to take any more goes to the next. */
    private Mono<Turn> turn() {
        return Mono.defer(() -> enter() ? Mono.just(new Turn()) : turnInTheQueue())
                .doOnDiscard(Turn.class, Turn::end);
    }

    private Mono<Turn> turnInTheQueue() {
        return Mono.<Turn>create(this::take).timeout(settings.patience(), Mono.error(BulkheadFullException::new));
    }

    private void take(MonoSink<Turn> sink) {
        switch (enter(sink)) {
            case IN -> sink.success(new Turn());
            case WAITS -> sink.onDispose(() -> leave(sink));
            case TURNED_AWAY -> sink.error(new BulkheadFullException());
        }
    }

    private enum Place {
        IN,
        WAITS,
        TURNED_AWAY
    }

    private synchronized boolean enter() {
        boolean free = taken < settings.atOnce();
        taken += free ? 1 : 0;
        return free;
    }

    private synchronized Place enter(MonoSink<Turn> sink) {
        if (enter()) {
            return Place.IN;
        }
        return waiting.size() < settings.waiting() && waiting.add(sink) ? Place.WAITS : Place.TURNED_AWAY;
    }

    private synchronized void leave(MonoSink<Turn> sink) {
        waiting.remove(sink);
    }

    /** Who is next; null, and one fewer is taken, if nobody waits. */
    private synchronized @Nullable MonoSink<Turn> next() {
        MonoSink<Turn> next = waiting.poll();
        taken -= next == null ? 1 : 0;
        return next;
    }

    /** A place among those at work, given back once. */
    private final class Turn {

        private final AtomicBoolean ended = new AtomicBoolean();

        void end() {
            MonoSink<Turn> next = ended.compareAndSet(false, true) ? next() : null;
            if (next != null) {
                next.success(new Turn());
            }
        }
    }
}
