package dev.kiosk.images.traffic;

import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PricedLine;
import dev.kiosk.contracts.StockCommitted;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockReleased;
import dev.kiosk.contracts.StockReserved;
import dev.kiosk.fn.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One order of one SKU, and what is said about it in its life.
 *
 * @param id the order
 * @param sku what is ordered
 * @param unitPrice minor units of pounds
 */
record SampleOrder(UUID id, UUID reservation, String sku, long unitPrice) {

    private static final String CURRENCY = "GBP";
    private static final int QUANTITY = 2;
    private static final long SHIPPING = 395;

    static SampleOrder of(String sku) {
        return new SampleOrder(Ids.next(), Ids.next(), sku, 850);
    }

    CheckoutSubmitted submitted() {
        return new CheckoutSubmitted(
                id,
                Ids.next().toString(),
                CURRENCY,
                List.of(new PricedLine(sku, QUANTITY, unitPrice)),
                SHIPPING,
                0,
                0,
                total(),
                "tok_authorise");
    }

    OrderPlaced placed() {
        return new OrderPlaced(id, 1, lines(), expiry());
    }

    StockReserved reserved() {
        return new StockReserved(id, reservation, stockLines(2), expiry());
    }

    PaymentCaptured captured() {
        return new PaymentCaptured(id, Ids.next(), total(), CURRENCY);
    }

    OrderConfirmed confirmed() {
        return new OrderConfirmed(id, 3);
    }

    StockCommitted committed() {
        return new StockCommitted(id, reservation);
    }

    OrderShipped shipped() {
        return new OrderShipped(id, 4, "Royal Mail", "RM000000000GB", lines());
    }

    OrderDelivered delivered() {
        return new OrderDelivered(id, 5);
    }

    OrderCancelled cancelled() {
        return new OrderCancelled(id, 4, "cancelled-by-customer");
    }

    StockReleased released() {
        return new StockReleased(id, reservation, stockLines(3));
    }

    /** All of a good one's life, in order. */
    List<EventData> life() {
        return List.of(submitted(), placed(), reserved(), captured(), confirmed(), committed(), shipped(), delivered());
    }

    private long total() {
        return QUANTITY * unitPrice + SHIPPING;
    }

    private List<OrderedLine> lines() {
        return List.of(new OrderedLine(sku, QUANTITY));
    }

    private List<StockLine> stockLines(long version) {
        return List.of(new StockLine(sku, QUANTITY, 98, version));
    }

    private static Instant expiry() {
        return Instant.now().plus(Duration.ofMinutes(15));
    }
}
