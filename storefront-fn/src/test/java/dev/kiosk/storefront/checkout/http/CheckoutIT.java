package dev.kiosk.storefront.checkout.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.PricedLine;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutIT {

    private final StorefrontServer server = StorefrontServer.shared();
    private final Shop shop = server.shop();

    @Test
    void makesACartAnOrderAndTellsTheOthers() {
        String sku = shop.sell("Checkout lamp", "2.55");
        Reply accepted = shop.checkOut(shop.cartOf(6, sku)).expect(202);

        String orderId = accepted.text("/orderId");
        assertThat(accepted.headers().firstValue("Location")).contains("/api/orders/" + orderId);
        assertThat(accepted.text("/status")).isEqualTo("submitted");
        assertThat(accepted.text("/currency")).isEqualTo("GBP");
        assertThat(accepted.number("/total")).isEqualTo(1925);
        CloudEvent event = onlyEvent(orderId);
        assertThat(event.getType()).isEqualTo(KioskEvents.CHECKOUT_SUBMITTED.name());
        CheckoutSubmitted submitted = EventClient.data(event, CheckoutSubmitted.class);
        assertThat(submitted.lines()).containsExactly(new PricedLine(sku, 6, 255));
        assertThat(submitted.shipping()).isEqualTo(395);
        assertThat(submitted.discount()).isZero();
        assertThat(submitted.tax()).isZero();
        assertThat(submitted.total()).isEqualTo(1925);
        assertThat(submitted.paymentToken()).isEqualTo("tok_authorise");
    }

    @Test
    void tellsNobodyWhoTheCustomerIs() {
        String orderId = shop.buy().orderId().toString();

        String data =
                new String(Objects.requireNonNull(onlyEvent(orderId).getData()).toBytes(), StandardCharsets.UTF_8);
        assertThat(data)
                .doesNotContainIgnoringCase("Ada")
                .doesNotContain("example.org")
                .doesNotContain("York");
        assertThat(server.number("select count(*) from customer c join order_view o on o.customer_ref = c.ref "
                        + "where c.name = 'Ada Lovelace' and o.order_id = '" + orderId + "'"))
                .isEqualTo(1);
    }

    @Test
    void takesNoAmountFromAnybody() {
        String cart = shop.cartOf(6, shop.sell("Tampered lamp", "2.55"));
        String tampered = Shop.wish(cart).replaceFirst("\\{", "{\"total\": 1, \"shipping\": 0, \"unitPrice\": 1, ");

        Reply accepted = shop.post("/api/checkout", tampered, Map.of()).expect(202);

        assertThat(accepted.number("/total")).isEqualTo(1925);
    }

    @Test
    void tellsAPriceThatChangedAndChargesNothing() {
        String sku = shop.sell("Dearer lamp", "2.55");
        String cart = shop.cartOf(2, sku);
        shop.price(sku, "Dearer lamp", "2.75");
        long before = server.number("select count(*) from order_view");

        Reply refused = shop.checkOut(cart, "dearer-" + sku).expectProblem(409, "price-changed");

        assertThat(refused.text("/changes/0/sku")).isEqualTo(sku);
        assertThat(refused.number("/changes/0/was")).isEqualTo(255);
        assertThat(refused.number("/changes/0/now")).isEqualTo(275);
        assertThat(server.number("select count(*) from order_view")).isEqualTo(before);
        assertThat(shop.get(cart).number("/lines/0/unitPrice")).isEqualTo(275);
        assertThat(shop.checkOut(cart, "dearer-" + sku).expect(202).number("/total"))
                .isEqualTo(945);
    }

    @Test
    void refusesAnEmptyCart() {
        String cart = "/api/carts/" + shop.send("POST", "/api/carts", "").text("/cartId");

        shop.checkOut(cart, "empty-cart-key").expectProblem(422, "empty-cart");
        shop.checkOut(cart, "empty-cart-key").expectProblem(422, "empty-cart");
    }

    @Test
    void refusesACartThatIsAnOrderAlreadyAndOpensNothing() {
        String cart = shop.cartOf(1, shop.sell("Twice lamp", "1.00"));
        String orderId = shop.checkOut(cart).expect(202).text("/orderId");

        Reply refused = shop.post("/api/checkout", Shop.wish(cart, "tok_decline"), Map.of())
                .expectProblem(409, "cart-checked-out");

        assertThat(refused.text("/orderId")).isEqualTo(orderId);
        assertThat(refused.body()).doesNotContain("accessToken");
        shop.send("PUT", cart + "/lines", "[]").expectProblem(409, "cart-checked-out");
        assertThat(shop.get(cart).expect(200).each("/lines", "quantity")).containsExactly("1");
    }

    @Test
    void makesOneOrderOfTwoTabsAtOnce() {
        String cart = shop.cartOf(1, shop.sell("Tabs lamp", "1.00"));
        List<CompletableFuture<Reply>> tabs = Stream.generate(
                        () -> UUID.randomUUID().toString())
                .map(key -> shop.checkOutMeanwhile(cart, Map.of("Idempotency-Key", key)))
                .limit(4)
                .toList();

        assertThat(tabs.stream().map(tab -> tab.join().status())).containsExactlyInAnyOrder(202, 409, 409, 409);
        String orderId = tabs.getFirst().join().text("/orderId");
        assertThat(tabs)
                .allSatisfy(tab -> assertThat(tab.join().text("/orderId")).isEqualTo(orderId));
        onlyEvent(orderId);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        Reply refused = shop.post("/api/checkout", "{\"customer\": {\"name\": \"\", \"email\": \"ada\"}}", Map.of())
                .expectProblem(400, "invalid-request");

        assertThat(refused.each("/errors", "field"))
                .containsExactlyInAnyOrder(
                        "cartId",
                        "customer.name",
                        "customer.email",
                        "shippingAddress.line1",
                        "shippingAddress.city",
                        "shippingAddress.postcode",
                        "shippingAddress.country",
                        "paymentToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"customer\": 3}", "{\"cartId\": \"x\", \"customer\": [1]}", "\u0000"})
    void refusesWhatIsNoCheckout(String body) {
        shop.post("/api/checkout", body, Map.of()).expectProblem(400, "invalid-request");
    }

    @Test
    void refusesACartThatIsNone() {
        shop.checkOut("/api/carts/0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11").expectProblem(404, "cart-not-found");
    }

    private CloudEvent onlyEvent(String orderId) {
        List<CloudEvent> events = server.broker().published(orderId);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }
}
