package dev.kiosk.inventory.events;

import static dev.kiosk.inventory.testing.InventoryFixtures.HOLD;
import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.contracts.StockCommitted;
import dev.kiosk.contracts.StockExpired;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockReserved;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.inventory.testing.Books;
import dev.kiosk.inventory.testing.InventoryServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommitStockIT {

    private final InventoryServer server = InventoryServer.shared();
    private final String cup = server.stocked(10);

    @Test
    void takesWhatIsHeldAndRepliesCommitted() {
        UUID order = Ids.next();
        StockReserved reserved = hold(order, 4);

        StockCommitted reply = EventClient.data(confirm(order).replied(), StockCommitted.class);

        assertThat(reply).isEqualTo(new StockCommitted(order, reserved.reservationId()));
        assertThat(server.stock(cup))
                .extracting("onHand", "reserved", "available")
                .containsExactly(6L, 0L, 6L);
        Books.assertBalanced(server, cup);
    }

    @Test
    void takesOnceHoweverOftenItIsTold() {
        UUID order = Ids.next();
        hold(order, 4);
        CloudEvent event = EventClient.event(new OrderConfirmed(order, 3));

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 20)
                .mapToObj(i -> server.events().sendAsync(event))
                .toList();

        assertThat(responses.stream()
                        .map(response -> response.join().replied().getId())
                        .distinct())
                .hasSize(1);
        assertThat(confirm(order).replied().getType()).isEqualTo(KioskEvents.INVENTORY_COMMITTED.name());
        assertThat(server.stock(cup).onHand()).isEqualTo(6);
    }

    @Test
    void asksTheBrokerToComeAgainWhileTheOrderIsNotHereYet() {
        OrderPlaced order = placed(server.clock().instant(), line(cup, 4));

        EventResponse early = confirm(order.orderId());
        server.send(order);

        assertThat(early.status()).isEqualTo(503);
        assertThat(early.headers().firstValue("retry-after")).isPresent();
        assertThat(confirm(order.orderId()).status()).isEqualTo(200);
        assertThat(server.stock(cup).onHand()).isEqualTo(6);
    }

    @Test
    void takesNothingForAnOrderThatWasCancelledFirst() {
        UUID order = Ids.next();
        hold(order, 4);
        server.send(new OrderCancelled(order, 4, "customer"));

        assertThat(confirm(order).replied().getType()).isEqualTo(KioskEvents.INVENTORY_NOTED.name());
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(10L, 0L);
    }

    @Test
    void refusesForGoodAConfirmationOfWhatWasRejected() {
        OrderPlaced order = placed(server.clock().instant(), line(cup, 11));
        server.send(order);

        assertThat(confirm(order.orderId()).status()).isEqualTo(422);
        assertThat(server.stock(cup).onHand()).isEqualTo(10);
    }

    @Test
    void takesAnOverdueHoldThatNobodyEnded() {
        UUID order = Ids.next();
        hold(order, 4);
        server.clock().advance(HOLD);

        assertThat(confirm(order).replied().getType()).isEqualTo(KioskEvents.INVENTORY_COMMITTED.name());
        assertThat(server.broker().published(order.toString())).isEmpty();
        Books.assertBalanced(server, cup);
    }

    @Test
    void takesWhatAnEndedHoldLeftIfItIsStillThere() {
        UUID order = Ids.next();
        hold(order, 4);
        endHolds();

        assertThat(confirm(order).replied().getType()).isEqualTo(KioskEvents.INVENTORY_COMMITTED.name());
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(6L, 0L);
        assertThat(server.broker().published(cup))
                .last()
                .satisfies(event -> assertThat(EventClient.data(event, StockAdjusted.class))
                        .isEqualTo(
                                new StockAdjusted(cup, 6, 6, server.stock(cup).version())));
        Books.assertBalanced(server, cup);
    }

    @Test
    void repliesExpiredIfTheUnitsOfAnEndedHoldAreGone() {
        UUID order = Ids.next();
        hold(order, 4);
        endHolds();
        hold(Ids.next(), 7);

        StockExpired reply = EventClient.data(confirm(order).replied(), StockExpired.class);

        assertThat(reply.sold()).isTrue();
        assertThat(reply.lines())
                .containsExactly(new StockLine(cup, 4, 3, server.stock(cup).version()));
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(10L, 7L);
        Books.assertBalanced(server, cup);
    }

    @Test
    void refusesDataThatViolatesTheSchema() {
        CloudEvent event = CloudEventBuilder.v1(EventClient.event(new OrderConfirmed(Ids.next(), 3)))
                .withData("{\"orderId\": 7}".getBytes(UTF_8))
                .build();

        assertThat(server.events().send(event).status()).isEqualTo(400);
    }

    private StockReserved hold(UUID order, int quantity) {
        OrderPlaced placed = placed(order, server.clock().instant().plus(HOLD), line(cup, quantity));
        return EventClient.data(server.send(placed).replied(), StockReserved.class);
    }

    private void endHolds() {
        server.clock().advance(HOLD);
        assertThat(server.post("/sweep", "{}").statusCode()).isEqualTo(200);
    }

    private EventResponse confirm(UUID order) {
        return server.send(new OrderConfirmed(order, 3));
    }
}
