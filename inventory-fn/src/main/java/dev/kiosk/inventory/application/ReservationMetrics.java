package dev.kiosk.inventory.application;

import dev.kiosk.inventory.domain.Reservation;
import dev.kiosk.inventory.domain.ReservationChange;
import dev.kiosk.inventory.domain.StockRoom;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Counts what became of reservations: {@code kiosk.inventory.reservations}, by status. */
@Component
final class ReservationMetrics {

    private final MeterRegistry metrics;

    ReservationMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Counts nothing that is rolled back. */
    Mono<Void> countOnCommit(StockRoom room) {
        List<String> became = Stream.concat(
                        room.addedReservations().stream(),
                        room.changedReservations().stream().map(ReservationChange::after))
                .map(ReservationMetrics::status)
                .toList();
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new OnCommit(became)))
                .then();
    }

    private static String status(Reservation reservation) {
        return reservation.status().name().toLowerCase(Locale.ROOT);
    }

    private final class OnCommit implements TransactionSynchronization {

        private final List<String> became;

        OnCommit(List<String> became) {
            this.became = became;
        }

        @Override
        public Mono<Void> afterCommit() {
            return Mono.fromRunnable(
                    () -> became.forEach(status -> metrics.counter("kiosk.inventory.reservations", "status", status)
                            .increment()));
        }
    }
}
