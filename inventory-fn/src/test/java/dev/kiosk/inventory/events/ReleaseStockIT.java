package dev.kiosk.inventory.events;

import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockReleased;
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
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleaseStockIT {

    private final InventoryServer server = InventoryServer.shared();
    private final String cup = server.stocked(10);

    /** The two events that call an order off. */
    static List<Function<UUID, EventData>> calledOff() {
        return List.of(
                order -> new OrderCancelled(order, 4, "customer"), order -> new OrderExpired(order, 4, "not-paid"));
    }

    @ParameterizedTest
    @MethodSource("calledOff")
    void freesWhatIsHeldAndRepliesReleased(Function<UUID, EventData> event) {
        StockReserved reserved = hold(4);

        StockReleased reply =
                EventClient.data(server.send(event.apply(reserved.orderId())).replied(), StockReleased.class);

        assertThat(reply)
                .isEqualTo(new StockReleased(
                        reserved.orderId(), reserved.reservationId(), List.of(new StockLine(cup, 4, 10, 3))));
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(10L, 0L);
        Books.assertBalanced(server, cup);
    }

    @ParameterizedTest
    @MethodSource("calledOff")
    void restocksWhatWasCommitted(Function<UUID, EventData> event) {
        StockReserved reserved = hold(4);
        server.send(new OrderConfirmed(reserved.orderId(), 3));

        StockReleased reply =
                EventClient.data(server.send(event.apply(reserved.orderId())).replied(), StockReleased.class);

        assertThat(reply.lines()).containsExactly(new StockLine(cup, 4, 10, 4));
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(10L, 0L);
        Books.assertBalanced(server, cup);
    }

    @ParameterizedTest
    @MethodSource("calledOff")
    void releasesOnceWhenTheSameEventComesManyTimesAtOnce(Function<UUID, EventData> event) {
        CloudEvent same = EventClient.event(event.apply(hold(4).orderId()));

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 20)
                .mapToObj(i -> server.events().sendAsync(same))
                .toList();

        assertThat(responses.stream()
                        .map(response -> response.join().replied().getId())
                        .distinct())
                .hasSize(1);
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(10L, 0L);
    }

    @ParameterizedTest
    @MethodSource("calledOff")
    void onlyNotesWhatIsReleasedAlready(Function<UUID, EventData> event) {
        UUID order = hold(4).orderId();
        server.send(event.apply(order));

        assertThat(server.send(event.apply(order)).replied().getType()).isEqualTo(KioskEvents.INVENTORY_NOTED.name());
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(10L, 0L);
    }

    @Test
    void onlyNotesTheEndOfAnOrderThatHeldNothing() {
        OrderPlaced rejected = placed(server.clock().instant(), line(cup, 11));
        server.send(rejected);

        assertThat(server.send(new OrderCancelled(rejected.orderId(), 2, "customer"))
                        .replied()
                        .getType())
                .isEqualTo(KioskEvents.INVENTORY_NOTED.name());
    }

    @ParameterizedTest
    @MethodSource("calledOff")
    void refusesDataThatViolatesTheSchema(Function<UUID, EventData> event) {
        CloudEvent broken = CloudEventBuilder.v1(EventClient.event(event.apply(Ids.next())))
                .withData("{\"version\": 1}".getBytes(UTF_8))
                .build();

        assertThat(server.events().send(broken).status()).isEqualTo(400);
    }

    private StockReserved hold(int quantity) {
        OrderPlaced order = placed(server.clock().instant(), line(cup, quantity));
        return EventClient.data(server.send(order).replied(), StockReserved.class);
    }
}
