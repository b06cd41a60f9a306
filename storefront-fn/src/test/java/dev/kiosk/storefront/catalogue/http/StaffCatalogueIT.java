package dev.kiosk.storefront.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue, as staff's functions look at it and change it. */
class StaffCatalogueIT {

    private final Shop shop = StorefrontServer.shared().shop();

    @Test
    void changesAProductAsItWasSeen() {
        String sku = shop.sell("Seen lamp", "2.50");
        String path = "/api/catalogue/products/seen-lamp";
        Reply seen = shop.get(path).expect(200);

        shop.send("PUT", path, change(seen.text("/revision"), "Seen lamp", sku, 300))
                .expect(204);

        assertThat(shop.get(path).number("/variants/0/price")).isEqualTo(300);
        shop.send("PUT", path, change(seen.text("/revision"), "Seen lamp", sku, 200))
                .expectProblem(409, "changed-meanwhile");
        shop.send("PUT", path, change("", "Seen lamp", sku, 300)).expect(204);
        shop.send("PUT", "/api/catalogue/products/no-such", change("", "x", sku, 1))
                .expectProblem(404, "product-not-found");
    }

    @ParameterizedTest
    @CsvSource({"'', 100, name", "a\u0007b, 100, name", "Wrong lamp, 0, prices."})
    void saysWhichFieldIsWrong(String name, long price, String field) {
        String sku = shop.sell("Wrong lamp", "2.50");
        String path = "/api/catalogue/products/wrong-lamp";
        String seen = shop.get(path).text("/revision");

        Reply refused = shop.send("PUT", path, change(seen, name, sku, price)).expectProblem(400, "invalid-request");

        assertThat(refused.text("/errors/0/field")).startsWith(field);
        assertThat(shop.get(path).text("/revision")).isEqualTo(seen);
    }

    @Test
    void tellsWhatSkusAreCalled() {
        String sku = shop.sell("Named lamp", "2.50");

        Reply named = shop.get("/api/catalogue/variants?sku=no-such," + sku).expect(200);

        assertThat(named.each("/items", "name")).containsExactly("Named lamp");
        assertThat(named.each("/items", "slug")).containsExactly("named-lamp");
    }

    @Test
    void tellsInWhichCurrenciesItSells() {
        assertThat(shop.get("/api/catalogue/price-lists").expect(200).text("/currencies/0"))
                .isEqualTo("GBP");
    }

    private static String change(String revision, String name, String sku, long price) {
        return "{\"revision\": \"" + revision + "\", \"name\": \"" + name.replace("\u0007", "\\u0007")
                + "\", \"prices\": {\"" + sku + "\": " + price + "}}";
    }
}
