package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesIT {

    private final Browser browser = StockedShop.browser();

    @ParameterizedTest
    @CsvSource({
        "'de-AT, en;q=0.5', de-AT, Ihr Warenkorb",
        "'zh-CN', zh-Hans-CN, 您的购物车",
        "'fr, en-US;q=0.2', en-US, Your cart"
    })
    void speaksWhatTheBrowserAsksFor(String accepted, String language, String title) {
        Visit cart = browser.open("/cart", Map.of("Accept-Language", accepted)).expect(200);

        assertThat(cart.text("h1")).isEqualTo(title);
        assertThat(cart.page().select("html").attr("lang")).isEqualTo(language);
        assertThat(cart.header("Content-Language")).isEqualTo(language);
        assertThat(cart.header("Vary")).contains("Accept-Language", "Cookie");
    }

    @Test
    void speaksWhatWasChosenOnThePageFromThenOn() {
        Visit tea = browser.open("/products?q=tea");

        Visit german =
                browser.submit(tea.form("/language"), Map.of("language", "de")).follow();

        assertThat(german.response().uri()).hasPath("/products").hasQuery("q=tea");
        assertThat(german.text("h1")).isEqualTo("Ergebnisse für „tea“");
        assertThat(german.page().select(".languages [aria-current]").text()).isEqualTo("Deutsch");
        assertThat(browser.open("/nowhere").expect(404).text("h1")).isEqualTo("Hier ist nichts");
        assertThat(browser.open("/nowhere").header("Content-Language")).isEqualTo("de-DE");
    }

    @Test
    void marksNamesOfGoodsWhereThePageIsInAnotherLanguage() {
        Visit german = browser.open("/products?q=tea", Map.of("Accept-Language", "de"));
        Visit english = browser.open("/products?q=tea", Map.of("Accept-Language", "en-US"));

        assertThat(german.page().select(".card .name"))
                .isNotEmpty()
                .allMatch(name -> name.attr("lang").equals("en"));
        assertThat(english.page().select(".card .name")).isNotEmpty().noneMatch(name -> name.hasAttr("lang"));
    }

    @Test
    void keepsTheChoiceFromScriptsAndOtherSites() {
        assertThat(choose("zh", "/").expect(303).header("Set-Cookie"))
                .startsWith("kiosk_language=zh; ")
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax")
                .containsIgnoringCase("; Max-Age=31536000");
    }

    @Test
    void doesNotSpeakEverything() {
        assertThat(choose("tlh", "/").status()).isEqualTo(400);
        assertThat(browser.open("/", Map.of("Cookie", "kiosk_language=tlh")).header("Content-Language"))
                .isEqualTo("en-GB");
    }

    @Test
    void leadsNobodyAway() {
        assertThat(choose("de", "//evil.example").header("Location")).isEqualTo("/");
    }

    @Test
    void sellsInGerman() {
        Browser buyer = StockedShop.browserWithTea();
        buyer.submit(buyer.open("/").form("/language"), Map.of("language", "de"));
        Visit checkout = buyer.open("/checkout").expect(200);

        Visit order = buyer.submit(
                        checkout.form("/checkout"),
                        Map.of(
                                "name",
                                "Ada",
                                "email",
                                "ada@example.org",
                                "line1",
                                "Hauptstr. 1",
                                "city",
                                "Berlin",
                                "postcode",
                                "10115"))
                .follow()
                .expect(200);

        assertThat(checkout.texts(".sums .total")).containsExactly("Gesamtsumme 16,95 £");
        assertThat(checkout.text("#country [selected]")).isEqualTo("Deutschland");
        assertThat(order.text("h1")).isEqualTo("Danke, Ihre Bestellung ist da");
        assertThat(order.text(".timeline .name")).isEqualTo("Sie haben bestellt");
    }

    private Visit choose(String language, String back) {
        return browser.post("/language", Map.of("language", language, "back", back));
    }
}
