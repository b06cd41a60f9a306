package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.local.LocalPlatform;
import dev.kiosk.local.Quiet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import tools.jackson.databind.json.JsonMapper;

/** From the door to an order, by whatever hands and with whatever accidents. */
@NeedsBrowser
class BuyingIT {

    private static final String CONFIRMED = "Your order is confirmed";

    private final LocalPlatform platform = ShopInBrowser.platform();
    private final Shopper shopper = ShopInBrowser.shopper();
    private final Browser browser = shopper.browser();

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aGuestBuysByKeyboardAlone() {
        Keyboard keyboard = new Keyboard(browser);
        browser.open("/");
        keyboard.tabTo(".skip").press(Keys.ENTER);
        keyboard.tabTo("a[href='/products']").press(Keys.ENTER);
        browser.awaitPath("/products");
        keyboard.tabTo("#q").press("espresso cup").press(Keys.ENTER);
        browser.awaitPath("/products?q=");
        keyboard.tabTo("a[href='/products/espresso-cup']").press(Keys.ENTER);
        browser.awaitPath("/products/espresso-cup");
        keyboard.tabTo(".buy button").press(Keys.SPACE);
        browser.awaitPath("/cart");
        keyboard.tabTo("a[href='/checkout']").press(Keys.ENTER);
        browser.awaitPath("/checkout");
        keyboard.tabTo("#name").press("Ada Lovelace");
        keyboard.tabTo("#email").press("ada@example.org");
        keyboard.tabTo("#line1").press("1 High Street");
        keyboard.tabTo("#postcode").press("YO1 7HH");
        keyboard.tabTo("#city").press("York");
        keyboard.tabTo("[name=payment]").press(Keys.ARROW_DOWN).press(Keys.ARROW_UP);
        keyboard.tabTo(".checkout .summary button").press(Keys.ENTER);

        browser.awaitPath("/orders/");
        browser.awaitText("h1", CONFIRMED);
    }

    @Test
    void aGuestBuysWithoutScripts() {
        browser.withoutScripts();

        shopper.buys("tea-cosy");

        browser.awaitText("h1", CONFIRMED); // the page looks again by itself
    }

    /** Four teas for three, ten percent off, by express: 23.10 of 30.80, less 2.31, and 9.00 for the way. */
    @Test
    void aGuestSavesAndPaysInEurosWithoutScripts() {
        browser.withoutScripts().open("/products/earl-grey").click("[action='/currency'] [value=EUR]");
        shopper.takesFour("earl-grey").gives("WELCOME10");
        browser.awaitText(".sums", "WELCOME10");
        shopper.fillsInCheckout();
        browser.click("label[for=shipping-express]");
        browser.click("[name=update]");
        browser.awaitText(".sums .total", "€29.79");
        String agreed = browser.text(".sums");
        shopper.pays();
        assertThat(browser.text(".sums")).isEqualTo(agreed).contains("-€7.70", "-€2.31", "Shipping (Express)");
    }

    @Test
    void theTotalFollowsWhatIsChosen() {
        shopper.takes("oven-glove").browser().open("/checkout");
        browser.click("label[for=shipping-express]");
        browser.awaitText(".sums .total", "£22.95");
        browser.find("#country").findElement(By.cssSelector("option[value=DE]")).click();
        browser.awaitText("#shipping", "European Union");
        browser.awaitText(".sums .within", "19%");
        browser.find("#country").findElement(By.cssSelector("option[value=GB]")).click();
        browser.awaitText(".sums .total", "£18.95");
        shopper.fillIn("Ada Lovelace", "ada@example.org");
        shopper.pays();
        assertThat(browser.text(".sums .total")).contains("£18.95");
    }

    @Test
    void aGuestBuysInTheirOwnLanguage() {
        browser.accepting("de-AT, en;q=0.5");

        shopper.buys("oven-glove");

        browser.awaitText("h1", "Ihre Bestellung ist bestätigt");
        assertThat(browser.text(".sums .total")).contains("22,20");
        browser.click(".languages [value=zh]");
        browser.awaitText("h1", "您的订单已确认");
        assertThat(browser.path()).startsWith("/orders/");
    }

    @Test
    void aDoubleClickOnPayMakesOneOrder() {
        long before = onHand("TEX-APRON");
        shopper.takes("workshop-apron").fillsInCheckout();

        browser.doubleClick(".checkout .summary button");

        browser.awaitPath("/orders/");
        browser.awaitText("h1", CONFIRMED);
        Quiet.awaitOn(platform);
        assertThat(onHand("TEX-APRON")).isEqualTo(before - 1);
    }

    @Test
    void twoTabsThatCheckOutOneCartMakeOneOrder() {
        long before = onHand("LAM-STORM");
        shopper.takes("storm-lantern").fillsInCheckout();
        browser.openInNewTab("/");
        shopper.fillsInCheckout().pays();
        browser.awaitText("h1", CONFIRMED);

        browser.show(0);
        browser.click(".checkout .summary button");

        browser.awaitText("h1", "You have ordered this already");
        Quiet.awaitOn(platform);
        assertThat(onHand("LAM-STORM")).isEqualTo(before - 1);
    }

    @Test
    void theBackButtonAfterPayingBuysNothingAgain() {
        long before = onHand("LAM-CLIP");
        String order = shopper.buys("clip-lamp");
        browser.awaitText("h1", CONFIRMED);

        browser.back();

        browser.awaitText("main", "There is nothing in it yet.");
        Quiet.awaitOn(platform);
        assertThat(onHand("LAM-CLIP")).isEqualTo(before - 1);
        assertThat(browser.open(order).text("h1")).isEqualTo(CONFIRMED);
    }

    @Test
    void aGuestWhoseCardIsDeclinedPaysByAnotherWithoutScripts() {
        browser.withoutScripts();
        shopper.takes("oven-glove")
                .fillsInCheckout()
                .choosesPayment("tok_decline")
                .pays();
        browser.awaitText("#retry", "did not go through"); // the page looks again by itself

        browser.click("label[for=tok_insufficient_funds]");
        browser.click("form.retry button");
        browser.awaitText(".notice", "not enough money");
        browser.click("label[for=tok_authorise]");
        browser.click("form.retry button");

        browser.awaitText("h1", CONFIRMED);
        assertThat(browser.texts(".timeline .name"))
                .containsSubsequence(
                        "Payment received",
                        "You chose another means of payment",
                        "Payment failed",
                        "You chose another means of payment",
                        "Payment failed");
    }

    @Test
    void whatIsNotThereIsToldBeforeThePayment() {
        shopper.takes("jasmine-pearls");
        browser.type(".quantity", "4");
        browser.click(".line .row button");

        browser.awaitText(".line .error", "Only 3 left");
        assertThat(browser.has("a[href='/checkout']")).isFalse();
        assertThat(browser.open("/checkout").path()).isEqualTo("/cart");
        assertThat(browser.open("/products/celadon-vase").has(".buy button")).isFalse();
        assertThat(browser.text(".buy .notice")).contains("Sold out");
    }

    @Test
    void scriptInEveryTextFieldIsText() {
        String script = "\"><script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>";
        shopper.takes("linen-notebook");
        browser.open("/checkout").script("document.querySelector('.checkout').noValidate = true");
        for (String field : List.of("#name", "#email", "#line1", "#line2", "#city", "#postcode")) {
            browser.script("document.querySelector(arguments[0]).maxLength = 1000", field);
            browser.type(field, script);
        }
        browser.click(".checkout .summary button");
        browser.awaitText("h2", "need");
        assertThat(browser.find("#name").getDomProperty("value")).isEqualTo(script);
        isHarmless();

        browser.type("#q", script);
        browser.press(Keys.ENTER);
        browser.awaitText("h1", script);
        isHarmless();

        browser.open("/orders").script("document.querySelector('main form').noValidate = true");
        browser.script("document.querySelector('#order').maxLength = 1000");
        browser.type("#order", script);
        browser.type("#token", script);
        browser.click("main button");
        browser.awaitText("main .error", "Enter the order number");
        isHarmless();
    }

    private void isHarmless() {
        assertThat(browser.script("return window.hacked")).isNull();
        assertThat(browser.has("img[src=x]")).isFalse();
    }

    private long onHand(String sku) {
        URI stock = platform.uri("inventory-fn").resolve("/api/stock/" + sku);
        try (HttpClient http = HttpClient.newHttpClient()) {
            String body = http.send(HttpRequest.newBuilder(stock).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return JsonMapper.shared().readTree(body).path("onHand").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
