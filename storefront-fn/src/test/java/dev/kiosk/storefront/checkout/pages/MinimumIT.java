package dev.kiosk.storefront.checkout.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stripe takes no less than thirty pence. */
class MinimumIT {

    private static StorefrontServer server;

    @BeforeAll
    static void start() {
        server = StorefrontServer.start(
                TestDatabase.migrated("storefront-fn"),
                "--kiosk.storefront.payment.provider=stripe",
                "--kiosk.storefront.shipping-rate=0");
        server.shop()
                .importCsv(Shop.CSV_HEADER + "STICKER,sticker,Sticker,,Small.,Stationery,0.10,GBP\n")
                .expect(200);
        server.shop().stock("STICKER", 100);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isToldBeforeAnythingIsSent() {
        Visit checkout = with("2").open("/checkout").expect(200);

        assertThat(checkout.text("[role=alert] li"))
                .isEqualTo("Less than £0.30 cannot be paid here, and your order comes to £0.20."
                        + " Add something to the cart to go on.");
        assertThat(with("3").open("/checkout").expect(200).has("[role=alert]")).isFalse();
    }

    @Test
    void isRefusedAtOnceAndNothingIsSubmitted() {
        Shop shop = server.shop();
        String cart = shop.cartOf(2, "STICKER");

        Reply refused = shop.post("/api/checkout", Shop.wish(cart, "pm_card"), Map.of())
                .expectProblem(422, "total-below-minimum");

        assertThat(refused.number("/total")).isEqualTo(20);
        assertThat(refused.number("/minimum")).isEqualTo(30);
        assertThat(refused.text("/currency")).isEqualTo("GBP");
        shop.post("/api/checkout", Shop.wish(shop.cartOf(3, "STICKER"), "pm_card"), Map.of())
                .expect(202);
    }

    private static Browser with(String quantity) {
        Browser browser = new Browser(server);
        browser.submit(browser.open("/products/sticker").form("/cart/lines"), Map.of("quantity", quantity))
                .expect(303);
        return browser;
    }
}
