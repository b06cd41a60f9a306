package dev.kiosk.storefront.checkout.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The form has the fields of the country that was chosen, with nothing but buttons. */
class AddressPagesIT {

    private final Browser browser = StockedShop.browserWithTea();

    @Test
    void hasTheFieldsOfTheCountry() {
        assertThat(update(Map.of("country", "US")).texts("#address label"))
                .containsExactly("Address", "Apartment, floor (optional)", "Town or city", "State", "ZIP code");
        assertThat(update(Map.of("country", "HK")).texts("#address label"))
                .containsExactly("Address", "Apartment, floor (optional)", "District (optional)", "Area");
        assertThat(update(Map.of("country", "DE")).texts("#address label"))
                .containsExactly(
                        "Address",
                        "Apartment, floor (optional)",
                        "Postcode",
                        "Town or city",
                        "VAT number of your business (optional)");
    }

    @Test
    void offersTheStatesAndAsksForOne() {
        Visit american = update(Map.of("country", "US"));
        assertThat(american.texts("#region option")).contains("California", "New York");

        Visit again = send(american, Map.of("country", "US", "postcode", "", "region", ""));

        assertThat(again.text("#region-error")).isEqualTo("Choose or enter this.");
        assertThat(again.text("#postcode-error")).isEqualTo("Enter your postcode.");
        Visit wrong = send(again, Map.of("country", "US", "postcode", "10001", "region", "CA"));
        assertThat(wrong.text("#postcode-error")).isEqualTo("Check the postcode: here it looks like 95014.");
        send(wrong, Map.of("country", "US", "postcode", "94103", "region", "CA"))
                .follow()
                .expect(200);
    }

    @Test
    void keepsWhatWasTypedForAnotherCountry() {
        Visit american = update(Map.of("country", "US", "region", "CA"));
        Visit german = browser.submit(american.form("/checkout"), Map.of("country", "DE", "update", "delivery"));
        assertThat(german.has("#region")).isFalse();

        Visit back = browser.submit(german.form("/checkout"), Map.of("country", "US", "update", "delivery"));

        assertThat(back.page().select("#region option[selected]").val()).isEqualTo("CA");
    }

    @Test
    void asksForAnotherAddressOfTheBill() {
        assertThat(browser.open("/checkout").has("#billing-line1")).isFalse();
        Visit billed = update(Map.of("billing", "other", "billing-country", "US"));
        assertThat(billed.texts("#billing-address label")).contains("State", "ZIP code");

        Visit again = send(billed, Map.of("billing", "other", "billing-country", "US"));

        assertThat(again.text("#billing-name-error")).isEqualTo("Enter your name.");
        send(
                        again,
                        Map.of(
                                "billing", "other",
                                "billing-name", "Accounts",
                                "billing-line1", "1 Main St",
                                "billing-city", "Springfield",
                                "billing-region", "CA",
                                "billing-postcode", "94103",
                                "billing-country", "US"))
                .follow()
                .expect(200);
    }

    @Test
    void saysWhatIsNoVatNumber() {
        Map<String, String> berlin = Map.of("country", "DE", "postcode", "10115", "vatId", "DE1");

        Visit again = send(update(Map.of("country", "DE")), berlin);

        assertThat(again.text("#vatId-error")).startsWith("Check the VAT number");
    }

    private Visit update(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("update", "delivery");
        return browser.submit(browser.open("/checkout").form("/checkout"), all).expect(200);
    }

    private Visit send(Visit checkout, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(BuyByFormsIT.DETAILS);
        all.putAll(fields);
        return browser.submit(checkout.form("/checkout"), all);
    }
}
