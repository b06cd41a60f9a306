package dev.kiosk.order.application;

import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.OrderStatus;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Payment;
import dev.kiosk.order.domain.PaymentStatus;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.Timelines;
import dev.kiosk.order.domain.Transfers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Staff say that a bank transfer has arrived: written down with who says it, then the order goes on. */
@Service
public final class TransferDesk {

    private static final String ARRIVED = "transfer-received";

    private final Orders orders;
    private final Transfers transfers;
    private final Timelines timelines;
    private final Settlement settlement;
    private final OutboxTransaction commands;
    private final InFlight inFlight;
    private final Clock clock;

    TransferDesk(
            Orders orders,
            Transfers transfers,
            Timelines timelines,
            Settlement settlement,
            OutboxTransaction commands,
            InFlight inFlight,
            Clock clock) {
        this.orders = orders;
        this.transfers = transfers;
        this.timelines = timelines;
        this.settlement = settlement;
        this.commands = commands;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Receipt {

        /** The order is paid, or was before. */
        record Taken() implements Receipt {}

        /** It is paid otherwise. */
        record NotByTransfer() implements Receipt {}

        /** It waits for no money, or not any more: what has arrived is to be sent back. */
        record NotNow(OrderStatus status) implements Receipt {}
    }

    /**
     * Empty where the order is unknown.
     *
     * @param statement how the bank statement calls it; empty where nobody says
     */
    public Mono<Receipt> received(OrderId id, String statement) {
        return inFlight.shield(commands.commit(orders.lock(id)
                        .flatMap(purchase -> receive(purchase, statement))
                        .map(Effects::of))
                .flatMap(receipt -> receipt instanceof Receipt.Taken
                        ? settlement.settle(id).thenReturn(receipt)
                        : Mono.just(receipt)));
    }

    private Mono<Receipt> receive(Purchase purchase, String statement) {
        Payment payment = purchase.payment();
        if (payment != null && !purchase.isPaidBy(Transfers.PROVIDER)) {
            return Mono.just(new Receipt.NotByTransfer());
        }
        if (payment != null && payment.status() == PaymentStatus.CAPTURED) {
            return Mono.just(new Receipt.Taken());
        }
        if (payment == null || !purchase.order().status().isPending()) {
            return Mono.just(new Receipt.NotNow(purchase.order().status()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return transfers
                .receive(purchase.charge(), statement, now)
                .flatMap(first -> first
                        ? timelines.note(List.of(purchase.order().id()), now, Actor.STAFF, ARRIVED, statement)
                        : Mono.empty())
                .thenReturn(new Receipt.Taken());
    }
}
