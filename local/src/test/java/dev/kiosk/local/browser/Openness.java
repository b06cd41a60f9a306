package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

/** Whether a page is there for everybody. */
final class Openness {

    private Openness() {}

    /** Fits on the screen; keeps a picture of it. */
    static void look(Browser browser, Look look, String code) {
        browser.as(look);
        browser.screenshot(code + "-" + look.code());
        assertThat(widthOf(browser)).as("width at " + look).isLessThanOrEqualTo(look.width());
    }

    /** And axe finds nothing serious. */
    static void check(Browser browser, Look look, String code) {
        look(browser, look, code);
        assertThat(Axe.violations(browser)).as("axe at " + look).isEmpty();
    }

    private static int widthOf(Browser browser) {
        return ((Number) Objects.requireNonNull(browser.script("return document.documentElement.scrollWidth")))
                .intValue();
    }
}
