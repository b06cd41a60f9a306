package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Whether a page is there for everybody: fits on the screen, and axe finds nothing serious. Keeps pictures of it. */
final class Openness {

    /** Each layout and each scheme once; {@code make pages} wants every pair of them. */
    private static final Set<Look> LOOKS = Boolean.getBoolean("every-look")
            ? EnumSet.allOf(Look.class)
            : EnumSet.of(Look.PHONE, Look.DESKTOP_AT_NIGHT);

    private Openness() {}

    static void check(Browser browser, String code) {
        LOOKS.forEach(look -> check(browser, look, code));
    }

    private static void check(Browser browser, Look look, String code) {
        checkWidth(browser, look);
        browser.screenshot(code + "-" + look.code());
        assertThat(Axe.violations(browser)).as("axe at " + look).isEmpty();
    }

    static void checkWidth(Browser browser, Look look) {
        browser.as(look);
        assertThat(widthOf(browser)).as("width at " + look).isLessThanOrEqualTo(look.width());
    }

    private static int widthOf(Browser browser) {
        return ((Number) Objects.requireNonNull(browser.script("return document.documentElement.scrollWidth")))
                .intValue();
    }
}
