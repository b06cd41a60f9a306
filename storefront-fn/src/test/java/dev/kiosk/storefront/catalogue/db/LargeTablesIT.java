package dev.kiosk.storefront.catalogue.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.Seal;
import dev.kiosk.fn.testing.TableScans;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What customers do costs the same however much is in the tables. */
class LargeTablesIT {

    private static final int ROWS = 20_000;
    private static final String[] LARGE = {
        "product",
        "variant",
        "availability",
        "cart",
        "cart_line",
        "customer",
        "checkout_key",
        "order_view",
        "order_view_line",
        "order_timeline",
        "inbox"
    };

    private final TestDatabase database = TestDatabase.migrated("storefront-fn");
    private final TableScans scans = new TableScans(database);

    @Test
    void customersReadLargeTablesThroughIndexesOnly() {
        fill();
        try (StorefrontServer server = StorefrontServer.start(database, "--spring.r2dbc.pool.max-size=1")) {
            Shop shop = server.shop();
            Map<String, Long> before = scans.rowsReadBySequence(LARGE);

            shop.get("/api/products/product-7").expect(200);
            shop.get("/api/products?limit=24").expect(200);
            shop.get("/api/products?limit=24&category=category-3").expect(200);
            String cart = shop.cartOf(2, "S-7000");
            Reply order = shop.checkOut(cart, "a-key").expect(202);
            UUID id = UUID.fromString(order.text("/orderId"));
            OrderPlaced placed = new OrderPlaced(
                    id, 1, List.of(new OrderedLine("S-7000", 2)), Instant.now().plusSeconds(900));
            assertThat(server.events().send(placed).status()).isEqualTo(202);
            shop.get("/api/orders/" + id, order.text("/accessToken")).expect(200);
            Reply account = shop.send("GET", "/api/account", "", Map.of("Cookie", "kiosk_session=" + session()));
            assertThat(account.expect(200).each("/orders", "orderId")).containsExactly(id.toString());
            long looks = scans.byIndex("product");

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                shop.get("/api/products/product-8").expect(200);
                assertThat(scans.byIndex("product")).isGreaterThan(looks);
            });
            assertThat(scans.rowsReadBySequence(LARGE)).isEqualTo(before);
        }
    }

    private static String session() {
        String now = Long.toString(Instant.now().getEpochSecond());
        return new Seal(StorefrontServer.SECRET, "kiosk_session", Clock.systemUTC())
                .seal(Duration.ofDays(1), List.of(new UUID(1, 1).toString(), "1", now, now));
    }

    private void fill() {
        String rows = "generate_series(1, " + ROWS + ") i";
        scans.execute(
                "insert into category (slug, name, products) select 'category-' || i, 'Category ' || i, 1000 "
                        + "from generate_series(0, 99) i",
                "insert into product (import_key, slug, name, description, category_slug) "
                        + "select 'p' || i, 'product-' || i, 'Product ' || i, '', 'category-' || i % 100 from " + rows,
                "insert into variant (sku, product_id, option, price, currency, position) "
                        + "select 'S-' || substr(import_key, 2), id, '', 1000, 'GBP', 1 from product",
                "insert into availability (sku, available, version) select 'S-' || i, 1000, 1 from " + rows,
                "insert into cart (id, currency, touched_at) "
                        + "select cast(lpad(to_hex(i), 32, '0') as uuid), 'GBP', now() from " + rows,
                "insert into cart_line (cart_id, sku, quantity, unit_price) "
                        + "select cast(lpad(to_hex(i), 32, '0') as uuid), 'S-' || i, 1, 1000 from " + rows,
                "insert into customer (ref, name, email, line1, city, postcode, country, created_at) "
                        + "select cast(lpad(to_hex(i), 32, '0') as uuid), 'A', 'a' || i || '@example.org', '1', 'York', 'Y', 'GB', now() "
                        + "from " + rows,
                "insert into order_view (order_id, customer_ref, currency, subtotal, shipping, discount, tax, total, submitted_at) "
                        + "select ref, ref, 'GBP', 1000, 0, 0, 0, 1000, now() from customer",
                "insert into order_view_line (order_id, position, sku, name, quantity, unit_price) "
                        + "select ref, 1, 'S-1', 'Product', 1, 1000 from customer",
                "insert into order_timeline (order_id, event, event_id, at, detail) "
                        + "select ref, 'checkout.submitted', cast(ref as text), now(), '' from customer",
                "insert into checkout_key (key, fingerprint, order_id, created_at) "
                        + "select cast(ref as text), '', ref, now() from customer",
                "insert into account (id, email, language, created_at, signed_in_at) values ('" + new UUID(1, 1)
                        + "', 'ada@example.org', 'en', now(), now())",
                "insert into inbox (source, id) select '/kiosk/order-fn', 'e-' || i from " + rows,
                "analyze");
    }
}
