package dev.kiosk.order.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.TableScans;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an order costs does not grow with what is in the tables. */
class LargeTablesIT {

    private static final int ROWS = 20_000;
    private static final String[] LARGE = {
        "orders", "order_line", "timeline", "payment", "sandbox_payment", "sandbox_movement", "inbox"
    };

    private final TestDatabase database = TestDatabase.migrated("order-fn");
    private final TableScans scans = new TableScans(database);

    @Test
    void ordersReadLargeTablesThroughIndexesOnly() {
        fill();
        try (OrderServer server = OrderServer.start(database, "--spring.r2dbc.pool.max-size=1")) {
            Map<String, Long> before = scans.rowsReadBySequence(LARGE);

            UUID id = Ids.next();
            assertThat(server.send(Orders.checkout(id, "tok_authorise")).status())
                    .isEqualTo(200);
            assertThat(server.send(Orders.reserved(id)).status()).isEqualTo(200);
            assertThat(server.order(id).get("status").asString()).isEqualTo("confirmed");
            assertThat(server.get("/api/orders?limit=20").statusCode()).isEqualTo(200);
            long looks = scans.byIndex("orders");

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                server.order(id);
                assertThat(scans.byIndex("orders")).isGreaterThan(looks);
            });
            assertThat(scans.rowsReadBySequence(LARGE)).isEqualTo(before);
        }
    }

    private void fill() {
        String rows = "generate_series(1, " + ROWS + ") i";
        scans.execute(
                """
                insert into orders (id, version, status, customer_ref, currency, shipping, discount, tax, total,
                    payment_token, placed_at, expires_at)
                select cast(lpad(to_hex(i), 32, '0') as uuid), 3, 'confirmed', 'customer-' || i, 'GBP', 0, 0, 0, 1000,
                    'tok_authorise', now() - i * interval '1 second', now() from
                """ + rows,
                "insert into order_line (order_id, position, sku, quantity, unit_price) "
                        + "select id, 1, 'S-1', 1, 1000 from orders",
                "insert into timeline (order_id, version, at, actor, what) "
                        + "select id, 1, now(), 'customer', 'order-placed' from orders",
                """
                insert into payment (id, order_id, provider, status, currency, amount, captured, opened_at, due_at)
                select id, id, 'sandbox', 'captured', 'GBP', 1000, 1000, now(), now() from orders
                """,
                """
                insert into sandbox_payment (key, ref, order_id, token, currency, amount, status, captured)
                select id, 'ref-' || id, id, 'tok_authorise', 'GBP', 1000, 'captured', 1000 from orders
                """,
                "insert into sandbox_movement (key, payment_key, kind, amount) "
                        + "select 'capture-' || key, key, 'capture', 1000 from sandbox_payment",
                "insert into inbox (source, id) select '/kiosk/storefront-fn', 'e-' || i from " + rows,
                "analyze");
    }
}
