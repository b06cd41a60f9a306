package dev.kiosk.local.browser;

import java.util.UUID;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A customer who buys with a mouse. */
public record Shopper(Browser browser) {

    /** Puts one of the first variant that is to be had into the cart, and looks at it. */
    public Shopper takes(String product) {
        browser.open("/products/" + product);
        browser.click(".buy button[type=submit]");
        browser.awaitPath("/cart");
        return this;
    }

    Shopper takesFour(String product) {
        takes(product).browser().type(".quantity", "4");
        browser.click(".line .row button");
        browser.awaitText(".count", "4");
        return this;
    }

    Shopper gives(String coupon) {
        browser.type("#coupon", coupon);
        browser.click(".coupon button");
        return this;
    }

    /** Goes to the checkout and fills it in. */
    public Shopper fillsInCheckout() {
        browser.open("/checkout");
        fillIn("Ada Lovelace", "ada@example.org");
        return this;
    }

    void fillIn(String text, String email) {
        browser.type("#name", text);
        browser.type("#email", email);
        browser.type("#line1", text);
        browser.type("#postcode", "YO1 7HH");
        browser.type("#city", "York");
        sendsTo("GB");
    }

    /** And looks at what it comes to there, if that is another country than the page took it for. */
    private void sendsTo(String country) {
        WebElement wanted = browser.find("#country").findElement(By.cssSelector("option[value=" + country + "]"));
        if (!wanted.isSelected()) {
            wanted.click();
            browser.click("[name=update]");
            browser.awaitText("#shipping", "Express");
        }
    }

    /** Which of the sandbox's means of payment. */
    public Shopper choosesPayment(String token) {
        browser.click("label[for=" + token + "]");
        return this;
    }

    /** Ends on the page of the order; gives its path, which opens it again. */
    public String pays() {
        browser.click(".checkout .summary button");
        browser.awaitPath("/orders/");
        return browser.path();
    }

    /** One that nobody else has. */
    static String newAddress() {
        return "ada-" + UUID.randomUUID() + "@example.org";
    }

    /** Ends where the code is typed in. */
    Shopper asksForCode(String email) {
        browser.open("/account/sign-in").type("#email", email);
        browser.click("main form button");
        browser.awaitPath("/account/sign-in/code");
        return this;
    }

    /** With the code of the letter. */
    Shopper signsIn(String email) {
        asksForCode(email);
        browser.type("#code", ShopInBrowser.codeFor(email));
        browser.click("main form button");
        browser.awaitText("main .lead", email);
        return this;
    }

    /** All of it. */
    public String buys(String product) {
        return takes(product).fillsInCheckout().pays();
    }
}
