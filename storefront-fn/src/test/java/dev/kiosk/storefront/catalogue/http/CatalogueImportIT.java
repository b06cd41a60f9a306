package dev.kiosk.storefront.catalogue.http;

import static dev.kiosk.storefront.testing.Shop.CSV_HEADER;
import static dev.kiosk.storefront.testing.Shop.newSku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.catalogue.domain.Slug;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueImportIT {

    private final Shop shop = StorefrontServer.shared().shop();

    @Test
    void importsGoodRowsAndReportsEachBrokenOneByItsLine() {
        String good = newSku();
        String alsoGood = newSku();
        Reply report = shop.importCsv(CSV_HEADER
                        + good + ",,\"Mug, \"\"large\"\"\",,\"Holds tea.\nAnd more.\",Kitchen ware,2.55,GBP\n"
                        + "\n"
                        + "bad*sku,,Mug,,,,2.55,GBP\n"
                        + newSku() + ",,Mug,,,,0.00,GBP\n"
                        + newSku() + ",,Mug,,,,2.555,GBP\n"
                        + newSku() + ",,Mug,,,,2.55,EUR\n"
                        + newSku() + ",,\"Mug,,,,2.55,GBP\n"
                        + good + ",,Mug,,,,2.55,GBP\n"
                        + "three,columns,only\n"
                        + alsoGood + ",,Plain mug,,,,3,GBP\r\n")
                .expect(200);

        assertThat(report.number("/rows")).isEqualTo(9);
        assertThat(report.number("/imported")).isEqualTo(2);
        assertThat(report.each("/errors", "line")).containsExactly("5", "6", "7", "8", "9", "10", "11");
        assertThat(report.text("/errors/0/sku")).isEqualTo("bad*sku");
        assertThat(report.text("/errors/5/message")).isEqualTo("the sku is on line 2 already");
        Reply product = shop.get("/api/products/mug-large").expect(200);
        assertThat(product.text("/name")).isEqualTo("Mug, \"large\"");
        assertThat(product.text("/description")).isEqualTo("Holds tea.\nAnd more.");
        assertThat(product.text("/category")).isEqualTo("kitchen-ware");
        assertThat(product.number("/variants/0/price")).isEqualTo(255);
        assertThat(product.number("/variants/0/available")).isZero();
    }

    /** What groups variants is the same with a no-break space, in full-width letters, or with a zero-width space. */
    @Test
    void groupsVariantsHoweverTheirProductIsTyped() {
        String key = "Pot " + newSku();
        String row = ",%s,%s,%s,,%s,2.00,GBP\n";

        Reply report = shop.importCsv(CSV_HEADER
                        + newSku()
                        + row.formatted(key, "Typed " + key, "small", "Typed ware")
                        + newSku()
                        + row.formatted(
                                key.replace(" ", "\u00a0"), "Typed\u00a0" + key, "large", "Typed\u00a0ware\u200b")
                        + newSku()
                        + row.formatted("\uff30ot " + key.substring(4), "Typed " + key, "huge", "Typed ware"))
                .expect(200);

        assertThat(report.number("/imported")).isEqualTo(3);
        Reply found = shop.get("/api/products/" + Slug.of("Typed " + key)).expect(200);
        assertThat(found.each("/variants", "option")).containsExactly("small", "large", "huge");
    }

    @Test
    void changesNothingTheSecondTime() {
        String csv = CSV_HEADER + newSku() + ",,Idempotent teapot,,,Tea,12.50,GBP\n";
        shop.importCsv(csv).expect(200);
        Reply before = shop.get("/api/products/idempotent-teapot").expect(200);

        assertThat(shop.importCsv(csv).expect(200).number("/imported")).isEqualTo(1);

        assertThat(shop.get("/api/products/idempotent-teapot").body()).isEqualTo(before.body());
    }

    @Test
    void keepsTheSlugOfAProductThatIsRenamed() {
        String sku = shop.sell("Slugged kettle", "1.00");
        shop.price(sku, "Renamed kettle", "2.00");

        Reply product = shop.get("/api/products/slugged-kettle").expect(200);
        assertThat(product.text("/name")).isEqualTo("Renamed kettle");
        assertThat(product.number("/variants/0/price")).isEqualTo(200);
    }

    @Test
    void givesProductsOfOneNameSlugsOfTheirOwn() {
        String first = shop.sell("Twin tray", "1.00");
        String second = shop.sell("Twin tray", "2.00");

        assertThat(shop.get("/api/products/twin-tray").text("/variants/0/sku")).isEqualTo(first);
        assertThat(shop.get("/api/products/twin-tray-" + second.toLowerCase(Locale.ROOT))
                        .text("/variants/0/sku"))
                .isEqualTo(second);
    }

    @Test
    void groupsVariantsInTheOrderOfTheFileAndMovesOneToAnotherProduct() {
        String large = newSku();
        String small = newSku();
        shop.importCsv(CSV_HEADER
                        + large + ",grouped-cup,Grouped cup,large,Blue.,Cups,3.00,GBP\n"
                        + small + ",grouped-cup,Grouped cup,small,,,2.00,GBP\n")
                .expect(200);
        Reply cup = shop.get("/api/products/grouped-cup").expect(200);
        assertThat(cup.each("/variants", "option")).containsExactly("large", "small");
        assertThat(shop.get("/api/products?q=grouped").number("/items/0/fromPrice"))
                .isEqualTo(200);

        shop.importCsv(CSV_HEADER
                        + large + ",lonely-cup,Lonely cup,,,Cups,3.00,GBP\n"
                        + small + ",lonely-cup,Lonely cup,small,,,2.00,GBP\n")
                .expect(200);
        shop.get("/api/products/grouped-cup").expectProblem(404, "product-not-found");
        assertThat(shop.get("/api/products/lonely-cup").each("/variants", "sku"))
                .containsExactly(large, small);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "sku,name\nA,B\n", "\"sku,product\n"})
    void needsTheHeader(String csv) {
        assertThat(shop.importCsv(csv).expectProblem(400, "invalid-request").text("/detail"))
                .contains("sku,product,name,option,description,category,price,currency");
    }

    @Test
    void takesTheHeaderOfASpreadsheet() {
        assertThat(shop.importCsv("\uFEFF" + CSV_HEADER.replace("\n", "\r\n"))
                        .expect(200)
                        .number("/rows"))
                .isZero();
    }

    @Test
    void refusesWhatWasNoUtf8ByItsLine() {
        Reply report = shop.importCsv(CSV_HEADER + newSku() + ",,Caf\uFFFD,,,,1.00,GBP\n");

        assertThat(report.expect(200).text("/errors/0/message")).isEqualTo("name is not valid UTF-8");
    }

    @Test
    void takesCsvOnly() {
        shop.post("/api/catalogue/imports", "{}", Map.of()).expectProblem(415, "unsupported-media-type");
    }

    @Test
    void takesNoCharsetThatNobodyExports() {
        shop.post("/api/catalogue/imports", CSV_HEADER, Map.of("Content-Type", "text/csv; charset=utf-16"))
                .expectProblem(415, "unsupported-media-type");
    }

    @Test
    void takesNoFileThatIsTooLarge() {
        try (StorefrontServer small = StorefrontServer.start(
                TestDatabase.migrated("storefront-fn"), "--kiosk.storefront.max-import-size=1KB")) {
            String csv = CSV_HEADER + (newSku() + ",,Small mug,,,,1.00,GBP\n").repeat(50);

            small.shop().importCsv(csv).expectProblem(413, "content-too-large");
            small.shop().importOfUnknownLength(csv).expectProblem(413, "content-too-large");
        }
    }

    @Test
    void takesManyRowsInAFewBatches() {
        StringBuilder csv = new StringBuilder(CSV_HEADER);
        for (int i = 0; i < 2_500; i++) {
            csv.append("BULK-").append(i).append(",,Bulk item ").append(i).append(",,,Bulk goods,1.00,GBP\n");
        }
        assertThat(shop.importCsv(csv.toString()).expect(200).number("/imported"))
                .isEqualTo(2_500);

        assertThat(productsIn("bulk-goods")).isEqualTo(2_500);
    }

    @Test
    void countsWhatIsInACategory() {
        String sku = newSku();
        shop.importCsv(CSV_HEADER + sku + ",counted,Counted mug,,,First shelf,1.00,GBP\n")
                .expect(200);
        assertThat(productsIn("first-shelf")).isEqualTo(1);

        shop.importCsv(CSV_HEADER + sku + ",counted,Counted mug,,,Second shelf,1.00,GBP\n")
                .expect(200);
        assertThat(productsIn("first-shelf")).isZero();
        assertThat(productsIn("second-shelf")).isEqualTo(1);

        shop.importCsv(CSV_HEADER + sku + ",counted-anew,Counted mug,,,,1.00,GBP\n")
                .expect(200);
        assertThat(productsIn("second-shelf")).isZero();
    }

    private long productsIn(String category) {
        return shop.get("/api/categories")
                .expect(200)
                .json()
                .valueStream()
                .filter(one -> one.path("slug").asString().equals(category))
                .mapToLong(one -> one.path("products").asLong())
                .sum();
    }
}
