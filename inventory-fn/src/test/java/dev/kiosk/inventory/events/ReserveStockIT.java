package dev.kiosk.inventory.events;

import static dev.kiosk.inventory.testing.InventoryFixtures.freshSku;
import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.GoldenEvents;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.Shortage;
import dev.kiosk.contracts.StockExpired;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockRejected;
import dev.kiosk.contracts.StockReserved;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.inventory.testing.InventoryServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReserveStockIT {

    private final InventoryServer server = InventoryServer.shared();
    private final Instant now = server.clock().instant();

    @Test
    void holdsTheLinesAndRepliesReserved() {
        String cup = server.stocked(10);
        String pot = server.stocked(3);
        OrderPlaced order = placed(now, line(pot, 3), line(cup, 4));

        StockReserved reply = data(server.send(order), StockReserved.class);

        assertThat(reply.orderId()).isEqualTo(order.orderId());
        assertThat(reply.lines()).containsExactlyInAnyOrder(new StockLine(cup, 4, 6, 2), new StockLine(pot, 3, 0, 2));
        assertThat(server.stock(cup))
                .extracting("onHand", "reserved", "available")
                .containsExactly(10L, 4L, 6L);
        assertThat(server.stock(pot))
                .extracting("onHand", "reserved", "available")
                .containsExactly(3L, 3L, 0L);
    }

    @Test
    void repliesRejectedWithEveryShortageAndHoldsNothing() {
        String cup = server.stocked(10);
        String pot = server.stocked(3);
        String unknown = freshSku();

        StockRejected reply =
                data(server.send(placed(now, line(cup, 4), line(pot, 4), line(unknown, 2))), StockRejected.class);

        assertThat(reply.shortages()).containsExactlyInAnyOrder(new Shortage(pot, 4, 3), new Shortage(unknown, 2, 0));
        assertThat(server.stock(cup).reserved()).isZero();
        assertThat(server.stock(pot).reserved()).isZero();
    }

    @Test
    void givesADuplicateTheSameReplyAndHoldsNothingMore() {
        String cup = server.stocked(10);
        CloudEvent event = EventClient.event(placed(now, line(cup, 4)));

        CloudEvent first = server.events().send(event).replied();
        CloudEvent second = server.events().sendStructured(event).replied();

        assertThat(second).isEqualTo(first);
        assertThat(server.stock(cup).reserved()).isEqualTo(4);
    }

    @Test
    void holdsOnceWhenTheSameEventComesManyTimesAtOnce() {
        String cup = server.stocked(10);
        CloudEvent event = EventClient.event(placed(now, line(cup, 4)));

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 20)
                .mapToObj(i -> server.events().sendAsync(event))
                .toList();

        assertThat(responses.stream()
                        .map(response -> response.join().replied().getId())
                        .distinct())
                .hasSize(1);
        assertThat(server.stock(cup).reserved()).isEqualTo(4);
    }

    @Test
    void givesTheSameAnswerToAnOrderThatIsPlacedAgainByAnotherEvent() {
        String cup = server.stocked(10);
        OrderPlaced fits = placed(now, line(cup, 6));
        OrderPlaced doesNotFit = placed(now, line(cup, 6));
        StockReserved reserved = data(server.send(fits), StockReserved.class);
        StockRejected rejected = data(server.send(doesNotFit), StockRejected.class);
        server.adjust(cup, 10);

        assertThat(data(server.send(fits), StockReserved.class)).isEqualTo(reserved);
        assertThat(data(server.send(doesNotFit), StockRejected.class)).isEqualTo(rejected);
        assertThat(server.stock(cup).reserved()).isEqualTo(6);
    }

    @Test
    void holdsNothingForAnOrderThatWasCalledOffFirst() {
        String cup = server.stocked(10);
        OrderPlaced cancelled = placed(now, line(cup, 4));
        OrderPlaced expired = placed(now, line(cup, 4));

        assertThat(server.send(new OrderCancelled(cancelled.orderId(), 2, "customer"))
                        .replied()
                        .getType())
                .isEqualTo(KioskEvents.INVENTORY_NOTED.name());
        assertThat(server.send(new OrderExpired(expired.orderId(), 2, "not-paid"))
                        .replied()
                        .getType())
                .isEqualTo(KioskEvents.INVENTORY_NOTED.name());
        assertThat(server.send(cancelled).replied().getType()).isEqualTo(KioskEvents.INVENTORY_NOTED.name());
        assertThat(server.send(expired).replied().getType()).isEqualTo(KioskEvents.INVENTORY_NOTED.name());
        assertThat(server.stock(cup).reserved()).isZero();
    }

    @Test
    void repliesExpiredToAnOrderThatIsOverBeforeItArrives() {
        String cup = server.stocked(10);

        EventResponse response = server.send(placed(Ids.next(), now.minusSeconds(1), line(cup, 4)));

        assertThat(data(response, StockExpired.class).lines()).containsExactly(new StockLine(cup, 4, 10, 1));
        assertThat(server.stock(cup).reserved()).isZero();
    }

    @Test
    void refusesForGoodAnOrderWithTwoLinesOfOneSku() {
        String cup = server.stocked(10);

        assertThat(server.send(placed(now, line(cup, 1), line(cup, 2))).status())
                .isEqualTo(422);
    }

    @Test
    void refusesDataThatViolatesTheSchema() {
        assertThat(sendRaw("{broken").status()).isEqualTo(400);
        assertThat(sendRaw(GoldenEvents.json(KioskEvents.ORDER_PLACED).replace("\"quantity\": 6", "\"quantity\": 0"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void understandsTheGoldenExample() {
        server.adjust("85123A", 100);

        EventResponse response = sendRaw(GoldenEvents.json(KioskEvents.ORDER_PLACED));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.replied().getType()).isEqualTo(KioskEvents.INVENTORY_EXPIRED.name());
    }

    private EventResponse sendRaw(String data) {
        CloudEvent event = CloudEventBuilder.v1(EventClient.event(placed(now, line("any", 1))))
                .withData(data.getBytes(UTF_8))
                .build();
        return server.events().send(event);
    }

    private static <E extends EventData> E data(EventResponse response, Class<E> type) {
        return EventClient.data(response.replied(), type);
    }
}
