package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The back office on every screen, and what customers see of what is done there. */
@NeedsBrowser
class OfficePagesIT {

    private static String order = "";

    private final Browser browser = ShopInBrowser.browser();

    @BeforeAll
    static void furnish() {
        order = BackOffice.furnished(ShopInBrowser.platform(), ShopInBrowser.browser())
                .order();
    }

    @ParameterizedTest
    @EnumSource
    void isOpenToEverybody(OfficeScene scene) {
        scene.play(BackOffice.of(ShopInBrowser.platform(), browser, order));

        Openness.check(browser, scene.code());
        assertThat(browser.complaints()).isEmpty();
    }

    /** Of five rules of each kind. */
    @ParameterizedTest
    @EnumSource(names = {"PROMOTIONS", "PROMOTION", "PROMOTION_NEW", "RULES", "SHIPPING", "SHIPPING_NEW"})
    void isNoLongWayOnAPhone(OfficeScene scene) {
        scene.play(BackOffice.of(ShopInBrowser.platform(), browser, order));

        browser.as(Look.PHONE);
        assertThat(browser.script("return document.documentElement.scrollHeight"))
                .asInstanceOf(InstanceOfAssertFactories.LONG)
                .isLessThan(2_000);
    }

    @Test
    void whatStaffShipTheCustomerSeesAtOnceAndInTheirOwnTime() {
        browser.cdp("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Tokyo"));
        String page = new Shopper(browser).buys("workshop-apron");
        browser.awaitText("h1", "Your order is confirmed");
        browser.script("window.stayed = true");
        String number = page.substring("/orders/".length()).split("[?]", 2)[0];

        browser.openInNewTab(ShopInBrowser.platform().uri("backoffice-fn") + "/admin/orders");
        browser.click("a[href='/admin/orders/" + number + "']");
        browser.type("#carrier", "Royal Mail");
        browser.type("#tracking", "RM-4711");
        browser.click("form[action$='/ship'] button");
        browser.awaitText(".told", "The parcel is recorded");

        browser.show(0);
        browser.awaitText("h1", "Your order is on its way");
        browser.awaitText(".timeline", "Royal Mail RM-4711");
        assertThat(browser.texts(".timeline time")).isNotEmpty().allMatch(time -> time.endsWith("GMT+9"));
        assertThat(browser.script("return window.stayed")).isEqualTo(true);
        assertThat(browser.complaints()).isEmpty();
    }
}
