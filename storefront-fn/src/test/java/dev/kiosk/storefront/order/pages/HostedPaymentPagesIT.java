package dev.kiosk.storefront.order.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.PaymentActionRequired;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A shop whose only way to pay is a page of its provider, which knows every means itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostedPaymentPagesIT {

    private static final String PAGE = "https://checkout.stripe.example/c/pay/cs_1";

    private final StorefrontServer server = StorefrontServer.start(
            TestDatabase.migrated("storefront-fn"), "--kiosk.storefront.payment.provider=stripe");
    private final Browser browser = new Browser(server);
    private final UUID payment = UUID.randomUUID();
    private UUID order = new UUID(0, 0);
    private String token = "";

    @BeforeEach
    void buy() {
        Shop shop = server.shop();
        String wish = Shop.wish(shop.cartOf(6, shop.sell("White metal lantern", "2.55")), "hosted");
        Reply accepted = shop.post("/api/checkout", wish, Map.of()).expect(202);
        order = UUID.fromString(accepted.text("/orderId"));
        token = accepted.text("/accessToken");
        happened(new PaymentActionRequired(order, payment, 1925, "GBP", URI.create(PAGE)));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void offersToGoOnThereAndNotTheSameOnceMore() {
        Visit page = page();

        assertThat(page.page().select(".notice a.button").attr("href")).isEqualTo(PAGE);
        assertThat(page.has(".notice details")).isFalse();
        assertThat(page.has("form.retry")).isFalse();
    }

    @Test
    void offersANewPageAfterItCameToNothing() {
        happened(new PaymentFailed(
                order, payment, 1925, "GBP", "card-declined", Instant.now().plusSeconds(600)));

        assertThat(page().page().select("form.retry [name=payment]").eachAttr("value"))
                .containsExactly("hosted");
    }

    private Visit page() {
        return browser.open("/orders/" + order + "?token=" + token).expect(200);
    }

    private void happened(EventData event) {
        assertThat(server.events().send(event).status()).isEqualTo(202);
    }
}
