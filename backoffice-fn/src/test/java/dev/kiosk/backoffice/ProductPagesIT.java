package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductPagesIT {

    private static final String PAGE = "/admin/products/blue-lamp";
    private static final String LAMPS = Shop.CSV_HEADER
            + "LAMP-S,LAMP,Blue lamp,small,Shines.,Lamps,2.50,GBP\n"
            + "LAMP-L,LAMP,Blue lamp,large,Shines.,Lamps,5.00,GBP\n";

    private final StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"));
    private final BackofficeServer office = BackofficeServer.over(server);
    private final Browser staff = office.browser();

    @BeforeEach
    void lamps() {
        server.shop().importCsv(LAMPS).expect(200);
    }

    @AfterAll
    void stop() {
        office.close();
        server.close();
    }

    @Test
    void findsAProductAndChangesIt() {
        Visit found = staff.open("/admin/products?q=lamp").expect(200);
        assertThat(found.texts("tbody td")).contains("Blue lamp", "Lamps", "£2.50");

        Visit saved = staff.submit(
                        staff.open(PAGE).form(PAGE),
                        Map.of("description", "Shines <b>bright</b>.", "category", "Lights", "price.LAMP-L", "4.99"))
                .follow();

        assertThat(saved.text(".told")).isEqualTo("The product is saved.");
        assertThat(server.shop().get("/api/products/blue-lamp").text("/description"))
                .isEqualTo("Shines <b>bright</b>.");
        assertThat(server.shop().get("/api/products/blue-lamp").text("/category"))
                .isEqualTo("lights");
        assertThat(server.shop().get("/api/products/blue-lamp").number("/variants/0/price"))
                .isEqualTo(250);
        assertThat(server.shop().get("/api/products/blue-lamp").number("/variants/1/price"))
                .isEqualTo(499);
        assertThat(server.shop().get("/api/products?q=bright").each("/items", "slug"))
                .contains("blue-lamp");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "name, a\u0007b",
        "category, '!!!'",
        "price.LAMP-S, ''",
        "price.LAMP-S, 0",
        "price.LAMP-S, 2.555",
        "price.LAMP-S, '2,50'",
        "price.LAMP-S, 99999999999999"
    })
    void tellsAtTheFieldWhatIsWrong(String field, String value) {
        Visit again =
                staff.submit(staff.open(PAGE).form(PAGE), Map.of(field, value)).expect(422);

        assertThat(again.page().getElementById(field + "-error")).isNotNull();
        assertThat(server.shop().get("/api/products/blue-lamp").number("/variants/0/price"))
                .isEqualTo(250);
    }

    @Test
    void tellsThatSomebodyElseWasFaster() {
        Visit mine = staff.open(PAGE);
        staff.submit(staff.open(PAGE).form(PAGE), Map.of("price.LAMP-S", "3.00"))
                .expect(303);

        Visit late =
                staff.submit(mine.form(PAGE), Map.of("price.LAMP-S", "2.00")).expect(409);

        assertThat(late.text(".trouble")).contains("somebody else has changed the product");
        assertThat(server.shop().get("/api/products/blue-lamp").number("/variants/0/price"))
                .isEqualTo(300);
        staff.submit(late.form(PAGE), Map.of()).expect(303);
        assertThat(server.shop().get("/api/products/blue-lamp").number("/variants/0/price"))
                .isEqualTo(200);
    }

    @Test
    void savesADoubleClickOnce() {
        Visit page = staff.open(PAGE);

        staff.submit(page.form(PAGE), Map.of("price.LAMP-S", "3.00")).expect(303);
        staff.submit(page.form(PAGE), Map.of("price.LAMP-S", "3.00")).expect(303);
    }

    @Test
    void importsAFileAndTellsEachBrokenRow() {
        Visit done = upload("file", Shop.CSV_HEADER + "IMP-1,,Imported,,,,1.00,GBP\nIMP-2,,<i>Bad</i>,,,,free,GBP\n");

        assertThat(done.expect(200).text(".told")).isEqualTo("1 of 2 rows are imported.");
        assertThat(done.texts("tbody td")).contains("3", "IMP-2");
        assertThat(done.text("tbody td:nth-child(3)")).contains("price is a decimal number");
        server.shop().get("/api/products/imported").expect(200);
    }

    @Test
    void tellsWhichRulesAFileAffects() {
        server.shop()
                .send(
                        "PUT",
                        "/api/pricing/tax-rules/LI?goods=any",
                        "{\"basisPoints\": 700, \"category\": \"later-lamps\"}")
                .expect(204);
        server.shop()
                .send(
                        "PUT",
                        "/api/pricing/promotions/later-lamp?goods=any",
                        "{\"name\": \"Later\", \"effect\": {\"kind\": \"percent\", \"basisPoints\": 1000},"
                                + " \"skus\": [\"LATER-LAMP\"]}")
                .expect(204);

        Visit done = upload("file", Shop.CSV_HEADER + "LATER-LAMP,,Later lamp,,,Later lamps,1.00,GBP\n");

        assertThat(done.expect(200).texts("#rules ~ ul li"))
                .containsExactly(
                        "Promotion later-lamp, by the SKU LATER-LAMP",
                        "Tax of goods to LI, by the category later-lamps");
        assertThat(done.page().select("#rules ~ ul a").eachAttr("href"))
                .containsExactly("/admin/promotions/later-lamp", "/admin/rules");
        server.shop()
                .send("DELETE", "/api/pricing/tax-rules/LI?category=later-lamps", "")
                .expect(204);
    }

    @Test
    void importsNothingOfAFileWithoutTheHeader() {
        assertThat(upload("file", "a,b\n").expect(422).text("#trouble")).contains("the first line must be the header");
        assertThat(upload("other", "a,b\n").expect(422).text("#trouble")).isEqualTo("Choose a file.");
    }

    @Test
    void hasNoOtherProduct() {
        assertThat(staff.open("/admin/products/no-such").expect(404).has(".rail"))
                .isTrue();
        staff.open("/admin/products?after=forged").expect(400);
    }

    private Visit upload(String field, String file) {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"p.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--cut--\r\n";
        return staff.post(
                "/admin/import",
                body,
                "multipart/form-data; boundary=cut",
                new HashMap<>(Map.of("Sec-Fetch-Site", "same-origin")));
    }
}
