package dev.kiosk.storefront.checkout.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who customers are, as staff's functions ask. */
class CustomerIT {

    private final StorefrontServer server = StorefrontServer.shared();
    private final Shop shop = server.shop();

    @Test
    void tellsWhoIsBehindAReference() {
        String ref = ref(shop.buy());

        Reply found =
                shop.get("/api/customers?ref=" + UUID.randomUUID() + "," + ref).expect(200);

        assertThat(found.each("/items", "ref")).containsExactly(ref);
        assertThat(found.text("/items/0/name")).isEqualTo("Ada Lovelace");
        assertThat(found.text("/items/0/email")).isEqualTo("ada@example.org");
        assertThat(found.text("/items/0/address/postcode")).isEqualTo("YO1 7HH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADA@example.org", "ada%20lovelace"})
    void findsThemByAddressOrNameTheNewestFirst(String text) {
        shop.buy();
        String newest = ref(shop.buy());

        assertThat(shop.get("/api/customers?q=" + text).expect(200).each("/items", "ref"))
                .startsWith(newest);
    }

    @Test
    void findsNobody() {
        assertThat(shop.get("/api/customers?q=nobody").expect(200).each("/items", "ref"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=%20", "?ref=ada", "?q=a%07b"})
    void refusesWhatNamesNobody(String query) {
        shop.get("/api/customers" + query).expectProblem(400, "invalid-request");
    }

    private String ref(Shop.Bought order) {
        return server.text(
                "select cast(customer_ref as text) from order_view where order_id = '" + order.orderId() + "'");
    }
}
