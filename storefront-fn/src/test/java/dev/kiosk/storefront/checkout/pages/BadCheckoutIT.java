package dev.kiosk.storefront.checkout.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadCheckoutIT {

    private final Browser browser = StockedShop.browserWithTea();

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        Visit again = send(Map.of(
                "name", "", "email", " ", "line1", "", "city", "", "postcode", "", "country", "", "payment", ""));

        assertThat(again.page().title()).startsWith("Please check: ");
        assertThat(again.text("#wrong")).isEqualTo("7 things need your attention");
        assertThat(again.texts("[aria-labelledby=wrong] a"))
                .containsExactly(
                        "Enter your name.",
                        "Enter your e-mail address.",
                        "Choose a country.",
                        "Enter your address.",
                        "Enter your postcode.",
                        "Enter your town or city.",
                        "Choose how to pay.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            email,    ada,                      an e-mail address like
            email,    ada@nowhere@example.org,  an e-mail address like
            country,  ZZ,                       Choose a country from the list
            country,  Atlantis,                 Choose a country from the list
            """)
    void showsAnErrorAtItsFieldAndKeepsEverythingElse(String field, String value, String error) {
        Visit again = send(with(field, value));

        Element input = again.page().expectFirst("#" + field);
        assertThat(again.text("#" + input.attr("aria-describedby"))).contains(error);
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(again.page().select("[aria-labelledby=wrong] a").attr("href"))
                .isEqualTo("#" + field);
        assertThat(again.page().select("#name").val()).isEqualTo("Ada Lovelace");
        assertThat(again.page().select("#postcode").val()).isEqualTo("YO1 7HH");
        assertThat(again.page().select("[name=payment][checked]").val()).isEqualTo("tok_authorise");
    }

    @ParameterizedTest
    @CsvSource({"name, 201", "line1, 201", "line2, 201", "city, 201", "postcode, 21"})
    void refusesAbsurdLengthsAndKeepsThem(String field, int length) {
        String absurd = "x".repeat(length);

        Visit again = send(with(field, absurd));

        assertThat(again.text("#" + field + "-error")).contains("at most");
        assertThat(again.page().select("#" + field).val()).isEqualTo(absurd);
    }

    @Test
    void refusesControlCharacters() {
        assertThat(send(with("name", "Ada\u0000Lovelace")).has("#name-error")).isTrue();
    }

    @Test
    void sendsTheCorrectedFormToTheOrder() {
        Visit again = send(with("email", "ada"));

        browser.submit(again.form("/checkout"), Map.of("email", "ada@example.org"))
                .follow()
                .expect(200);
    }

    @Test
    void refusesAFormThatIsNone() {
        assertThat(browser.post("/checkout", "{}", "application/json", Map.of()).status())
                .isEqualTo(400);
        assertThat(browser.post("/checkout", "name=%zz", "application/x-www-form-urlencoded", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(browser.post("/checkout", Map.of("name", "x".repeat(2_000_000)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void saysWhatBecameOfACartThatIsNone() {
        assertThat(browser.post("/checkout", with("cart", "no-uuid", "key", "k"))
                        .expect(303)
                        .header("Location"))
                .isEqualTo("/cart");
        assertThat(browser.post("/checkout", with("cart", "0198c5f2-7e8a-7cc3-98c4-dc0c0c07398f", "key", "k"))
                        .expect(303)
                        .header("Location"))
                .isEqualTo("/cart");
    }

    private Visit send(Map<String, String> changes) {
        return browser.submit(browser.open("/checkout").form("/checkout"), changes)
                .expect(422);
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> details = new HashMap<>(BuyByFormsIT.DETAILS);
        details.put("payment", "tok_authorise");
        for (int i = 0; i < changes.length; i += 2) {
            details.put(changes[i], changes[i + 1]);
        }
        return details;
    }
}
