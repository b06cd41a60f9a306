package dev.kiosk.inventory.testing;

import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Orders and SKUs to test with. */
public final class InventoryFixtures {

    public static final Duration HOLD = Duration.ofMinutes(15);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private InventoryFixtures() {}

    /** One that no other test uses. */
    public static String freshSku() {
        return "SKU-" + COUNTER.incrementAndGet();
    }

    public static OrderedLine line(String sku, int quantity) {
        return new OrderedLine(sku, quantity);
    }

    /** Wants its lines for {@link #HOLD}. */
    public static OrderPlaced placed(Instant now, OrderedLine... lines) {
        return placed(Ids.next(), now.plus(HOLD), lines);
    }

    public static OrderPlaced placed(UUID orderId, Instant expiresAt, OrderedLine... lines) {
        return new OrderPlaced(orderId, 1, Arrays.asList(lines), expiresAt);
    }
}
