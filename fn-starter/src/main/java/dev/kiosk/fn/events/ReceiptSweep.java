package dev.kiosk.fn.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.sweep.Sweep;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Says which events were received: a moment after the first that was not said yet, and with every sweep. */
final class ReceiptSweep implements Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptSweep.class);
    private static final int ROUNDS = 20;

    private final Inbox inbox;
    private final OutboxTransaction transaction;
    private final @Nullable Receipts receipts;
    private final Duration moment;
    private final AtomicBoolean soon = new AtomicBoolean();

    /**
     * @param receipts null for a function that gives none
     * @param moment well within the time after which events are said again
     */
    ReceiptSweep(Inbox inbox, OutboxTransaction transaction, @Nullable Receipts receipts, Duration moment) {
        this.inbox = inbox;
        this.transaction = transaction;
        this.receipts = receipts;
        this.moment = moment;
    }

    @Override
    public String name() {
        return "receipts";
    }

    @Override
    public Mono<Long> sweep() {
        Receipts given = receipts;
        return given == null ? Mono.just(0L) : say(given);
    }

    /** A stop does not wait for it: it sweeps itself. */
    void saySoon() {
        if (receipts != null && soon.compareAndSet(false, true)) {
            Mono.delay(moment)
                    .doOnNext(now -> soon.set(false))
                    .then(Mono.defer(this::sweep))
                    .subscribe(said -> {}, failure -> LOG.warn("Receipts wait for a sweep: {}", failure.toString()));
        }
    }

    private Mono<Long> say(Receipts given) {
        return transaction
                .commit(inbox.takeUnnoted(Receipts.MOST)
                        .map(ids -> new Effects<>((long) ids.size(), events(given, ids))))
                .repeat(ROUNDS - 1)
                .takeUntil(said -> said < Receipts.MOST)
                .reduce(0L, Long::sum);
    }

    private static List<EventData> events(Receipts given, List<String> ids) {
        return ids.isEmpty() ? List.of() : List.of(given.of().apply(ids));
    }
}
