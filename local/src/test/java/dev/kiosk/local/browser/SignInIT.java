package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Customers who sign in by the code of a letter. */
@NeedsBrowser
class SignInIT {

    private final Shopper shopper = ShopInBrowser.shopper();
    private final Browser browser = shopper.browser();

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whoBoughtAsAGuestFindsTheOrderAndSignsOutEverywhere() {
        String email = Shopper.newAddress();
        shopper.takes("tea-cosy").browser().open("/checkout");
        shopper.fillIn("Ada Lovelace", email);
        String order = shopper.pays();
        browser.awaitText("h1", "confirmed");
        String number = browser.text(".eyebrow .code");

        shopper.signsIn(email);
        assertThat(browser.path()).isEqualTo("/account");
        assertThat(browser.texts("main .items a")).containsExactly(number);
        browser.click("main .items a");
        browser.awaitPath("/orders/");
        assertThat(browser.path()).isEqualTo(order);

        browser.open("/account").click("form[action='/account/sign-out-everywhere'] button");
        browser.awaitText("header nav", "Sign in");
        assertThat(browser.open("/account").path()).isEqualTo("/account/sign-in");
    }

    @Test
    void whoIsSignedInChecksOutWithTheAddressThatWasKept() {
        String email = Shopper.newAddress();
        shopper.signsIn(email).takes("oven-glove").browser().open("/checkout");
        assertThat(browser.find("#email").getDomProperty("value")).isEqualTo(email);
        shopper.fillIn("Ada Lovelace", email);
        browser.click("label[for=keep]");
        shopper.pays();
        browser.awaitText("h1", "confirmed");

        shopper.takes("oven-glove").browser().open("/checkout");
        assertThat(browser.find("#line1").getDomProperty("value")).isEqualTo("Ada Lovelace");
        shopper.pays();
        browser.awaitText("h1", "confirmed");
    }

    @Test
    void everybodyCanUseThePages() {
        for (Scene scene : List.of(Scene.SIGN_IN, Scene.CODE_WRONG, Scene.ACCOUNT, Scene.CHECKOUT_OF_CUSTOMER)) {
            Shopper fresh = ShopInBrowser.shopper();
            scene.play(fresh);
            Openness.check(fresh.browser(), scene.code());
        }
    }
}
