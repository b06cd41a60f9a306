package dev.kiosk.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginFilterIT {

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, whatever",
        "Origin, https://evil.example",
        "Origin, http://localhost:1",
        "Origin, null",
        "Origin, not a uri",
    })
    void refusesWhatAnotherSiteSends(String header, String value) {
        Visit refused = add(Map.of(header, value)).expect(403);

        assertThat(refused.text("h1")).isEqualTo("That came from another site");
        assertThat(refused.header("Set-Cookie")).isEmpty();
        assertThat(refused.header("Content-Security-Policy")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "X-Whatever, 1"})
    void takesWhatOurOwnPagesSendAndWhatIsNoBrowser(String header, String value) {
        add(Map.of(header, value)).expect(303);
    }

    @Test
    void takesTheOriginOfItsHost() {
        String origin = StockedShop.server().uri("").toString();

        add(Map.of("Origin", origin)).expect(303);
    }

    @Test
    void letsAnybodyRead() {
        StockedShop.browser()
                .open("/products/earl-grey", Map.of("Sec-Fetch-Site", "cross-site"))
                .expect(200);
    }

    @Test
    void guardsTheApiToo() {
        StockedShop.browser()
                .post("/api/carts", "", "text/plain", Map.of("Sec-Fetch-Site", "cross-site"))
                .expect(403);
    }

    private static Visit add(Map<String, String> headers) {
        return StockedShop.browser()
                .post("/cart/lines", Map.of("product", "earl-grey", "sku", "TEA-EARL-100", "quantity", "1"), headers);
    }
}
