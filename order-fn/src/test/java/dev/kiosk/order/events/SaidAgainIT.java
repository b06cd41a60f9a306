package dev.kiosk.order.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.InventoryNoted;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.StockCommitted;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockReleased;
import dev.kiosk.contracts.StorefrontNoted;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Brokers lose events: what somebody has to answer is said again until it is answered. */
class SaidAgainIT {

    private final OrderServer server = OrderServer.shared();
    private final UUID id = Ids.next();
    private final CloudEvent checkout = EventClient.event(Orders.checkout(id, "tok_authorise"));

    @Test
    void aPlacingWaitsForTheStockAndForTheCustomersView() {
        CloudEvent placed = server.events().send(checkout).replied();
        assertThat(waiting(id)).containsExactly("dev.kiosk.order.placed.v1");

        server.deliver(causedBy(placed, Orders.reserved(id)));
        assertThat(waiting(id)).contains("dev.kiosk.order.placed.v1");
        server.deliver(new StorefrontNoted(List.of("not of ours", placed.getId())));

        assertThat(waiting(id)).doesNotContain("dev.kiosk.order.placed.v1");
    }

    @Test
    void aConfirmationWaitsForTheCommitment() {
        server.events().send(checkout);
        CloudEvent confirmed = server.deliver(Orders.reserved(id)).replied();
        assertThat(waiting(id)).contains("dev.kiosk.order.confirmed.v1");

        server.deliver(new StorefrontNoted(List.of(confirmed.getId())));
        server.deliver(causedBy(confirmed, new StockCommitted(id, Ids.next())));

        assertThat(waiting(id)).doesNotContain("dev.kiosk.order.confirmed.v1");
    }

    @Test
    void aCancellationWaitsForTheStockAndForTheCustomersView() {
        server.events().send(checkout);
        server.post("/api/orders/" + id + "/cancel", "{\"reason\": \"no-stock\"}");
        CloudEvent cancelled = server.published(id, "dev.kiosk.order.cancelled.v1");

        server.deliver(new StorefrontNoted(List.of(cancelled.getId())));
        assertThat(waiting(id)).contains("dev.kiosk.order.cancelled.v1");
        server.deliver(
                causedBy(cancelled, new StockReleased(id, Ids.next(), List.of(new StockLine("85123A", 6, 10, 1)))));

        assertThat(waiting(id)).doesNotContain("dev.kiosk.order.cancelled.v1");
    }

    @Test
    void whatTheStockHasNothingToSayToIsAnsweredAllTheSame() {
        server.events().send(checkout);
        CloudEvent placed = server.events().send(checkout).replied();

        server.deliver(new StorefrontNoted(List.of(placed.getId())));
        server.deliver(causedBy(placed, new InventoryNoted(id)));

        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void aParcelWaitsForTheCustomersView() {
        UUID shipped = Orders.shipped();
        assertThat(waiting(shipped)).contains("dev.kiosk.order.shipped.v1");

        server.deliver(new StorefrontNoted(
                List.of(server.published(shipped, "dev.kiosk.order.shipped.v1").getId())));

        assertThat(waiting(shipped)).doesNotContain("dev.kiosk.order.shipped.v1");
    }

    @Test
    void anEndIsSaidAgainWithTheSameIdUntilItIsAnswered() {
        server.events().send(checkout);
        server.post("/api/orders/" + id + "/cancel", "{\"reason\": \"no-stock\"}");
        server.execute("update outbox set due_at = now() where subject = cast(:id as text)", id);

        server.sweep();

        List<CloudEvent> said = server.all(id, "dev.kiosk.order.cancelled.v1");
        assertThat(said).hasSize(2);
        assertThat(said.get(1)).isEqualTo(said.get(0));
        assertThat(EventClient.data(said.get(0), OrderCancelled.class).version())
                .isEqualTo(2);
    }

    private CloudEvent causedBy(CloudEvent cause, EventData data) {
        return CloudEventBuilder.from(EventClient.event(data))
                .withExtension("causationid", cause.getId())
                .build();
    }

    /** The types of what is said again about an order. */
    private List<String> waiting(UUID order) {
        return server.texts(
                "select type from outbox where awaits is not null and subject = cast(:id as text) order by type",
                order);
    }
}
