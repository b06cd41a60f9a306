package dev.kiosk.inventory.events;

import static dev.kiosk.inventory.testing.InventoryFixtures.HOLD;
import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.StockReserved;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.inventory.testing.Books;
import dev.kiosk.inventory.testing.InventoryServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two pods on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrentOrdersIT {

    private final InventoryServer server = InventoryServer.shared();
    private InventoryServer second = server;

    @BeforeAll
    void startSecondPod() {
        second = InventoryServer.start(InventoryServer.sharedDatabase());
    }

    @AfterAll
    void stopSecondPod() {
        second.close();
    }

    @Test
    void sellsExactlyWhatThereIs() {
        String cup = server.stocked(100);
        Instant now = server.clock().instant();

        List<EventResponse> responses = sendAll(IntStream.range(0, 400)
                .<EventData>mapToObj(i -> placed(now, line(cup, 1)))
                .toList());

        assertThat(replies(responses, KioskEvents.INVENTORY_RESERVED.name())).isEqualTo(100);
        assertThat(replies(responses, KioskEvents.INVENTORY_REJECTED.name())).isEqualTo(300);
        assertThat(server.stock(cup))
                .extracting("onHand", "reserved", "available")
                .containsExactly(100L, 100L, 0L);
        Books.assertBalanced(server, cup);
    }

    @Test
    void doesNotDeadlockWhenOrdersCrossOverManySkus() {
        List<String> skus =
                IntStream.range(0, 12).mapToObj(i -> server.stocked(150)).toList();
        Random random = new Random(7);

        List<EventResponse> responses = sendAll(IntStream.range(0, 300)
                .<EventData>mapToObj(i -> orderOf(skus, random))
                .toList());

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.status()).isEqualTo(200));
        skus.forEach(sku -> Books.assertBalanced(server, sku));
    }

    @Test
    void holdsOnceForAnOrderThatIsPlacedByManyEventsAtOnce() {
        String cup = server.stocked(10);
        OrderPlaced order = placed(server.clock().instant(), line(cup, 4));

        List<EventResponse> responses = sendAll(Collections.nCopies(20, (EventData) order));

        assertThat(responses.stream()
                        .map(response -> EventClient.data(response.replied(), StockReserved.class))
                        .distinct())
                .hasSize(1);
        assertThat(server.stock(cup).reserved()).isEqualTo(4);
    }

    @Test
    void letsExactlyOneWinWhenHoldsEndAreConfirmedAndAreWantedByOthersAtOnce() {
        String cup = server.stocked(60);
        Instant now = server.clock().instant();
        List<OrderPlaced> held =
                IntStream.range(0, 60).mapToObj(i -> placed(now, line(cup, 1))).toList();
        sendAll(List.copyOf(held));
        server.clock().advance(HOLD);
        Instant later = server.clock().instant();

        CompletableFuture<Void> sweep = CompletableFuture.runAsync(() -> second.post("/sweep", "{}"));
        List<EventResponse> responses = sendAll(held.stream()
                .<EventData>flatMap(
                        order -> Stream.of(new OrderConfirmed(order.orderId(), 3), placed(later, line(cup, 1))))
                .toList());
        sweep.join();

        assertThat(responses)
                .allSatisfy(response -> assertThat(response.status()).isEqualTo(200));
        long committed = replies(responses, KioskEvents.INVENTORY_COMMITTED.name());
        long reserved = replies(responses, KioskEvents.INVENTORY_RESERVED.name());
        assertThat(committed + reserved).isEqualTo(60);
        assertThat(replies(responses, KioskEvents.INVENTORY_EXPIRED.name())).isEqualTo(60 - committed);
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(60 - committed, reserved);
        Books.assertBalanced(server, cup);
    }

    @Test
    void keepsNothingForOrdersThatArePlacedAndCalledOffAtOnce() {
        String cup = server.stocked(1000);
        Instant now = server.clock().instant();
        List<EventData> events = IntStream.range(0, 100)
                .mapToObj(i -> placed(now, line(cup, 1)))
                .<EventData>flatMap(order -> Stream.of(order, new OrderCancelled(order.orderId(), 2, "customer")))
                .toList();

        untilTaken(events);

        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(1000L, 0L);
        Books.assertBalanced(server, cup);
    }

    /** As a broker does: what meets a conflict is sent again. */
    private void untilTaken(List<EventData> events) {
        List<EventData> todo = events;
        for (int attempt = 0; attempt < 10 && !todo.isEmpty(); attempt++) {
            List<EventData> sent = todo;
            List<EventResponse> responses = sendAll(sent);
            assertThat(responses)
                    .allSatisfy(response -> assertThat(response.status()).isIn(200, 202, 409));
            todo = IntStream.range(0, sent.size())
                    .filter(i -> responses.get(i).status() == 409)
                    .mapToObj(sent::get)
                    .toList();
        }
        assertThat(todo).isEmpty();
    }

    /** All at once, to the two pods in turn. */
    private List<EventResponse> sendAll(List<EventData> events) {
        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, events.size())
                .mapToObj(i -> (i % 2 == 0 ? server : second).events().sendAsync(EventClient.event(events.get(i))))
                .toList();
        return responses.stream().map(CompletableFuture::join).toList();
    }

    private OrderPlaced orderOf(List<String> skus, Random random) {
        List<String> some = new ArrayList<>(skus);
        Collections.shuffle(some, random);
        return placed(
                server.clock().instant(),
                some.stream().limit(4).map(sku -> line(sku, 2)).toArray(OrderedLine[]::new));
    }

    private static long replies(List<EventResponse> responses, String type) {
        return responses.stream()
                .filter(response -> response.replied().getType().equals(type))
                .count();
    }
}
