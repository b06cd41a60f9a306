package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.FormElement;
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
    void takesAProductOffSaleAndPublishesItAgain() {
        Visit off = submitState("Take off sale");

        assertThat(off.text(".told")).isEqualTo("The product is off sale, and kept as a draft.");
        assertThat(off.text("h1 .state")).isEqualTo("draft");
        server.shop().get("/api/products/blue-lamp").expect(404);
        assertThat(staff.open("/admin/products?q=lamp&status=draft").texts("tbody td"))
                .contains("Blue lamp", "draft");
        assertThat(staff.open("/admin/products?q=lamp&status=published").texts("tbody td"))
                .doesNotContain("Blue lamp");

        assertThat(submitState("Publish").text("h1 .state")).isEqualTo("for sale");
        server.shop().get("/api/products/blue-lamp").expect(200);
    }

    @Test
    void archivesAProduct() {
        Visit archived = submitState("Archive");

        assertThat(archived.text("h1 .state")).isEqualTo("archived");
        server.shop().get("/products/blue-lamp").expect(410);
        submitState("Publish");
    }

    @Test
    void publishesFromAMomentOn() {
        submitState("Take off sale");
        FormElement publish = formOf(staff.open(PAGE), "Publish");

        Visit wrong = staff.submit(publish, Map.of("publishAt", "soon")).expect(422);
        assertThat(wrong.page().getElementById("publishAt-error")).isNotNull();
        Visit coming =
                staff.submit(publish, Map.of("publishAt", "2199-01-31T08:00")).follow();

        assertThat(coming.text("h1 .state")).isEqualTo("to come");
        assertThat(coming.text("main")).contains("sold from 31 Jan 2199, 08:00:00 UTC");
        server.shop().get("/api/products/blue-lamp").expect(404);
        submitState("Take off sale");
        submitState("Publish");
    }

    private Visit submitState(String button) {
        return staff.submit(formOf(staff.open(PAGE), button), Map.of()).follow();
    }

    private static FormElement formOf(Visit page, String heading) {
        return page.page().select("form.panel").stream()
                .filter(form -> form.select("h2").text().equals(heading))
                .findFirst()
                .map(FormElement.class::cast)
                .orElseThrow();
    }

    @Test
    void makesAProduct() {
        Visit form = staff.open("/admin/new-product").expect(200);
        assertThat(form.page().select("#categories option").eachAttr("value")).contains("Lamps");

        Visit made = staff.submit(
                        form.form("/admin/new-product"),
                        Map.of(
                                "name", "Red lamp",
                                "slug", "my-red-lamp",
                                "category", "Lamps",
                                "description", "Glows.",
                                "sku.0", "RED-S",
                                "option.0", "small",
                                "price.0", "7.50",
                                "sku.2", "RED-L",
                                "option.2", "large",
                                "price.2", "9"))
                .follow();

        assertThat(made.text(".told")).contains("as a draft");
        assertThat(made.text("h1 .state")).isEqualTo("draft");
        assertThat(server.shop().get("/api/catalogue/products/my-red-lamp").each("/variants", "price"))
                .containsExactly("750", "900");
        server.shop().get("/api/products/my-red-lamp").expect(404);
        staff.submit(formOf(made, "Publish"), Map.of()).expect(303);
        server.shop().get("/api/products/my-red-lamp").expect(200);
    }

    @Test
    void makesNothingUntilAllOfItIsRight() {
        FormElement form = staff.open("/admin/new-product").form("/admin/new-product");

        Visit empty = staff.submit(form, Map.of("name", "Half lamp")).expect(422);
        assertThat(empty.page().getElementById("sku.0-error")).isNotNull();
        assertThat(empty.page().getElementById("price.0-error")).isNotNull();
        assertThat(empty.page().select("#name").val()).isEqualTo("Half lamp");

        Visit gap = staff.submit(form, Map.of("name", "Half lamp", "sku.3", "HA*LF", "price.3", "1"))
                .expect(422);
        assertThat(gap.page().getElementById("sku.3-error")).isNotNull();

        Visit sku = staff.submit(form, Map.of("name", "Half lamp", "sku.1", "LAMP-S", "price.1", "1"))
                .expect(409);
        assertThat(sku.page().getElementById("sku.1-error")).isNotNull();

        Visit slug = staff.submit(
                        form, Map.of("name", "Half lamp", "slug", "blue-lamp", "sku.0", "HALF", "price.0", "1"))
                .expect(409);
        assertThat(slug.page().getElementById("slug-error")).isNotNull();
        server.shop().get("/api/catalogue/products/half-lamp").expect(404);
    }

    @Test
    void addsAVariantAndRemovesItAgain() {
        Visit wrong = staff.submit(
                        formOf(staff.open(PAGE), "Add a variant"),
                        Map.of("sku", "LAMP-S", "option", "tiny", "price", "1"))
                .expect(409);
        assertThat(wrong.page().getElementById("sku-error")).isNotNull();

        Visit added = staff.submit(
                        formOf(wrong, "Add a variant"), Map.of("sku", "LAMP-T", "option", "tiny", "price", "1"))
                .follow();
        assertThat(added.text(".told")).startsWith("The variant is added.");
        assertThat(server.shop().get("/api/products/blue-lamp").each("/variants", "sku"))
                .containsExactly("LAMP-S", "LAMP-L", "LAMP-T");

        Visit removed = staff.submit(formOf(added, "Remove a variant"), Map.of("removed", "LAMP-T"))
                .follow();
        assertThat(removed.text(".told")).startsWith("The variant is not sold any more.");
        assertThat(server.shop().get("/api/products/blue-lamp").each("/variants", "sku"))
                .containsExactly("LAMP-S", "LAMP-L");
    }

    @Test
    void putsAVariantOnSaleAndEndsIt() {
        FormElement form = formOf(staff.open(PAGE), "Sale");
        Visit dear = staff.submit(form, Map.of("reduced", "LAMP-S", "sale-price", "2.50"))
                .expect(422);
        assertThat(dear.page().getElementById("sale-price-error")).isNotNull();
        Visit past = staff.submit(
                        form, Map.of("reduced", "LAMP-S", "sale-price", "2.00", "sale-until", "2020-01-01T00:00"))
                .expect(422);
        assertThat(past.page().getElementById("sale-until-error")).isNotNull();

        Visit reduced = staff.submit(form, Map.of("reduced", "LAMP-S", "sale-price", "2.00"))
                .follow();

        assertThat(reduced.text("main")).contains("LAMP-S £2.00 from");
        assertThat(server.shop().get("/api/products/blue-lamp").number("/variants/0/price"))
                .isEqualTo(200);
        staff.submit(formOf(reduced, "End a sale"), Map.of()).expect(303);
        assertThat(server.shop().get("/api/products/blue-lamp").number("/variants/0/price"))
                .isEqualTo(250);
    }

    @Test
    void movesAProduct() {
        Visit moved = staff.submit(
                        staff.open(PAGE).form(PAGE),
                        Map.of("slug", "azure-lamp", "seo-title", "Azure lamps that shine"))
                .follow();

        assertThat(moved.text(".told")).isEqualTo("The product is saved.");
        assertThat(server.shop()
                        .get("/products/blue-lamp")
                        .expect(301)
                        .headers()
                        .firstValue("Location"))
                .contains("/products/azure-lamp");
        assertThat(server.shop().get("/products/azure-lamp").body()).contains("<title>Azure lamps that shine");
        Visit wrong = staff.submit(moved.form("/admin/products/azure-lamp"), Map.of("slug", "No slug"))
                .expect(422);
        assertThat(wrong.page().getElementById("slug-error")).isNotNull();
        staff.submit(moved.form("/admin/products/azure-lamp"), Map.of("slug", "blue-lamp", "seo-title", ""))
                .expect(303);
    }

    @Test
    void changesManyPricesOnceTheyWereLookedAt() {
        FormElement form = staff.open("/admin/prices").expect(200).form("/admin/prices");

        Visit plan = staff.submit(form, Map.of("category", "lamps", "percent", "-10", "step", "0.05"))
                .expect(200);

        assertThat(plan.texts("tbody td")).contains("LAMP-S", "Blue lamp, small", "£2.50", "£2.25", "£4.50");
        assertThat(server.shop().get("/api/products/blue-lamp").number("/variants/0/price"))
                .isEqualTo(250);
        FormElement apply = plan.page().select("#apply").forms().getFirst();
        Visit done = staff.submit(apply, Map.of()).follow();
        assertThat(done.text(".told")).startsWith("The prices are changed.");
        assertThat(server.shop().get("/api/products/blue-lamp").each("/variants", "price"))
                .containsExactly("225", "450");
        assertThat(staff.submit(apply, Map.of()).expect(409).text(".trouble")).contains("Look again.");
    }

    @Test
    void changesNoPricesThatCannotBe() {
        FormElement form = staff.open("/admin/prices").form("/admin/prices");

        assertThat(staff.submit(form, Map.of("percent", "5", "amount", "1"))
                        .expect(422)
                        .page()
                        .getElementById("percent-error"))
                .isNotNull();
        assertThat(staff.submit(form, Map.of("amount", "much"))
                        .expect(422)
                        .page()
                        .getElementById("amount-error"))
                .isNotNull();
        assertThat(staff.submit(form, Map.of("category", "lamps", "amount", "-2.50"))
                        .expect(422)
                        .text(".trouble"))
                .contains("LAMP-S would cost 0");
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

    /** Also of the category that it was moved to. */
    @Test
    void tellsWhichRulesNameAProduct() {
        String page = "/admin/products/ruled-lamp";
        server.shop()
                .importCsv(Shop.CSV_HEADER + "RULED-LAMP,,Ruled lamp,,,Lamps,1.00,GBP\n")
                .expect(200);
        assertThat(staff.open(page).has("#rules")).isFalse();
        server.shop()
                .send(
                        "PUT",
                        "/api/pricing/promotions/lamp-week",
                        "{\"name\": \"Week\", \"effect\": {\"kind\": \"percent\", \"basisPoints\": 1000},"
                                + " \"skus\": [\"RULED-LAMP\"]}")
                .expect(204);
        server.shop()
                .send(
                        "PUT",
                        "/api/pricing/tax-rules/AD?goods=any",
                        "{\"basisPoints\": 450, \"category\": \"ruled-lamps\"}")
                .expect(204);

        Visit moved = staff.submit(staff.open(page).form(page), Map.of("category", "Ruled lamps"))
                .follow();

        assertThat(moved.texts("#rules ~ ul li"))
                .containsExactly(
                        "Promotion lamp-week, by the SKU RULED-LAMP",
                        "Tax of goods to AD, by the category ruled-lamps");
        server.shop()
                .send("DELETE", "/api/pricing/tax-rules/AD?category=ruled-lamps", "")
                .expect(204);
    }

    @Test
    void showsWhatAFileWouldChange() {
        Visit plan = upload(
                "file",
                "plan",
                Shop.CSV_HEADER + "LAMP-S,LAMP,Blue lamp,small,Shines.,Lamps,2.75,GBP\n"
                        + "PLAN-1,,<b>Planned</b>,,,,1.00,GBP\nPLAN-2,,Bad,,,,free,GBP\n");

        assertThat(plan.expect(200).text(".told"))
                .isEqualTo("Of 3 rows, 1 would be new, 1 changed, 0 stay as they are, and 1 are broken."
                        + " Nothing was changed yet.");
        assertThat(plan.texts("#plan tbody td")).contains("LAMP-S", "price: “2.50” → “2.75”", "PLAN-1 new");
        assertThat(plan.texts("#plan .under")).contains("name: “<b>Planned</b>”");
        server.shop().get("/api/products/planned").expect(404);
    }

    @Test
    void importsAllOfAFileOrNothing() {
        Visit refused =
                upload("file", "all", Shop.CSV_HEADER + "ALL-1,,All one,,,,1.00,GBP\nALL-2,,All two,,,,free,GBP\n");

        assertThat(refused.expect(422).text("#trouble")).isEqualTo("Nothing was imported: some rows are broken.");
        assertThat(refused.texts("tbody td")).contains("3", "ALL-2");
        server.shop().get("/api/products/all-one").expect(404);
    }

    @Test
    void givesTheCatalogueAsAFile() {
        Visit file = staff.open("/admin/export").expect(200);

        assertThat(file.page().text()).contains("sku,product,name", "LAMP-S,LAMP,Blue lamp");
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
        return upload(field, "good", file);
    }

    private Visit upload(String field, String wish, String file) {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"do\"\r\n\r\n" + wish
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"p.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--cut--\r\n";
        return staff.post(
                "/admin/import",
                body,
                "multipart/form-data; boundary=cut",
                new HashMap<>(Map.of("Sec-Fetch-Site", "same-origin")));
    }
}
