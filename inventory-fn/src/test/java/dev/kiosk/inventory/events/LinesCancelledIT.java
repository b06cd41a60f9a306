package dev.kiosk.inventory.events;

import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderLinesCancelled;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.StockReleased;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.inventory.testing.Books;
import dev.kiosk.inventory.testing.InventoryServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinesCancelledIT {

    private final InventoryServer server = InventoryServer.shared();
    private final String cup = server.stocked(50);

    @Test
    void putsBackUnitsOfAnOrderThatKeepsTheOthers() {
        UUID order = ordered(5);
        server.send(new OrderConfirmed(order, 3));

        StockReleased released =
                EventClient.data(server.send(cancelled(order, 3)).replied(), StockReleased.class);

        assertThat(released.lines())
                .singleElement()
                .extracting("quantity", "availableAfter")
                .containsExactly(3, 48L);
        requireOnHand(48);
    }

    @Test
    void givesBackNothingTwiceWhenTheRestIsCancelled() {
        UUID order = ordered(5);
        server.send(new OrderConfirmed(order, 3));
        server.send(cancelled(order, 3));

        server.send(new OrderCancelled(order, 5, "fraud-suspected"));

        requireOnHand(50);
    }

    @Test
    void givesBackNothingOfWhatWasReleasedBefore() {
        UUID order = ordered(5);
        server.send(new OrderConfirmed(order, 3));
        server.send(new OrderCancelled(order, 5, "fraud-suspected"));

        requireNoted(server.send(cancelled(order, 3)));
        requireOnHand(50);
    }

    @Test
    void takesTheRestOfWhatIsConfirmedLater() {
        UUID order = ordered(5);
        server.send(cancelled(order, 3));

        server.send(new OrderConfirmed(order, 3));

        requireOnHand(48);
    }

    @Test
    void keepsNothingOfAnOrderWhoseEveryUnitIsCancelled() {
        UUID order = ordered(5);
        server.send(new OrderConfirmed(order, 3));
        server.send(cancelled(order, 5));

        requireNoted(server.send(new OrderCancelled(order, 5, "payment-refunded")));
        requireOnHand(50);
    }

    @Test
    void waitsForItsOrderAndRefusesMoreThanItHas() {
        assertThat(server.send(cancelled(Ids.next(), 1)).status()).isEqualTo(503);
        assertThat(server.send(cancelled(ordered(5), 6)).status()).isEqualTo(422);
        requireReserved(5);
    }

    private UUID ordered(int quantity) {
        OrderPlaced order = placed(server.clock().instant(), line(cup, quantity));
        server.send(order);
        return order.orderId();
    }

    private OrderLinesCancelled cancelled(UUID order, int quantity) {
        return new OrderLinesCancelled(order, 4, "sold-out", List.of(new OrderedLine(cup, quantity)));
    }

    /** Heard, and nothing was to be done. */
    private static void requireNoted(EventResponse response) {
        assertThat(response.replied().getType()).isEqualTo("dev.kiosk.inventory.noted.v1");
    }

    private void requireOnHand(long units) {
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(units, 0L);
        Books.assertBalanced(server, cup);
    }

    private void requireReserved(long units) {
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(50L, units);
    }
}
