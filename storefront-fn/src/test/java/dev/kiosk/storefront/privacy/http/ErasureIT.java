package dev.kiosk.storefront.privacy.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CustomerErased;
import dev.kiosk.contracts.CustomerErasureRequested;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderCustomerErased;
import dev.kiosk.contracts.OrderCustomerErased.OpenOrder;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.contracts.WebhookCustomerErased;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/** Every customer of these tests has an address of their own; webhook-fn is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureIT {

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();

    private final StorefrontServer server = StorefrontServer.start(
            TestDatabase.migrated("storefront-fn"),
            "--kiosk.storefront.privacy.webhooks=true",
            "--kiosk.storefront.privacy.customer-retention=1000d");
    private final Shop shop = server.shop();

    private String email = "";

    @BeforeEach
    void anotherCustomer() {
        email = "Ada.Lovelace" + CUSTOMERS.incrementAndGet() + "@example.org";
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void asksOrderFnToForgetWhoeverHasTheAddressHoweverItIsWritten() {
        UUID one = buy();
        UUID other = buy();

        Reply accepted = erase("  " + email.toUpperCase(Locale.ROOT) + " ");

        UUID erasure = UUID.fromString(accepted.text("/id"));
        assertThat(wishes(erasure)).hasSize(1);
        assertThat(wishes(erasure).getFirst().orderIds()).containsExactlyInAnyOrder(one, other);
        Reply shown = show(erasure);
        assertThat(shown.text("/state")).isEqualTo("missing");
        assertThat(shown.body()).contains("\"missing\":[\"order-fn\"]", "\"orders\":2", "\"done\":0");
        assertThat(kept("customer", one)).isTrue();
    }

    @Test
    void forgetsAllButWhoWasBilledWhenTheOrderIsAtItsEnd() {
        UUID order = delivered();
        UUID erasure = UUID.fromString(erase(email).text("/id"));

        CloudEvent reply = send(new OrderCustomerErased(erasure, List.of(order), List.of()))
                .replied();

        assertThat(EventClient.data(reply, CustomerErased.class))
                .isEqualTo(new CustomerErased(erasure, List.of(order)));
        assertThat(kept("customer", order)).isFalse();
        assertThat(server.text(
                        "select string_agg(subject || body || carrier || tracking || error, '') from notification"
                                + " where order_id = '" + order + "'"))
                .isEmpty();
        assertThat(server.text("select string_agg(detail, '') from order_timeline where order_id = '" + order
                        + "' and event = 'order.shipped'"))
                .isEmpty();
        assertThat(server.number("select count(*) from checkout_key where order_id = '" + order + "'"))
                .isZero();
        assertThat(billed(order))
                .contains("\"name\": \"Ada Lovelace\"", "1 High Street")
                .doesNotContain("example.org");
        assertThat(server.number(
                        "select count(*) from kept_customer join order_view on customer_ref = ref where order_id = '"
                                + order + "' and keep_until = date_trunc('year', now()) + interval '11 years'"))
                .isEqualTo(1);
        assertThat(show(erasure).body()).contains("\"missing\":[\"webhook-fn\"]");

        send(new WebhookCustomerErased(erasure, List.of(order)));
        assertThat(show(erasure).text("/state")).isEqualTo("done");
        assertThat(show(erasure).body()).contains("\"done\":1", "completedAt");
    }

    @Test
    void keepsNothingOfAnOrderThatWasNeverPaid() {
        UUID order = buy();
        UUID erasure = UUID.fromString(erase(email).text("/id"));

        send(new OrderCustomerErased(erasure, List.of(order), List.of()));

        assertThat(kept("customer", order)).isFalse();
        assertThat(server.number(
                        "select count(*) from kept_customer join order_view on customer_ref = ref where order_id = '"
                                + order + "'"))
                .isZero();
    }

    @Test
    void waitsForAnOrderThatIsNotAtItsEndAndSaysSo() {
        UUID ended = buy();
        UUID open = buy();
        UUID erasure = UUID.fromString(erase(email).text("/id"));

        send(new OrderCustomerErased(erasure, List.of(ended), List.of(new OpenOrder(open, "return-open"))));
        send(new WebhookCustomerErased(erasure, List.of(ended)));

        assertThat(kept("customer", ended)).isFalse();
        assertThat(kept("customer", open)).isTrue();
        assertThat(show(erasure).text("/state")).isEqualTo("open");
        assertThat(show(erasure).text("/open/0/orderId")).isEqualTo(open.toString());
        assertThat(show(erasure).text("/open/0/reason")).isEqualTo("return-open");

        send(new OrderCustomerErased(erasure, List.of(open), List.of()));
        send(new WebhookCustomerErased(erasure, List.of(open)));
        assertThat(kept("customer", open)).isFalse();
        assertThat(show(erasure).text("/state")).isEqualTo("done");
    }

    @Test
    void isOneErasureWhenItIsAskedForTwice() {
        UUID order = buy();
        Reply first = erase(email);
        UUID later = buy();

        Reply second = erase(email);

        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(wishes(UUID.fromString(first.text("/id"))).getLast().orderIds())
                .containsExactlyInAnyOrder(order, later);
        assertThat(search().each("/items", "id")).containsExactly(first.text("/id"));
    }

    @Test
    void answersAlikeForAnAddressThatNobodyKnows() {
        Reply known = erase(buyAndGiveAddress());
        anotherCustomer();
        Reply unknown = erase(email);

        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.body().replaceAll("[0-9a-f-]{36}", ""))
                .isEqualTo(known.body().replaceAll("[0-9a-f-]{36}", ""));
        assertThat(search().text("/items/0/state")).isEqualTo("done");
        assertThat(wishes(UUID.fromString(unknown.text("/id")))).isEmpty();
    }

    @Test
    void writesNoLetterToWhoIsForgottenAndShowsTheOrderWithoutThem() {
        UUID order = delivered();
        UUID erasure = UUID.fromString(erase(email).text("/id"));
        send(new OrderCustomerErased(erasure, List.of(order), List.of()));
        long letters = server.number("select count(*) from notification where order_id = '" + order + "'");

        send(new PaymentRefunded(order, UUID.randomUUID(), 100, "GBP"));

        assertThat(server.number("select count(*) from notification where order_id = '" + order + "'"))
                .isEqualTo(letters);
        assertThat(shop.get("/api/sold-orders/" + order).expect(200).body()).doesNotContain("Lovelace", "High Street");
        assertThat(shop.get("/api/customers?ref="
                                + server.text("select cast(customer_ref as text) from order_view"
                                        + " where order_id = '" + order + "'"))
                        .expect(200)
                        .body())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void forgetsTheAccountAndWhoWaitsToHearThatSomethingIsBackAtOnce() {
        server.execute(
                "insert into account (id, email, language, created_at, signed_in_at) values (gen_random_uuid(), lower('"
                        + email + "'), 'en', now(), now())");
        server.execute("insert into sign_in (id, email, language, ends_at) values (gen_random_uuid(), lower('" + email
                + "'), 'en', now() + interval '15 minutes')");
        server.execute(
                "insert into stock_alert (id, sku, email, language, created_at) values (gen_random_uuid(), 'gone', '"
                        + email + "', 'en', now())");

        erase(email);

        assertThat(server.number("select (select count(*) from stock_alert where email = '" + email
                        + "') + (select count(*) from account where email = lower('" + email
                        + "')) + (select count(*) from sign_in where email = lower('" + email + "'))"))
                .isZero();
    }

    @Test
    void handlesAnAnswerOnceHoweverOftenItComes() {
        UUID order = buy();
        UUID erasure = UUID.fromString(erase(email).text("/id"));
        CloudEvent answer = EventClient.event(new OrderCustomerErased(erasure, List.of(order), List.of()));

        CloudEvent first = server.events().send(answer).replied();

        assertThat(server.events().send(answer).replied()).isEqualTo(first);
        send(new WebhookCustomerErased(erasure, List.of(order)));
        send(new OrderCustomerErased(erasure, List.of(order), List.of()));
        assertThat(show(erasure).text("/state")).isEqualTo("done");
    }

    @Test
    void ignoresAnAnswerToWhatItDidNotAsk() {
        UUID order = buy();

        assertThat(send(new OrderCustomerErased(Ids.next(), List.of(order), List.of()))
                        .reply())
                .isEmpty();

        assertThat(kept("customer", order)).isTrue();
    }

    @Test
    void refusesAnAnswerThatCannotBeRead() {
        CloudEvent event = EventClient.event(new OrderCustomerErased(Ids.next(), List.of(), List.of()));

        assertThat(server.events()
                        .send(CloudEventBuilder.v1(event)
                                .withData("application/json", "{\"orderIds\": \"all\"}".getBytes(UTF_8))
                                .build())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThat(shop.post("/api/erasures", "{\"email\": \"nobody\"}", Map.of())
                        .expectProblem(400, "invalid-request")
                        .body())
                .contains("email is no e-mail address");
        shop.get("/api/erasures/" + UUID.randomUUID()).expectProblem(404, "erasure-not-found");
    }

    @Test
    void forgetsCustomersWhoseTimeIsOverAndInTheEndWhatTheLawWanted() {
        UUID old = buy();
        UUID young = buy();
        server.execute("update customer set created_at = now() - interval '1001 days' from order_view"
                + " where customer_ref = ref and order_id = '" + old + "'");
        server.execute(
                "insert into kept_customer select customer_ref, '{}', now() - interval '1 second' from order_view"
                        + " where order_id = '" + young + "'");

        server.execute("insert into account (id, email, language, created_at, signed_in_at) values (gen_random_uuid(),"
                + " 'long@ago.example', 'en', now(), now() - interval '1001 days')");

        shop.post("/sweep", "", Map.of()).expect(200);

        UUID erasure = UUID.fromString(server.text("select cast(erasure_id as text) from customer join order_view"
                + " on customer_ref = ref where order_id = '" + old + "'"));
        assertThat(wishes(erasure)).containsExactly(new CustomerErasureRequested(erasure, List.of(old)));
        assertThat(show(erasure).text("/cause")).isEqualTo("retention");
        assertThat(server.number("select count(*) from account where email = 'long@ago.example'"))
                .isZero();
        assertThat(server.number("select count(*) from kept_customer where billed = '{}'"))
                .isZero();
        long erasures = server.number("select count(*) from erasure");
        shop.post("/sweep", "", Map.of()).expect(200);
        assertThat(server.number("select count(*) from erasure")).isEqualTo(erasures);
    }

    @Test
    void exportsWhatIsKeptAPieceALine() {
        UUID one = delivered();
        UUID other = buy();
        server.execute(
                "insert into stock_alert (id, sku, email, language, created_at) values (gen_random_uuid(), 'gone', '"
                        + email + "', 'en', now())");

        List<String> pieces = export().lines().toList();

        assertThat(pieces).hasSize(3);
        assertThat(pieces.getFirst())
                .contains(
                        one.toString(),
                        "Ada Lovelace",
                        email,
                        "White metal lantern",
                        "Royal Mail RM123",
                        "Hello Ada Lovelace");
        assertThat(pieces.get(1)).contains(other.toString());
        assertThat(pieces.getLast()).contains("stockAlert", "gone");
        assertThat(pieces).allSatisfy(piece -> JsonMapper.shared().readTree(piece));

        UUID erasure = UUID.fromString(erase(email).text("/id"));
        send(new OrderCustomerErased(erasure, List.of(one, other), List.of()));
        assertThat(export()).isEmpty();
    }

    @Test
    void exportsTenThousandOrdersAndForgetsThem() {
        server.execute("""
                with bought as (
                    insert into customer (ref, name, email, line1, city, postcode, country, created_at)
                    select gen_random_uuid(), 'Ada Lovelace', '%s', '1 High Street', 'York', 'YO1 7HH', 'GB', now()
                    from generate_series(1, 10000) returning ref)
                insert into order_view (order_id, customer_ref, currency, subtotal, shipping, discount, tax, total, submitted_at)
                select gen_random_uuid(), ref, 'GBP', 1, 0, 0, 0, 1, now() from bought
                """.formatted(email));

        assertThat(export().lines()).hasSize(10_000);

        UUID erasure = UUID.fromString(erase(email).text("/id"));
        assertThat(wishes(erasure))
                .hasSize(20)
                .allSatisfy(wish -> assertThat(wish.orderIds()).hasSize(500));
        wishes(erasure).forEach(wish -> send(new OrderCustomerErased(erasure, wish.orderIds(), List.of())));
        assertThat(export()).isEmpty();
        assertThat(show(erasure).body()).contains("\"orders\":10000", "\"missing\":[\"webhook-fn\"]");
    }

    private String export() {
        return shop.post("/api/personal-data", "{\"email\": \"" + email + "\"}", Map.of())
                .expect(200)
                .body();
    }

    private String buyAndGiveAddress() {
        buy();
        return email;
    }

    private UUID buy() {
        String cart = shop.cartOf(6, shop.sell("White metal lantern", "2.55"));
        return UUID.fromString(shop.post(
                        "/api/checkout",
                        Shop.wish(cart).replace("ada@example.org", email),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(202)
                .text("/orderId"));
    }

    private UUID delivered() {
        UUID order = buy();
        send(new PaymentCaptured(order, UUID.randomUUID(), 1925, "GBP"));
        send(new OrderConfirmed(order, 3));
        send(new OrderShipped(order, 4, "Royal Mail", "RM123", List.of(new OrderedLine("A", 6))));
        send(new OrderDelivered(order, 5));
        return order;
    }

    private Reply erase(String address) {
        return shop.post("/api/erasures", "{\"email\": \"" + address + "\"}", Map.of())
                .expect(202);
    }

    private Reply show(UUID erasure) {
        return shop.get("/api/erasures/" + erasure).expect(200);
    }

    private Reply search() {
        return shop.post("/api/erasures/search", "{\"email\": \"" + email + "\"}", Map.of())
                .expect(200);
    }

    private EventResponse send(EventData event) {
        EventResponse answer = server.events().send(event);
        assertThat(answer.status()).isBetween(200, 299);
        return answer;
    }

    private List<CustomerErasureRequested> wishes(UUID erasure) {
        return server.broker().published(erasure.toString()).stream()
                .filter(event -> event.getType().equals("dev.kiosk.customer.erasure-requested.v1"))
                .map(event -> EventClient.data(event, CustomerErasureRequested.class))
                .toList();
    }

    /** Whether anything of who bought is in the row. */
    private boolean kept(String table, UUID order) {
        return server.number("select count(*) from " + table
                        + " t join order_view on customer_ref = t.ref where order_id = '" + order
                        + "' and cast(row(t.*) as text) ~* 'lovelace|example\\.org|High Street|YO1|York'")
                > 0;
    }

    private String billed(UUID order) {
        return server.text("select cast(billed as text) from kept_customer join order_view on customer_ref = ref"
                + " where order_id = '" + order + "'");
    }
}
