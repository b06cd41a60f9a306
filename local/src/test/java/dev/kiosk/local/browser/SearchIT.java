package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Search as you type. */
@NeedsBrowser
class SearchIT {

    private static final String OPTION = "#suggestions [role=option]";

    private final Browser browser = ShopInBrowser.browser().open("/");

    @AfterEach
    void nothingWasComplainedAbout() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void isUsedByKeyboard() {
        browser.type("#q", "teapo");
        browser.awaitText(OPTION, "Teapot");
        assertThat(browser.find("#q").getDomAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.has("#suggestions [aria-selected=true]")).isFalse();

        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP);
        assertThat(browser.find("#q").getDomAttribute("aria-activedescendant"))
                .isEqualTo(browser.find("#suggestions [aria-selected=true]").getDomAttribute("id"));
        browser.screenshot("search-as-you-type");
        assertThat(Axe.violations(browser)).isEmpty();
        browser.press(Keys.ENTER);

        browser.awaitPath("/products/");
        assertThat(browser.text("h1")).contains("Teapot");
    }

    @Test
    void searchesForWhatWasTypedWhereNothingIsChosen() {
        browser.type("#q", "teapo");
        browser.awaitText(OPTION, "Teapot");

        browser.press(Keys.ENTER);

        browser.awaitPath("/products?q=teapo");
    }

    @Test
    void isClosedByEscapeAndByLeaving() {
        browser.type("#q", "mug");
        browser.awaitText(OPTION, "Mug");
        browser.press(Keys.ESCAPE);
        assertThat(browser.find("#suggestions").isDisplayed()).isFalse();
        assertThat(browser.find("#q").getDomProperty("value")).isEqualTo("mug");

        browser.press("s");
        browser.awaitText(OPTION, "Mug");
        browser.press(Keys.TAB);
        assertThat(browser.find("#suggestions").isDisplayed()).isFalse();
    }

    @Test
    void leadsToWhatIsClicked() {
        browser.type("#q", "beeswax");
        browser.awaitText(OPTION, "Beeswax");

        browser.click(OPTION);

        browser.awaitPath("/products/");
    }
}
