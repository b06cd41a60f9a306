package dev.kiosk.storefront.catalogue.http;

import static dev.kiosk.storefront.testing.Shop.CSV_HEADER;
import static dev.kiosk.storefront.testing.Shop.newSku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Catalogue files as they come from spreadsheets and other shops, and as they go there. */
class CatalogueFileIT {

    private static final String IMPORTS = "/api/catalogue/imports";
    private static final String SHOPIFY = """
            Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,\
            Variant SKU,Variant Price,Variant Compare At Price,Image Src,Status
            wool-scarf,Wool scarf,"<p>Warm &amp; soft.</p><ul><li>Wool</li></ul>",Acme,Scarves,winter,TRUE,Size,Small,\
            Colour,Red,'SCARF-S,24.50,30.00,https://example.com/1.jpg,active
            wool-scarf,,,,,,,,Large,,Blue,,29.00,25.00,,
            wool-scarf,,,,,,,,,,,,,,https://example.com/2.jpg,
            old-hat,Old hat,,Acme,Hats,,TRUE,Title,Default Title,,,HAT,5.00,0.00,,archived
            new-hat,New hat,,Acme,Hats,,FALSE,Title,Default Title,,,,6.00,,,active
            """;

    private final Shop shop = StorefrontServer.shared().shop();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void readsWhatSpreadsheetsWrite(String charset) {
        String sku = newSku();
        String name = "Größe " + charset;
        String csv = CSV_HEADER.replace(",", ";") + sku + ";;" + name + ";;\"Für; alle\";;2,55;GBP\r\n";

        Reply report = post("", csv.getBytes(Charset.forName(charset))).expect(200);

        assertThat(report.number("/imported")).as(report.body()).isEqualTo(1);
        Reply product = shop.get("/api/products?q=" + sku);
        assertThat(product.text("/items/0/name")).isEqualTo(name);
        assertThat(product.number("/items/0/fromPrice")).isEqualTo(255);
    }

    @Test
    void takesSkusAsWarehousesWriteThem() {
        String sku = "Ü 12/3 " + newSku();
        shop.importCsv(CSV_HEADER + sku + ",,Warehouse box,,,,2.50,GBP\n").expect(200);
        shop.stock(sku, 5);

        String cart = shop.cartOf(2, sku);
        String encoded = sku.replace("Ü", "%C3%9C").replace(" ", "%20").replace("/", "%2F");
        shop.send("PUT", cart + "/lines/" + encoded, "{\"quantity\": 3}").expect(200);

        assertThat(shop.get(cart).number("/lines/0/quantity")).isEqualTo(3);
        assertThat(shop.get("/api/products/warehouse-box").number("/variants/0/available"))
                .isEqualTo(5);
        shop.checkOut(cart).expect(202);
        shop.send("DELETE", shop.cartOf(1, sku) + "/lines/" + encoded, "").expect(200);
    }

    @Test
    void saysWhatWouldChangeAndChangesNothing() {
        String changed = shop.sell("Planned lamp", "2.50");
        String same = shop.sell("Planned candle", "2.50");
        String fresh = newSku();
        String csv = CSV_HEADER + changed + ",,Planned lamp,,Shines.,,3.00,GBP\n"
                + same + ",,Planned candle,,,,2.50,GBP\n"
                + newSku() + ",,,,,,1.00,GBP\n"
                + fresh + ",,Planned vase,,,,1.00,GBP\n"
                + fresh + ",,,,,,9.00,EUR\n"
                + newSku() + ",,,,,,9.00,EUR\n";

        Reply plan = post("?dryRun=true", csv.getBytes(StandardCharsets.UTF_8)).expect(200);

        assertThat(plan.number("/rows")).isEqualTo(6);
        assertThat(plan.number("/created")).isEqualTo(2);
        assertThat(plan.number("/changed")).isEqualTo(1);
        assertThat(plan.number("/unchanged")).isEqualTo(1);
        assertThat(plan.each("/errors", "line")).containsExactly("4", "7");
        assertThat(plan.text("/changes/0/sku")).isEqualTo(changed);
        assertThat(plan.each("/changes/0/fields", "field")).containsExactly("price", "description");
        assertThat(plan.each("/changes/0/fields", "was")).containsExactly("2.50", "");
        assertThat(plan.each("/changes/0/fields", "now")).containsExactly("3.00", "Shines.");
        assertThat(plan.text("/changes/1/created")).isEqualTo("true");
        assertThat(shop.get("/api/products/planned-lamp").number("/variants/0/price"))
                .isEqualTo(250);
        shop.get("/api/products/planned-vase").expect(404);
        post("?dryRun=true", "a,b\n".getBytes(StandardCharsets.UTF_8)).expectProblem(400, "invalid-request");
    }

    @Test
    void importsNothingOfAFileWithErrorsInTheMiddleIfItIsAskedTo() {
        StringBuilder csv = new StringBuilder(CSV_HEADER);
        for (int i = 0; i < 1_500; i++) {
            csv.append("WHOLE-").append(i).append(",,Whole item ").append(i).append(",,,Whole goods,");
            csv.append(i == 1_200 ? "free" : "1.00").append(",GBP\n");
        }
        byte[] broken = csv.toString().getBytes(StandardCharsets.UTF_8);

        Reply refused = post("?allOrNothing=true", broken).expectProblem(422, "rows-broken");

        assertThat(refused.number("/rows")).isEqualTo(1_500);
        assertThat(refused.each("/errors", "line")).containsExactly("1202");
        shop.get("/api/products/whole-item-1").expect(404);
        byte[] mended = csv.toString().replace("free", "1.00").getBytes(StandardCharsets.UTF_8);
        assertThat(post("?allOrNothing=true", mended).expect(200).number("/imported"))
                .isEqualTo(1_500);
        shop.get("/api/products/whole-item-1").expect(200);
    }

    @Test
    void understandsWhatShopifyExports() {
        Reply report = post("", SHOPIFY.getBytes(StandardCharsets.UTF_8)).expect(200);

        assertThat(report.number("/imported")).as(report.body()).isEqualTo(4);
        Reply scarf = shop.get("/api/products/wool-scarf").expect(200);
        assertThat(scarf.text("/description")).isEqualTo("Warm & soft.\n- Wool");
        assertThat(scarf.text("/category")).isEqualTo("scarves");
        assertThat(scarf.each("/variants", "sku")).containsExactly("SCARF-S", "wool-scarf-large-blue");
        assertThat(scarf.each("/variants", "option")).containsExactly("Small, Red", "Large, Blue");
        assertThat(scarf.each("/variants", "price")).containsExactly("2450", "2900");
        assertThat(scarf.number("/variants/0/regularPrice")).isEqualTo(3_000);
        assertThat(scarf.json().at("/variants/1").has("regularPrice")).isFalse();
        shop.get("/api/products/old-hat").expect(410);
        assertThat(shop.get("/api/catalogue/products/new-hat").text("/status")).isEqualTo("draft");
        assertThat(shop.get("/api/catalogue/products/new-hat").text("/variants/0/sku"))
                .isEqualTo("new-hat");
        assertThat(post("?dryRun=true", SHOPIFY.getBytes(StandardCharsets.UTF_8))
                        .number("/unchanged"))
                .isEqualTo(4);
    }

    @Test
    void putsTheSalesOfAFileAndEndsWhatItDoesNotSay() {
        String sku = newSku();
        String header = CSV_HEADER.replace("\n", ",salePrice,saleFrom,saleUntil\n");
        String lamp = sku + ",,Filed lamp,,,,5.00,GBP,";

        shop.importCsv(header + lamp + "4.00,2020-01-01T00:00:00Z,2190-01-01T00:00:00Z\n")
                .expect(200);
        assertThat(shop.get("/api/products/filed-lamp").number("/variants/0/price"))
                .isEqualTo(400);

        shop.price(sku, "Filed lamp", "6.00");
        Reply dearer = shop.get("/api/products/filed-lamp");
        assertThat(dearer.number("/variants/0/price")).isEqualTo(400);
        assertThat(dearer.number("/variants/0/regularPrice")).isEqualTo(600);

        String over = header + lamp + "4.00,2020-01-01T00:00:00Z,2020-02-01T00:00:00Z\n";
        Reply plan = post("?dryRun=true", over.getBytes(StandardCharsets.UTF_8)).expect(200);
        assertThat(plan.each("/changes/0/fields", "field")).containsExactly("price", "salePrice", "saleUntil");
        shop.importCsv(over).expect(200);
        Reply after = shop.get("/api/products/filed-lamp");
        assertThat(after.number("/variants/0/price")).isEqualTo(500);
        assertThat(after.json().at("/variants/0").has("regularPrice")).isFalse();
    }

    @Test
    void exportsSalesThatAreTheSameWhenTheyComeBack() {
        try (StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"))) {
            Shop exporting = server.shop();
            exporting
                    .importCsv(
                            CSV_HEADER
                                    + "S-1,,Now and then,,,,5.00,GBP\nS-2,,Later,,,,5.00,GBP\nS-2,,,,,,6.00,EUR\nS-3,,Never,,,,5.00,GBP\n")
                    .expect(200);
            sale(exporting, "S-1", "{\"price\": 400}");
            sale(
                    exporting,
                    "S-1",
                    "{\"price\": 300, \"from\": \"2190-01-01T00:00:00Z\", \"until\": \"2190-02-01T00:00:00Z\"}");
            sale(exporting, "S-2", "{\"price\": 550, \"currency\": \"EUR\", \"from\": \"2190-01-01T00:00:00Z\"}");
            byte[] file = exporting.get("/api/catalogue/export").body().getBytes(StandardCharsets.UTF_8);
            String before = sales(exporting);

            assertThat(post(server, "?dryRun=true", file).expect(200).number("/unchanged"))
                    .isEqualTo(4);
            post(server, "?allOrNothing=true", file).expect(200);
            assertThat(sales(exporting)).isEqualTo(before);
            assertThat(exporting.get("/api/catalogue/export").body().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(file);

            exporting.send("DELETE", "/api/catalogue/variants/S-1/sale", "").expect(204);
            exporting
                    .send("DELETE", "/api/catalogue/variants/S-2/sale?currency=EUR", "")
                    .expect(204);
            sale(exporting, "S-3", "{\"price\": 100}");
            post(server, "", file).expect(200);

            assertThat(exporting.get("/api/products/now-and-then").number("/variants/0/price"))
                    .isEqualTo(400);
            assertThat(exporting.get("/api/catalogue/products/now-and-then").each("/variants/0/sales", "from"))
                    .hasSize(2)
                    .endsWith("2190-01-01T00:00:00Z");
            assertThat(exporting.get("/api/catalogue/products/later").each("/variants/0/sales", "price"))
                    .containsExactly("550");
            assertThat(exporting.get("/api/products/never").number("/variants/0/price"))
                    .isEqualTo(500);
        }
    }

    private static void sale(Shop shop, String sku, String body) {
        shop.send("PUT", "/api/catalogue/variants/" + sku + "/sale", body).expect(204);
    }

    private static String sales(Shop shop) {
        return Stream.of("now-and-then", "later")
                .map(slug -> shop.get("/api/catalogue/products/" + slug)
                        .json()
                        .at("/variants/0/sales")
                        .toString())
                .collect(Collectors.joining());
    }

    @Test
    void exportsWhatCanBeImportedAgainAndComputesNothing() {
        try (StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"))) {
            Shop exporting = server.shop();
            exporting
                    .importCsv(CSV_HEADER.replace("\n", ",language,status,publishAt\n")
                            + "F-1,sums,\"=1+1\",\"@home\",\"-5, or \"\"'=6\"\"\",Sums,2.50,GBP,de,published,2026-01-01T08:00:00Z\n"
                            + "F-2,sums,\"=1+1\",\"''+\",,,3.00,GBP,,,\n"
                            + "F-3,,Größe,,,,1.00,GBP,,draft,\n"
                            + "F-1,,,,,,3.50,EUR,,,\n")
                    .expect(200);

            Reply file = exporting.get("/api/catalogue/export").expect(200);

            assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
            assertThat(file.body())
                    .startsWith("\uFEFFsku,")
                    .contains("'=1+1", "'@home", "'-5", "''+", "Größe")
                    .doesNotContain(",=", ",@", ",\"=", ",\"-");
            Reply plan = post(server, "?dryRun=true", file.body().getBytes(StandardCharsets.UTF_8))
                    .expect(200);
            assertThat(plan.number("/unchanged")).as(plan.body()).isEqualTo(4);
            assertThat(plan.number("/rows")).isEqualTo(4);
            assertThat(post(server, "?allOrNothing=true", file.body().getBytes(StandardCharsets.UTF_8))
                            .expect(200)
                            .number("/imported"))
                    .isEqualTo(4);
            assertThat(exporting.get("/api/catalogue/export").body()).isEqualTo(file.body());
        }
    }

    private static Reply post(String query, byte[] csv) {
        return post(StorefrontServer.shared(), query, csv);
    }

    private static Reply post(StorefrontServer server, String query, byte[] csv) {
        HttpRequest request = HttpRequest.newBuilder(server.uri(IMPORTS + query))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(csv)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                    .thenApply(Reply::of)
                    .join();
        }
    }
}
