package dev.kiosk.storefront.pricing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Rules;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coupons, from staff who make them to orders that use them. */
class CouponIT {

    private final StorefrontServer server = StorefrontServer.shared();
    private final Shop shop = server.shop();
    private final Rules rules = new Rules(shop);
    private final String code = Shop.newSku();
    private final String key = code.toLowerCase(Locale.ROOT);

    @Test
    void makesTheOrderCheaperThatUsesIt() {
        make("");
        String cart = cart();

        Reply with = give(cart, " " + key + " ").expect(200);
        assertThat(with.number("/discount")).isEqualTo(100);
        assertThat(with.number("/lines/0/discount")).isEqualTo(100);
        assertThat(with.number("/total")).isEqualTo(1_295);
        assertThat(with.text("/coupons/0/status")).isEqualTo("applies");

        Reply order = order(shop.checkOut(cart).expect(202));
        assertThat(order.number("/total")).isEqualTo(1_295);
        assertThat(order.number("/discount")).isEqualTo(100);
        assertThat(order.text("/discounts/0/coupon")).isEqualTo(code);
        assertThat(order.text("/shippingMethod")).isEqualTo("standard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0%s\u00A0", "%s\u200B", "\uFEFF%s", "\u3000%s\u2009"})
    void isKnownHoweverItWasPasted(String form) {
        make("");

        assertThat(give(cart(), form.formatted(key)).expect(200).text("/coupons/0/code"))
                .isEqualTo(code);
    }

    @Test
    void canBeTakenBack() {
        make("");
        String cart = cart();
        give(cart, code).expect(200);

        Reply without = shop.send("DELETE", cart + "/coupons/" + key, "").expect(200);

        assertThat(without.number("/discount")).isZero();
        assertThat(without.json().at("/coupons").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO-SUCH-COUPON", "<script>alert(1)</script>", "'; drop table cart; --", "优惠"})
    void isRefusedIfThereIsNone(String nonsense) {
        give(cart(), nonsense).expectProblem(422, "coupon-unknown");
    }

    @Test
    void isRefusedBeforePaymentWhenItsTimeIsOver() {
        make(", \"until\": \"2020-01-01T00:00:00Z\"");

        assertThat(give(cart(), code).expectProblem(422, "coupon-expired").text("/coupon"))
                .isEqualTo(code);
    }

    @Test
    void refusesTheCheckoutWhenItWasSwitchedOffMeanwhile() {
        make("");
        String cart = cart();
        give(cart, code).expect(200);
        shop.send("PUT", "/api/pricing/promotions/" + key + "/active", "{\"active\": false}")
                .expect(204);

        shop.checkOut(cart, "off-" + key).expectProblem(422, "coupon-expired");

        shop.send("DELETE", cart + "/coupons/" + code, "").expect(200);
        shop.checkOut(cart, "off-" + key).expect(202);
    }

    @Test
    void isKeptWhileItMayYetBeOfUse() {
        make(", \"currency\": \"GBP\", \"minimumSpend\": 5000");
        String cart = cart();

        assertThat(give(cart, code).expect(200).text("/coupons/0/status")).isEqualTo("below-minimum");
        String lamp = shop.sell("Dear lamp", "60.00");
        Reply more = shop.send("POST", cart + "/lines", Shop.line(lamp, 1)).expect(200);
        assertThat(more.text("/coupons/0/status")).isEqualTo("applies");
        assertThat(more.number("/discount")).isEqualTo(700);
    }

    @Test
    void takesNoMoreThanFive() {
        String cart = cart();
        IntStream.range(0, 6).forEach(i -> {
            String one = Shop.newSku();
            rules.put("promotions/" + one.toLowerCase(Locale.ROOT), Rules.percent(one, 1));
            give(cart, one).expect(i < 5 ? 200 : 400);
        });
    }

    @Test
    void isUsedOnceByOneOfMany() {
        make(", \"maxUses\": 1");
        List<String> carts = IntStream.range(0, 8)
                .mapToObj(i -> cart())
                .peek(cart -> give(cart, code).expect(200))
                .toList();

        List<CompletableFuture<Reply>> checkouts = carts.stream()
                .map(cart -> shop.checkOutMeanwhile(cart, Map.of()))
                .toList();

        List<Reply> answers = checkouts.stream().map(CompletableFuture::join).toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 202).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 202)
                .allSatisfy(answer -> answer.expectProblem(422, "coupon-used-up"));
        assertThat(used()).isEqualTo(1);
        assertThat(server.number("select count(*) from promotion_use where promotion_key = '" + key + "'"))
                .isEqualTo(1);
        give(cart(), code).expectProblem(422, "coupon-used-up");
    }

    @Test
    void isUsedOnceByEachCustomer() {
        make(", \"maxUsesPerCustomer\": 1");
        buyWith(code, "ada@example.org").expect(202);

        buyWith(code, "Ada@Example.org").expectProblem(422, "coupon-used-up");
        buyWith(code, "\u00A0ａda@example.org").expectProblem(422, "coupon-used-up");
        buyWith(code, "bob@example.org").expect(202);
    }

    @Test
    void isUsedOnceByACustomerWhoseDomainIsWrittenInTwoWays() {
        make(", \"maxUsesPerCustomer\": 1");
        buyWith(code, "ada@bücher.example").expect(202);

        buyWith(code, "ada@xn--bcher-kva.example").expectProblem(422, "coupon-used-up");
        buyWith(code, "ada@bu\u0308cher.example").expectProblem(422, "coupon-used-up");
    }

    @Test
    void takesADomainOfAnyScript() {
        make("");

        buyWith(code, "आदा@उदाहरण.भारत").expect(202);
    }

    @Test
    void isUsedOnceByACustomerWhoOrdersTwiceAtOnce() {
        make(", \"maxUsesPerCustomer\": 1");
        List<CompletableFuture<Reply>> twice = IntStream.range(0, 4)
                .mapToObj(i -> cart())
                .peek(cart -> give(cart, code).expect(200))
                .map(cart -> shop.checkOutMeanwhile(cart, Map.of()))
                .toList();

        assertThat(twice.stream().map(one -> one.join().status())).containsOnlyOnce(202);
    }

    @Test
    void isGivenBackWhenTheOrderComesToNothing() {
        make(", \"maxUses\": 1, \"maxUsesPerCustomer\": 1");
        UUID order =
                UUID.fromString(buyWith(code, "ada@example.org").expect(202).text("/orderId"));
        assertThat(used()).isEqualTo(1);

        server.events().send(new OrderRejected(order, 2, "insufficient-stock"));
        server.events().send(new OrderRejected(order, 2, "insufficient-stock"));

        assertThat(used()).isZero();
        buyWith(code, "ada@example.org").expect(202);
        assertThat(used()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled-by-customer", "cancelled-by-shop", "payment-lost"})
    void isGivenBackWhenAConfirmedOrderIsCancelled(String reason) {
        UUID order = bought();

        server.events().send(new OrderConfirmed(order, 3));
        server.events().send(new OrderCancelled(order, 4, reason));
        server.events().send(new OrderCancelled(order, 4, reason));

        assertThat(used()).isZero();
        buyWith(code, "ada@example.org").expect(202);
    }

    @Test
    void isGivenBackAlsoWhenTheNewsArriveInTheWrongOrder() {
        UUID order = bought();

        server.events().send(new OrderCancelled(order, 4, "cancelled-by-shop"));
        server.events().send(new OrderConfirmed(order, 3));
        server.events().send(new OrderCancelled(order, 4, "cancelled-by-shop"));

        assertThat(used()).isZero();
    }

    @Test
    void isGivenBackWhenTheOrderExpires() {
        UUID order = bought();

        server.events().send(new OrderExpired(order, 2, "not-in-time"));

        assertThat(used()).isZero();
    }

    @Test
    void isGivenBackOnceEverythingIsRefunded() {
        UUID order = bought();
        server.events().send(new OrderConfirmed(order, 3));
        server.events().send(new OrderShipped(order, 4, "royal-mail", "RM1", List.of(new OrderedLine("A", 1))));

        server.events().send(new PaymentRefunded(order, UUID.randomUUID(), 295, "GBP"));
        assertThat(used()).as("after a part").isEqualTo(1);
        server.events().send(new PaymentRefunded(order, UUID.randomUUID(), 1_000, "GBP"));
        assertThat(used()).isZero();
    }

    @Test
    void staysUsedWhenAPartOfTheOrderWasShippedBeforeTheRestWasCancelled() {
        UUID order = bought();
        server.events().send(new OrderConfirmed(order, 3));
        server.events().send(new OrderShipped(order, 4, "royal-mail", "RM1", List.of(new OrderedLine("A", 1))));

        server.events().send(new OrderCancelled(order, 5, "rest-not-available"));

        assertThat(used()).isEqualTo(1);
    }

    /** An order of 12.95 with the coupon, which one customer may use once. */
    private UUID bought() {
        make(", \"maxUses\": 1, \"maxUsesPerCustomer\": 1");
        UUID order =
                UUID.fromString(buyWith(code, "ada@example.org").expect(202).text("/orderId"));
        assertThat(used()).isEqualTo(1);
        return order;
    }

    private long used() {
        return shop.get("/api/pricing/promotions")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(one -> one.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .path("used")
                .asLong();
    }

    private void make(String more) {
        rules.put("promotions/" + key, Rules.percent(code, 1_000, more));
    }

    private String cart() {
        return shop.cartOf(1, shop.sell("Coupon kettle", "10.00"));
    }

    private Reply give(String cart, String coupon) {
        return shop.send("POST", cart + "/coupons", "{\"code\": \"" + coupon + "\"}");
    }

    private Reply buyWith(String coupon, String email) {
        String cart = cart();
        give(cart, coupon).expect(200);
        return shop.post("/api/checkout", Shop.wish(cart).replace("ada@example.org", email), Map.of());
    }

    private Reply order(Reply accepted) {
        return shop.get("/api/orders/" + accepted.text("/orderId"), accepted.text("/accessToken"))
                .expect(200);
    }
}
