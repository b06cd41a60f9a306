package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.local.browser.AwayPlatform.Away;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.r2dbc.core.DatabaseClient;

/** The platform answers 504 instead of the shop: the customer has one order, and does not even notice. */
@NeedsBrowser
class AwayIT {

    private AwayPlatform platform;
    private Browser browser;
    private Shopper shopper;

    @BeforeEach
    void start() throws IOException {
        platform = new AwayPlatform(ShopInBrowser.platform().uri("storefront-fn"));
        browser = Browser.at(platform.uri());
        shopper = new Shopper(browser);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource(Away.class)
    void anOrderIsSentAgainAndIsOneOrder(Away away) {
        shopper.takes("tea-cosy").fillsInCheckout();
        long before = orders();
        platform.isAway(away);

        shopper.pays();

        browser.awaitPath("/orders/");
        assertThat(platform.isBack()).isTrue();
        assertThat(orders()).isEqualTo(before + 1);
    }

    private static long orders() {
        return Objects.requireNonNull(ShopInBrowser.function("storefront-fn")
                .bean(DatabaseClient.class)
                .sql("select count(*) as n from order_view")
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block());
    }

    @Test
    void aRefusalOfTheShopIsShownAsEver() {
        shopper.takes("tea-cosy").fillsInCheckout();
        browser.type("#name", " ");
        platform.isAway(Away.UNHEARD);

        browser.click(".checkout .summary button");

        browser.awaitText("#wrong", "One thing");
        assertThat(platform.isBack()).isTrue();
    }
}
