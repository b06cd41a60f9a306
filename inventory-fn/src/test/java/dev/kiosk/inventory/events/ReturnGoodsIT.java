package dev.kiosk.inventory.events;

import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.contracts.OrderedLine;
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

class ReturnGoodsIT {

    private final InventoryServer server = InventoryServer.shared();
    private final String cup = server.stocked(10);

    @Test
    void putsBackOnceWhatCameBackHoweverOftenItIsTold() {
        CloudEvent same = EventClient.event(returned(shipped(4), 3));

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 8)
                .mapToObj(i -> server.events().sendAsync(same))
                .toList();

        assertThat(responses)
                .allSatisfy(response ->
                        assertThat(response.join().replied().getType()).isEqualTo(KioskEvents.INVENTORY_NOTED.name()));
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(9L, 0L);
        Books.assertBalanced(server, cup);
    }

    @Test
    void putsBackPartByPart() {
        UUID order = shipped(4);

        server.send(returned(order, 1));
        server.send(returned(order, 3));

        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(10L, 0L);
        Books.assertBalanced(server, cup);
    }

    @Test
    void refusesForGoodWhatItNeverHad() {
        OrderReturned unknown = new OrderReturned(Ids.next(), 5, "damaged", List.of(new OrderedLine("NO-SUCH-SKU", 1)));

        assertThat(server.send(unknown).status()).isEqualTo(422);
    }

    @Test
    void refusesDataThatViolatesTheSchema() {
        CloudEvent broken = CloudEventBuilder.v1(EventClient.event(returned(Ids.next(), 1)))
                .withData("{\"version\": 1}".getBytes(UTF_8))
                .build();

        assertThat(server.events().send(broken).status()).isEqualTo(400);
    }

    private OrderReturned returned(UUID order, int quantity) {
        return new OrderReturned(order, 5, "damaged", List.of(new OrderedLine(cup, quantity)));
    }

    private UUID shipped(int quantity) {
        OrderPlaced order = placed(server.clock().instant(), line(cup, quantity));
        server.send(order);
        server.send(new OrderConfirmed(order.orderId(), 3));
        return order.orderId();
    }
}
