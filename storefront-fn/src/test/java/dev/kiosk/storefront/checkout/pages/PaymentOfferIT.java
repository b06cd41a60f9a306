package dev.kiosk.storefront.checkout.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers are offered what order-fn's provider takes, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentOfferIT {

    private final StorefrontServer server = StorefrontServer.start(
            TestDatabase.migrated("storefront-fn"), "--kiosk.storefront.payment.provider=stripe");

    PaymentOfferIT() {
        server.shop().importCsv(Shop.CSV_HEADER + "MUG,everyday-mug,Everyday Mug,,A mug.,Ceramics,14.00,GBP\n");
        server.shop().stock("MUG", 40);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isStripesPageAndNoTestCardWhereStripeTakesTheMoney() {
        Visit checkout = checkout(new Browser(server));

        assertThat(checkout.page().select("[name=payment]").eachAttr("value")).containsExactly("hosted");
        assertThat(checkout.page().select("[name=payment][checked]")).hasSize(1);
        assertThat(checkout.text("#payment")).contains("Card, wallet and more", "nothing is charged before");
        assertThat(checkout.page().html()).doesNotContain("tok_", "no money moves");
    }

    @Test
    void isWhatTheOrderIsSubmittedWith() {
        Browser browser = new Browser(server);

        Visit order = browser.submit(checkout(browser).form("/checkout"), BuyByFormsIT.DETAILS)
                .follow()
                .expect(200);

        assertThat(order.page().html()).doesNotContain("tok_");
        assertThat(server.broker().published(orderId(order)).stream()
                        .map(event -> EventClient.data(event, CheckoutSubmitted.class)))
                .extracting(CheckoutSubmitted::paymentToken)
                .containsExactly("hosted");
    }

    @Test
    void refusesATestCardInTheFormAndKeepsTheCart() {
        Browser browser = new Browser(server);
        Map<String, String> details = new HashMap<>(BuyByFormsIT.DETAILS);
        details.put("payment", "tok_authorise");

        Visit again =
                browser.submit(checkout(browser).form("/checkout"), details).expect(422);

        assertThat(again.text("#payment-error")).isEqualTo("Choose one of the means of payment shown.");
        assertThat(again.page().select("[name=payment][checked]").val()).isEqualTo("hosted");
        assertThat(browser.open("/cart").has(".empty")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_authorise", "pm_", "pm_card visa", "HOSTED"})
    void refusesWhatIsNotOffered(String token) {
        Shop shop = server.shop();

        assertThat(shop.post("/api/checkout", Shop.wish(shop.cartOf(1, "MUG"), token), Map.of())
                        .expectProblem(400, "invalid-request")
                        .each("/errors", "field"))
                .containsExactly("paymentToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hosted", "pm_card_visa"})
    void takesWhatIs(String token) {
        Shop shop = server.shop();

        shop.post("/api/checkout", Shop.wish(shop.cartOf(1, "MUG"), token), Map.of())
                .expect(202);
    }

    @Test
    void isToldToOtherClients() {
        assertThat(server.shop().get("/api/payment-methods").expect(200).json().toString())
                .isEqualTo("{\"provider\":\"stripe\",\"methods\":[\"hosted\"]}");
        assertThat(StockedShop.server()
                        .shop()
                        .get("/api/payment-methods")
                        .expect(200)
                        .body())
                .contains("\"sandbox\"", "\"tok_authorise\"");
    }

    private static Visit checkout(Browser browser) {
        browser.submit(browser.open("/products/everyday-mug").form("/cart/lines"), Map.of())
                .expect(303);
        return browser.open("/checkout").expect(200);
    }

    private static String orderId(Visit order) {
        return order.response().uri().getPath().substring("/orders/".length());
    }
}
