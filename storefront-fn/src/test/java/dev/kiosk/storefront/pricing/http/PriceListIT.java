package dev.kiosk.storefront.pricing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Rules;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Prices in other currencies, from the file to the order. */
class PriceListIT {

    private final Shop shop = StorefrontServer.shared().shop();

    @BeforeAll
    static void sendEverywhere() {
        new Rules(StorefrontServer.shared().shop()).put("shipping-methods/by-air", """
            {"name": "By air", "position": 10, "countries": ["JP", "KW"],
             "rates": [{"currency": "JPY", "price": 500}, {"currency": "KWD", "price": 1000}]}
            """);
    }

    private final String sku = shop.sell("Listed kettle", "10.00");

    @Test
    void areThoseOfTheFileInTheirOwnMinorUnits() {
        prices(sku + ",,,,,,1500,JPY\n" + sku + ",,,,,,4.125,KWD\n").expect(200);

        assertThat(cartIn("JPY", sku).number("/subtotal")).isEqualTo(1_500);
        assertThat(cartIn("KWD", sku).number("/subtotal")).isEqualTo(4_125);
    }

    @Test
    void areWhatIsCharged() {
        prices(sku + ",,,,,,12.50,EUR\n").expect(200);
        new Rules(shop).put("shipping-methods/by-ferry", """
            {"name": "By ferry", "position": 9, "rates": [{"currency": "EUR", "price": 500}]}
            """);
        String cart = "/api/carts/" + cartIn("EUR", sku).text("/cartId");

        Reply accepted = shop.checkOut(cart).expect(202);

        assertThat(accepted.text("/currency")).isEqualTo("EUR");
        assertThat(accepted.number("/total")).isEqualTo(1_750);
    }

    @Test
    void areAllThatACurrencyOffers() {
        prices(sku + ",,,,,,12.50,EUR\n").expect(200);
        String other = shop.sell("Unlisted kettle", "10.00");
        String cart = shop.cartOf(1, other);

        Reply refused = shop.send("PUT", cart + "/currency", "{\"currency\": \"EUR\"}");

        assertThat(refused.expectProblem(422, "unknown-sku").text("/skus/0")).isEqualTo(other);
        assertThat(shop.get(cart).text("/currency")).isEqualTo("GBP");
    }

    @Test
    void areShownByTheCatalogue() {
        prices(sku + ",,,,,,1500,JPY\n").expect(200);
        String other = shop.sell("Kettle without a list price", "10.00");

        assertThat(shop.get("/api/products?q=" + sku + "&currency=JPY").number("/items/0/fromPrice"))
                .isEqualTo(1_500);
        assertThat(shop.get("/api/products?q=" + other + "&currency=JPY")
                        .json()
                        .at("/items/0/fromPrice")
                        .isNull())
                .isTrue();
        assertThat(shop.get("/api/products/kettle-without-a-list-price?currency=JPY")
                        .json()
                        .at("/variants/0/price")
                        .isNull())
                .isTrue();
    }

    @Test
    void areReportedByTheirLineWhenTheyAreWrong() {
        Reply report = prices(sku + ",,,,,,12.505,EUR\nNO-SUCH-SKU,,,,,,1.00,EUR\n" + sku + ",,,,,,1.00,QQQ\n" + sku
                        + ",,,,,,1.00,XAU\n" + sku + ",,,,,,1.00,EUR\n" + sku + ",,,,,,2.00,EUR\n")
                .expect(200);

        assertThat(report.number("/rows")).isEqualTo(6);
        assertThat(report.number("/imported")).isEqualTo(1);
        assertThat(report.each("/errors", "line")).containsExactly("2", "3", "4", "5", "7");
        assertThat(report.text("/errors/1/message")).startsWith("the sku is not in the catalogue");
    }

    private Reply prices(String rows) {
        return shop.importCsv(Shop.CSV_HEADER + rows);
    }

    private Reply cartIn(String currency, String sku) {
        String cart = "/api/carts/"
                + shop.send("POST", "/api/carts", "{\"currency\": \"" + currency + "\"}")
                        .expect(201)
                        .text("/cartId");
        return shop.send("POST", cart + "/lines", Shop.line(sku, 1)).expect(200);
    }
}
