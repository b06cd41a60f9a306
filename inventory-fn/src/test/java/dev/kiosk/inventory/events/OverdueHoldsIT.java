package dev.kiosk.inventory.events;

import static dev.kiosk.inventory.testing.InventoryFixtures.HOLD;
import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.StockExpired;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.inventory.testing.Books;
import dev.kiosk.inventory.testing.InventoryServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On a database of its own, as it counts what a sweep finds; a sweep that expires three holds at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdueHoldsIT {

    private InventoryServer server = InventoryServer.shared();

    @BeforeAll
    void start() {
        server = InventoryServer.start(
                TestDatabase.migrated("inventory-fn"),
                "--kiosk.inventory.expiry-batch=3",
                "--kiosk.fn.sweep-every=1d"); // the clock is set forward, and nobody is to sweep in passing
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aSweepEndsThemAllInBatchesAndTellsTheirOrders() {
        server.clock().advance(HOLD);
        server.post("/sweep", "{}");
        String cup = server.stocked(10);
        List<OrderPlaced> orders =
                IntStream.range(0, 7).mapToObj(i -> hold(cup, 1)).toList();
        server.clock().advance(HOLD);
        OrderPlaced notYet = hold(server.stocked(1), 1);

        HttpResponse<String> swept = server.post("/sweep", "{}");

        assertThat(InventoryServer.json(swept).get("reservations").asInt()).isEqualTo(7);
        assertThat(orders)
                .allSatisfy(order -> assertThat(
                                server.broker().published(order.orderId().toString()))
                        .singleElement()
                        .satisfies(
                                event -> assertThat(event.getType()).isEqualTo(KioskEvents.INVENTORY_EXPIRED.name())));
        assertThat(server.broker().published(notYet.orderId().toString())).isEmpty();
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(10L, 0L);
        Books.assertBalanced(server, cup);
    }

    @Test
    void aSecondSweepFindsNothing() {
        hold(server.stocked(10), 1);
        server.clock().advance(HOLD);
        server.post("/sweep", "{}");

        assertThat(InventoryServer.json(server.post("/sweep", "{}"))
                        .get("reservations")
                        .asInt())
                .isZero();
    }

    @Test
    void doNotCountWhereStockIsRead() {
        String cup = server.stocked(10);
        hold(cup, 4);
        server.clock().advance(HOLD);

        assertThat(server.stock(cup))
                .extracting("onHand", "reserved", "available")
                .containsExactly(10L, 0L, 10L);
        assertThat(InventoryServer.json(server.get("/api/stock?limit=1000"))
                        .get("items")
                        .valueStream()
                        .filter(item -> item.get("sku").asString().equals(cup)))
                .singleElement()
                .satisfies(item -> assertThat(item.get("available").asInt()).isEqualTo(10));
    }

    @Test
    void giveWayToTheNextOrderWithoutASweep() {
        String cup = server.stocked(10);
        String pot = server.stocked(10);
        OrderPlaced abandoned = placed(server.clock().instant(), line(cup, 8), line(pot, 2));
        server.send(abandoned);
        server.clock().advance(HOLD);

        assertThat(server.send(placed(server.clock().instant(), line(cup, 9)))
                        .replied()
                        .getType())
                .isEqualTo(KioskEvents.INVENTORY_RESERVED.name());

        assertThat(server.broker().published(abandoned.orderId().toString()))
                .singleElement()
                .satisfies(event -> assertThat(
                                EventClient.data(event, StockExpired.class).lines())
                        .containsExactlyInAnyOrder(new StockLine(cup, 8, 10, 3), new StockLine(pot, 2, 10, 3)));
        assertThat(server.stock(cup).reserved()).isEqualTo(9);
        assertThat(server.stock(pot).reserved()).isZero();
        Books.assertBalanced(server, cup);
        Books.assertBalanced(server, pot);
    }

    @Test
    void giveWayToAnAdjustment() {
        String cup = server.stocked(10);
        OrderPlaced abandoned = hold(cup, 8);
        server.clock().advance(HOLD);

        assertThat(server.adjust(cup, -5).statusCode()).isEqualTo(200);
        assertThat(server.stock(cup)).extracting("onHand", "reserved").containsExactly(5L, 0L);
        assertThat(server.broker().published(abandoned.orderId().toString())).hasSize(1);
    }

    @Test
    void areCounted() {
        server.clock().advance(HOLD);
        server.post("/sweep", "{}");
        double before = expired();
        hold(server.stocked(10), 1);
        server.clock().advance(HOLD);
        server.post("/sweep", "{}");

        assertThat(expired()).isEqualTo(before + 1);
    }

    private double expired() {
        return server.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("kiosk_inventory_reservations_total") && line.contains("expired"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private OrderPlaced hold(String sku, int quantity) {
        OrderPlaced order = placed(server.clock().instant(), line(sku, quantity));
        assertThat(server.send(order).status()).isEqualTo(200);
        return order;
    }
}
