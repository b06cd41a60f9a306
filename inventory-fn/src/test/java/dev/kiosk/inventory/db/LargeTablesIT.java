package dev.kiosk.inventory.db;

import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.fn.testing.TableScans;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.inventory.testing.InventoryServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What orders cost does not grow with what is in the tables. */
class LargeTablesIT {

    private static final int ROWS = 20_000;
    private static final String[] LARGE = {"stock", "reservation", "reservation_line", "inbox"};

    private final TestDatabase database = TestDatabase.migrated("inventory-fn");
    private final TableScans scans = new TableScans(database);

    @Test
    void ordersReadLargeTablesThroughIndexesOnly() {
        fill();
        try (InventoryServer server = InventoryServer.start(database, "--spring.r2dbc.pool.max-size=1")) {
            Map<String, Long> before = scans.rowsReadBySequence(LARGE);

            OrderPlaced order = placed(server.clock().instant(), line("S-7", 2), line("S-7000", 1));
            assertThat(server.send(order).status()).isEqualTo(200);
            assertThat(server.send(new OrderConfirmed(order.orderId(), 2)).status())
                    .isEqualTo(200);
            assertThat(server.send(new OrderCancelled(order.orderId(), 3, "changed-mind"))
                            .status())
                    .isEqualTo(200);
            long looks = scans.byIndex("stock");

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(server.get("/api/stock/S-7").statusCode()).isEqualTo(200);
                assertThat(scans.byIndex("stock")).isGreaterThan(looks);
            });
            assertThat(scans.rowsReadBySequence(LARGE)).isEqualTo(before);
        }
    }

    private void fill() {
        String rows = "generate_series(1, " + ROWS + ") i";
        scans.execute(
                "insert into stock (sku, on_hand, reserved, version) select 'S-' || i, 1000, 1, 1 from " + rows,
                """
                insert into reservation (id, order_id, status, expires_at)
                select cast(lpad(to_hex(i), 32, '0') as uuid), cast(md5('order ' || i) as uuid),
                    case when i % 100 = 0 then 'held' else 'committed' end, now() + interval '1 day' from
                """ + rows,
                """
                insert into reservation_line (reservation_id, sku, quantity, available_after, stock_version)
                select cast(lpad(to_hex(i), 32, '0') as uuid), 'S-' || i, 1, 999, 1 from
                """ + rows,
                "insert into inbox (source, id) select '/kiosk/order-fn', 'e-' || i from " + rows,
                "analyze");
    }
}
