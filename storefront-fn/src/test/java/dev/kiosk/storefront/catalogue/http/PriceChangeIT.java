package dev.kiosk.storefront.catalogue.http;

import static dev.kiosk.storefront.testing.Shop.CSV_HEADER;
import static dev.kiosk.storefront.testing.Shop.newSku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many prices at once. */
class PriceChangeIT {

    private static final String CHANGES = "/api/catalogue/price-changes";

    private final Shop shop = StorefrontServer.shared().shop();

    @Test
    void changesThePricesOfACategoryAsTheyWereSeen() {
        String cheap = stocked("Bulk shelf", "Bulk cheap", "1.00");
        String dear = stocked("Bulk shelf", "Bulk dear", "9.99");
        stocked("Another shelf", "Bulk other", "5.00");
        String wish = "\"category\": \"bulk-shelf\", \"basisPoints\": 1000, \"step\": 5";

        Reply plan = plan(wish).expect(200);

        assertThat(plan.each("/items", "sku")).containsExactly(cheap, dear);
        assertThat(plan.each("/items", "was")).containsExactly("100", "999");
        assertThat(plan.each("/items", "now")).containsExactly("110", "1100");
        assertThat(price("bulk-cheap")).isEqualTo(100);

        change(wish, plan.text("/revision")).expect(200);

        assertThat(price("bulk-cheap")).isEqualTo(110);
        assertThat(price("bulk-dear")).isEqualTo(1100);
        assertThat(price("bulk-other")).isEqualTo(500);
        change(wish, plan.text("/revision")).expectProblem(409, "changed-meanwhile");
        assertThat(price("bulk-cheap")).isEqualTo(110);
    }

    @Test
    void changesThePricesOfWhatASearchFinds() {
        stocked("", "Searchable gnome", "5.00");
        stocked("", "Searchable dwarf", "5.00");
        String wish = "\"q\": \"gnome\", \"amount\": -150";

        change(wish, plan(wish).text("/revision")).expect(200);

        assertThat(price("searchable-gnome")).isEqualTo(350);
        assertThat(price("searchable-dwarf")).isEqualTo(500);
    }

    @Test
    void changesNothingIfAPriceWouldBeImpossible() {
        stocked("Steep shelf", "Steep one", "5.00");
        String free = stocked("Steep shelf", "Steep two", "1.00");

        Reply refused = plan("\"category\": \"steep-shelf\", \"amount\": -100").expectProblem(422, "price-impossible");

        assertThat(refused.text("/sku")).isEqualTo(free);
        change("\"category\": \"steep-shelf\", \"amount\": -100", "").expectProblem(422, "price-impossible");
        assertThat(price("steep-one")).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"q\": \"x\"', basisPoints",
        "'\"basisPoints\": 1, \"amount\": 1', basisPoints",
        "'\"basisPoints\": 99999999', basisPoints",
        "'\"amount\": 1, \"step\": 0', step",
        "'\"amount\": 1, \"q\": \"x\", \"category\": \"y\"', category"
    })
    void saysWhichFieldIsWrong(String wish, String field) {
        assertThat(plan(wish).expectProblem(400, "invalid-request").text("/errors/0/field"))
                .isEqualTo(field);
    }

    private String stocked(String category, String name, String price) {
        String sku = newSku();
        shop.importCsv(CSV_HEADER + sku + ",," + name + ",,," + category + "," + price + ",GBP\n")
                .expect(200);
        return sku;
    }

    private Reply plan(String wish) {
        return shop.send("POST", CHANGES + "?dryRun=true", "{" + wish + "}");
    }

    private Reply change(String wish, String revision) {
        return shop.send("POST", CHANGES, "{" + wish + ", \"revision\": \"" + revision + "\"}");
    }

    private long price(String slug) {
        return shop.get("/api/products/" + slug).expect(200).number("/variants/0/price");
    }
}
