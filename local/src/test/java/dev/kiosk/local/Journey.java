package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.contracts.ReturnRequested;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.local.Shopper.Placed;
import dev.kiosk.local.function.LocalFunction;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The life of one order, such that an event of a given type is a part of it, to an end at which everybody agrees. */
record Journey(LocalPlatform platform, Kind kind, String sku, Placed order) {

    private static final int STOCK = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How it goes. */
    enum Kind {
        CONFIRMED("tok_authorise", 2),
        RETURNED("tok_authorise", 2),
        PARTED("tok_authorise", 2),
        SENT_BACK("tok_authorise", 2),
        KEPT("tok_authorise", 2),
        WITHDRAWN("tok_authorise", 2),
        FORGOTTEN("tok_authorise", 2),
        SOLD_OUT("tok_authorise", STOCK + 1),
        RETRIED("tok_decline", 2),
        CANCELLED_TOO_LATE("tok_authorise", 2),
        CANCELLED("tok_authorise", 2),
        AGREED("tok_action", 2),
        EXPIRED("tok_action", 2);

        private final String token;
        private final int quantity;

        Kind(String token, int quantity) {
            this.token = token;
            this.quantity = quantity;
        }
    }

    /** What is to be in the books in the end: of the order, of its reservation, of stock, and of money in hundredths. */
    private record End(String status, String reservation, int onHand, int captured, int refunded) {}

    static void stock(LocalPlatform platform, List<String> skus) {
        Shopper staff = new Shopper(platform.uri("storefront-fn-events"));
        StringBuilder goods = new StringBuilder("sku,product,name,option,description,category,price,currency\n");
        StringBuilder stock = new StringBuilder("sku,onHand\n");
        skus.forEach(sku -> {
            goods.append(sku + ",," + sku + ",,,,10.00,GBP\n");
            stock.append(sku + "," + STOCK + "\n");
        });
        Map<String, String> csv = Map.of("content-type", "text/csv; charset=utf-8");
        staff.post(platform.uri("storefront-fn-events").resolve("/api/catalogue/imports"), goods.toString(), csv);
        staff.post(platform.uri("inventory-fn").resolve("/api/stock/imports"), stock.toString(), csv);
    }

    /** Checked out. */
    static Journey of(LocalPlatform platform, String eventType, String sku) {
        Kind kind = kindWith(eventType);
        Shopper shopper = new Shopper(platform.uri("storefront-fn"));
        return new Journey(platform, kind, sku, shopper.buys(sku, kind.quantity, kind.token, Shopper.ada(email(sku))));
    }

    /** Of a customer of its own. */
    private static String email(String sku) {
        return sku.toLowerCase(Locale.ROOT) + "@example.org";
    }

    private static Kind kindWith(String eventType) {
        return switch (eventType) {
            case "inventory.rejected", "order.rejected" -> Kind.SOLD_OUT;
            case "payment.failed", "payment.retry-requested" -> Kind.RETRIED;
            case "order.cancelled", "inventory.released", "order.cancellation-requested" -> Kind.CANCELLED;
            case "order.cancellation-refused" -> Kind.CANCELLED_TOO_LATE;
            case "payment.action-required", "payment.notified" -> Kind.AGREED;
            case "order.expired", "inventory.expired" -> Kind.EXPIRED;
            case "order.shipped",
                    "order.delivered",
                    "order.returned",
                    "payment.refunded",
                    "stock.adjusted",
                    "inventory.noted",
                    "storefront.noted" -> Kind.RETURNED;
            case "order.lines-cancelled" -> Kind.PARTED;
            case "order.return-requested", "order.return-recorded" -> Kind.WITHDRAWN;
            case "order.return-accepted" -> Kind.SENT_BACK;
            case "order.return-refused" -> Kind.KEPT;
            case "customer.erasure-requested", "order.customer-erased", "customer.erased", "webhook.customer-erased" ->
                Kind.FORGOTTEN;
            default -> Kind.CONFIRMED;
        };
    }

    void goOn() {
        switch (kind) {
            case CONFIRMED -> agree(new End("confirmed", "committed", STOCK - 2, 1, 0));
            case SOLD_OUT -> agree(new End("rejected", "rejected", STOCK, 0, 0));
            case RETRIED -> payByAnotherMeans();
            case CANCELLED_TOO_LATE -> cancelTooLate();
            case CANCELLED -> cancel();
            case AGREED -> consent();
            case EXPIRED -> letTimePass();
            case RETURNED -> sendAndTakeBack();
            case PARTED -> cancelOneUnit();
            case SENT_BACK -> askToSendBack();
            case KEPT -> askForMoreThanThereIs();
            case WITHDRAWN -> withdraw();
            case FORGOTTEN -> forget();
        }
    }

    private void payByAnotherMeans() {
        awaitTold("payment.failed");
        customer("/payments", "{\"paymentToken\": \"tok_authorise\"}");
        agree(new End("confirmed", "committed", STOCK - 2, 1, 0));
    }

    /** The storefront has not heard yet that it is on its way. */
    private void cancelTooLate() {
        awaitInside("confirmed");
        order("/api/orders/" + order.orderId() + "/ship", "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}");
        say(new CancellationRequested(UUID.fromString(order.orderId()), "changed-mind"));
        awaitTold("order.cancellation-refused");
        agree(new End("shipped", "committed", STOCK - 2, 1, 0));
    }

    private void awaitTold(String event) {
        await().atMost(PATIENCE).until(() -> ask("storefront-fn", """
                select count(*) from order_timeline where event = '%s' and order_id = :id""".formatted(event)) == 1);
    }

    private void customer(String path, String body) {
        new Shopper(platform.uri("storefront-fn"))
                .post(
                        platform.uri("storefront-fn").resolve("/api/orders/" + order.orderId() + path),
                        body,
                        Map.of(
                                "authorization",
                                "Bearer " + order.accessToken(),
                                "content-type",
                                "application/json",
                                "idempotency-key",
                                order.orderId()));
    }

    private void say(EventData event) {
        function("storefront-fn")
                .bean(OutboxTransaction.class)
                .commit(Mono.just(Effects.of("told", event)))
                .block();
    }

    private void cancel() {
        awaitInside("confirmed");
        customer("/cancellation", "{}");
        agree(new End("cancelled", "released", STOCK, 1, 1));
    }

    private void consent() {
        awaitInside("reserved");
        awaitTold("payment.action-required");
        change("order-fn", """
                update sandbox_payment set status = 'authorised'
                where order_id = :id and status = 'action-required'""");
        UUID id = UUID.fromString(order.orderId());
        String ref = text("order-fn", "select ref from sandbox_payment where order_id = :id");
        say(new PaymentNotified("sandbox", ref, "authorised", id));
        agree(new End("confirmed", "committed", STOCK - 2, 1, 0));
    }

    /** Who looks between two sweeps may find the hold given back already. */
    private void letTimePass() {
        awaitInside("reserved");
        change("inventory-fn", "update reservation set expires_at = now() - interval '1 s' where order_id = :id");
        await().atMost(PATIENCE)
                .until(() -> List.of("expired", "released")
                        .contains(text("inventory-fn", "select status from reservation where order_id = :id")));
        change("order-fn", "update orders set expires_at = now() - interval '1 s' where id = :id");
        agree(new End("expired", "released", STOCK, 0, 0));
    }

    private void sendAndTakeBack() {
        awaitInside("confirmed");
        String path = "/api/orders/" + order.orderId();
        order(path + "/ship", "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}");
        order(path + "/deliver", "{}");
        order(path + "/returns", "{\"reason\": \"damaged\", \"lines\": [{\"sku\": \"" + sku + "\", \"quantity\": 2}]}");
        order(path + "/refunds", "{\"amount\": " + inside().path("captured").asLong() + ", \"reason\": \"damaged\"}");
        agree(new End("refunded", "committed", STOCK, 1, 1));
    }

    private void askToSendBack() {
        awaitInside("confirmed");
        String path = "/api/orders/" + order.orderId();
        String all = "{\"reason\": \"damaged\", \"lines\": [{\"sku\": \"" + sku + "\", \"quantity\": 2}]}";
        order(path + "/ship", "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}");
        awaitTold("order.shipped");
        customer("/returns", all);
        String asked = "select cast(id as text) from requested_return where order_id = :id and status = '%s'";
        await().atMost(PATIENCE)
                .until(() -> !text("order-fn", asked.formatted("requested")).isEmpty());
        String wish = text("order-fn", asked.formatted("requested"));
        order(path + "/requested-returns/" + wish + "/accept", "{\"text\": \"12 Station Road\"}");
        awaitTold("order.return-accepted");
        order(path + "/returns", all);
        assertThat(text("order-fn", asked.formatted("done"))).isEqualTo(wish);
        order(path + "/refunds", all);
        agree(new End("refunded", "committed", STOCK, 1, 1));
    }

    /** The storefront has not heard yet how much has left the house. */
    private void askForMoreThanThereIs() {
        awaitInside("confirmed");
        order("/api/orders/" + order.orderId() + "/ship", "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}");
        say(new ReturnRequested(
                UUID.fromString(order.orderId()),
                UUID.randomUUID(),
                false,
                "damaged",
                List.of(new OrderedLine(sku, 3)),
                Instant.now()));
        awaitTold("order.return-refused");
        agree(new End("shipped", "committed", STOCK - 2, 1, 0));
    }

    private void withdraw() {
        awaitInside("confirmed");
        customer("/withdrawal", "");
        await().atMost(PATIENCE).until(() -> ask("storefront-fn", """
                        select count(*) from notification where occasion = 'withdrawn' and order_id = :id""") == 1);
        agree(new End("cancelled", "released", STOCK, 1, 1));
    }

    private void forget() {
        awaitInside("confirmed");
        String path = "/api/orders/" + order.orderId();
        order(path + "/ship", "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}");
        order(path + "/deliver", "{}");
        URI erasures = platform.uri("storefront-fn-events").resolve("/api/erasures");
        Shopper staff = new Shopper(erasures);
        String erasure = staff.posts(erasures, "{\"email\": \"" + email(sku) + "\"}")
                .path("id")
                .asString();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(staff.get(URI.create(erasures + "/" + erasure))
                                .path("state")
                                .asString())
                        .isEqualTo("done"));
        assertThat(ask(
                        "storefront-fn",
                        "select count(*) from customer where email = '" + email(sku)
                                + "' and cast(:id as uuid) is not null"))
                .isZero();
        agree(new End("delivered", "committed", STOCK - 2, 1, 0));
    }

    private void cancelOneUnit() {
        awaitInside("confirmed");
        String path = "/api/orders/" + order.orderId();
        String one = "{\"reason\": \"damaged\", \"lines\": [{\"sku\": \"" + sku + "\", \"quantity\": 1}]}";
        order(path + "/cancel", one);
        awaitTold("order.lines-cancelled");
        order(path + "/ship", "{\"carrier\": \"Royal Mail\", \"tracking\": \"RM1\"}");
        order(path + "/refunds", one);
        agree(new End("refunded", "committed", STOCK - 1, 1, 1));
    }

    private void agree(End end) {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            JsonNode inside = inside();
            long total = inside.path("total").asLong();
            assertThat(inside.path("status").asString()).isEqualTo(end.status());
            assertThat(inside.path("captured").asLong()).isEqualTo(end.captured() * total);
            assertThat(inside.path("refunded").asLong()).isEqualTo(end.refunded() * total);
            assertThat(new Shopper(platform.uri("storefront-fn")).statusOf(order))
                    .isEqualTo(end.status());
            assertThat(text("inventory-fn", "select status from reservation where order_id = :id"))
                    .isEqualTo(end.reservation());
            assertThat(text(
                            "inventory-fn",
                            "select on_hand || ' ' || reserved from stock where sku = '" + sku
                                    + "' and cast(:id as uuid) is not null"))
                    .isEqualTo(end.onHand() + " 0");
            for (String function : List.of("storefront-fn", "order-fn", "inventory-fn")) {
                assertThat(ask(function, "select count(*) from outbox where subject = cast(:id as text)"))
                        .as(function + " waits for nothing")
                        .isZero();
            }
        });
    }

    private void awaitInside(String status) {
        await().atMost(PATIENCE)
                .until(() -> ask("order-fn", "select count(*) from orders where id = :id and status = '" + status + "'")
                        == 1);
    }

    private JsonNode inside() {
        return new Shopper(platform.uri("order-fn"))
                .get(platform.uri("order-fn").resolve("/api/orders/" + order.orderId()));
    }

    private void order(String path, String body) {
        new Shopper(platform.uri("order-fn"))
                .post(
                        platform.uri("order-fn").resolve(path),
                        body,
                        Map.of("content-type", "application/json", "idempotency-key", path));
    }

    private void change(String function, String sql) {
        database(function)
                .sql(sql)
                .bind("id", UUID.fromString(order.orderId()))
                .then()
                .block();
    }

    private long ask(String function, String sql) {
        return Long.parseLong(text(function, "select cast((" + sql + ") as text)"));
    }

    /** Empty where there is nothing. */
    private String text(String function, String sql) {
        return Objects.requireNonNull(database(function)
                .sql(sql)
                .bind("id", UUID.fromString(order.orderId()))
                .map(row -> Objects.requireNonNull(row.get(0, String.class)))
                .one()
                .defaultIfEmpty("")
                .block());
    }

    private DatabaseClient database(String function) {
        return function(function).bean(DatabaseClient.class);
    }

    private LocalFunction function(String name) {
        return platform.functions().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
