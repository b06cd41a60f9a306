package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockPagesIT {

    private static final String ADJUST = "/admin/stock/CUP/adjust";
    private static final String API = "/api/stock/CUP/adjustments";
    private static final String IMPORTS = "/api/stock/imports";

    private final FakeFunction stock = new FakeFunction();
    private final FakeFunction shop = new FakeFunction();
    private final BackofficeServer server = BackofficeServer.start(
            BackofficeServer.OPEN,
            "--kiosk.backoffice.functions.stock=" + stock.url(),
            "--kiosk.backoffice.functions.shop=" + shop.url());
    private final Browser staff = server.browser();

    @BeforeEach
    void cups() {
        stock.forget();
        shop.answer(
                "GET /api/catalogue/variants",
                200,
                "{\"items\": [{\"sku\": \"CUP\", \"slug\": \"cup\", \"name\": \"A cup\"}]}");
        stock.answer("GET /api/stock/CUP", 200, level());
        stock.answer("GET " + API, 200, """
                {"items": [{"at": "2026-01-01T10:00:00Z", "delta": -3, "onHand": 7, "source": "adjustment",
                 "reason": "<b>broken</b>", "actor": "ada"}]}""");
    }

    @AfterAll
    void stop() {
        server.close();
        stock.close();
        shop.close();
    }

    @Test
    void listsTheLowestFirstAPageAtATime() {
        stock.answer("GET /api/stock", 200, "{\"items\": [" + level() + "], \"next\": \"5:CUP\"}");

        Visit list = staff.open("/admin/stock").expect(200);

        assertThat(stock.asked("GET /api/stock").getFirst().query()).contains("sort=available");
        assertThat(list.texts("tbody td a")).contains("CUP");
        assertThat(list.texts("tbody td")).contains("7", "5 low", "CUP A cup");
        staff.open(list.page().select(".more a").attr("href")).expect(200);
        assertThat(stock.asked("GET /api/stock").getLast().query()).contains("after=5:CUP");
    }

    @Test
    void opensASku() {
        stock.answer("GET /api/stock", 200, "{\"items\": []}");

        assertThat(staff.open("/admin/stock?sku=CUP").expect(303).header("Location"))
                .isEqualTo("/admin/stock/CUP");
        assertThat(staff.open("/admin/stock?sku=%3Cscript%3E").text(".trouble")).contains("<script>");
    }

    @Test
    void adjustsWithAReasonOnce() {
        stock.answer("POST " + API, 200, level());
        Visit page = staff.open("/admin/stock/CUP").expect(200);
        assertThat(page.texts("tbody td")).contains("-3", "ada", "<b>broken</b>");
        String fullWidth = "\uff0b\uff11\uff12\u00a0";
        Map<String, String> wish = Map.of("delta", fullWidth, "reason", "delivery 4711");

        Visit done = staff.submit(page.form(ADJUST), wish).follow();
        staff.submit(page.form(ADJUST), wish).expect(303);

        assertThat(done.text(".told")).isEqualTo("The stock is adjusted.");
        assertThat(stock.asked("POST " + API))
                .allSatisfy(
                        asked -> assertThat(asked.json().path("delta").asLong()).isEqualTo(12))
                .extracting(asked -> asked.header("Idempotency-key"))
                .containsOnly(page.page().select("input[name=key]").attr("value"));
    }

    @ParameterizedTest
    @CsvSource({
        "delta, ''",
        "delta, 0",
        "delta, 1.5",
        "delta, many",
        "delta, 99999999999",
        "reason, ''",
        "reason, a\u0000b"
    })
    void tellsAtTheFieldWhatIsWrong(String field, String value) {
        Map<String, String> wish = new HashMap<>(Map.of("delta", "1", "reason", "found"));
        wish.put(field, value);

        Visit again =
                staff.submit(staff.open("/admin/stock/CUP").form(ADJUST), wish).expect(422);

        assertThat(again.page().getElementById(field + "-error")).isNotNull();
        assertThat(stock.askedToChange()).isEmpty();
    }

    @Test
    void tellsThatTheUnitsAreReserved() {
        stock.problem("POST " + API, 409, "insufficient-stock", ", \"onHand\": 7, \"reserved\": 2");
        Map<String, String> wish = Map.of("delta", "-6", "reason", "lost");

        Visit again = staff.submit(staff.open("/admin/stock/CUP").form(ADJUST), wish);

        assertThat(again.expect(409).text("#delta-error")).contains("7 are on hand");
        assertThat(again.page().select("#delta").attr("value")).isEqualTo("-6");
    }

    @Test
    void takesNoFormThatIsNotOurs() {
        staff.post(ADJUST, Map.of("delta", "1", "reason", "found")).expect(422);
        staff.post(ADJUST, Map.of("delta", "1", "reason", "found", "key", "a b"))
                .expect(422);
        staff.post(ADJUST, "{}", "application/json", Map.of()).expect(400);
        assertThat(stock.askedToChange()).isEmpty();
    }

    @Test
    void takesTheFirstStockOfWhatOnlyTheCatalogueHas() {
        shop.answer(
                "GET /api/catalogue/variants",
                200,
                "{\"items\": [{\"sku\": \"JUG\", \"slug\": \"jug\", \"name\": \"A jug\"}]}");
        stock.problem("GET /api/stock/JUG", 404, "unknown-sku", "");
        stock.problem("GET /api/stock/JUG/adjustments", 404, "unknown-sku", "");
        stock.answer("POST /api/stock/JUG/adjustments", 200, level());
        Visit page = staff.open("/admin/stock?sku=%C2%A0JUG").follow().expect(200);
        assertThat(page.text("main")).contains("never stocked");

        staff.submit(page.form("/admin/stock/JUG/adjust"), Map.of("delta", "12", "reason", "first delivery"))
                .expect(303);

        assertThat(stock.asked("POST /api/stock/JUG/adjustments")
                        .getFirst()
                        .json()
                        .path("delta")
                        .asLong())
                .isEqualTo(12);
    }

    @Test
    void showsWhatPastedLinesWouldChange() {
        stock.answer("POST " + IMPORTS, 200, """
                {"rows": 4, "created": 1, "changed": 1, "unchanged": 1,
                 "changes": [{"line": 1, "sku": "CUP", "was": 7, "now": 9}, {"line": 2, "sku": "JUG", "now": 1200}],
                 "errors": [{"line": 4, "sku": "<i>", "message": "not a SKU"}]}""");

        Visit plan = count(Map.of("lines", "CUP\t9\nJUG\t1200\nPOT\t1\n<i>\t1", "do", "plan"));

        assertThat(plan.expect(200).text(".told"))
                .isEqualTo(
                        "Of 4 rows, 1 would change what is on hand, 1 would be the first stock of a SKU, 1 stay as they"
                                + " are, and 1 are broken. Nothing was changed yet.");
        assertThat(plan.texts("#plan tbody td"))
                .containsExactly("1", "CUP A cup", "7", "9", "2", "JUG not in the catalogue", "new", "1,200");
        assertThat(plan.texts("[aria-labelledby=errors] tbody td")).containsExactly("4", "<i>", "not a SKU");
        FakeFunction.Asked asked = stock.asked("POST " + IMPORTS).getFirst();
        assertThat(asked.query()).isEqualTo("dryRun=true&skus=known");
        assertThat(asked.body()).isEqualTo("CUP\t9\nJUG\t1200\nPOT\t1\n<i>\t1");
        assertThat(plan.page().select("#lines").text()).contains("JUG\t1200");
    }

    @Test
    void setsTheStockToWhatAFileSaysForAReason() {
        stock.answer("POST " + IMPORTS, 200, "{\"rows\": 2, \"imported\": 2, \"errors\": []}");

        Visit done =
                count(Map.of("do", "set", "opens", "yes", "reason", "count in May"), "sku,quantity\nCUP,9\nJUG,3\n");

        assertThat(done.expect(200).text(".told")).isEqualTo("The stock is set by 2 of 2 rows.");
        FakeFunction.Asked asked = stock.asked("POST " + IMPORTS).getFirst();
        assertThat(asked.query()).isEqualTo("reason=count in May&skus=any");
        assertThat(asked.body()).isEqualTo("sku,quantity\nCUP,9\nJUG,3\n");
        assertThat(asked.header("Content-type")).isEqualTo("text/csv");
        assertThat(asked.header("Kiosk-on-behalf-of")).isNotEmpty();
    }

    @Test
    void setsNoStockWithoutLinesOrAReason() {
        assertThat(count(Map.of("do", "plan")).expect(422).has("#lines-error")).isTrue();
        assertThat(count(Map.of("do", "set", "lines", "CUP,9")).expect(422).has("#reason-error"))
                .isTrue();
        assertThat(stock.askedToChange()).isEmpty();
        stock.problem("POST " + IMPORTS, 400, "invalid-request", ", \"detail\": \"the first line must be sku,onHand\"");
        assertThat(count(Map.of("do", "plan", "lines", "a,b")).expect(422).text("#trouble"))
                .isEqualTo("Nothing was changed: the first line must be sku,onHand.");
    }

    private Visit count(Map<String, String> fields) {
        return count(fields, "");
    }

    /** @param file empty for none, as browsers send it */
    private Visit count(Map<String, String> fields, String file) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--cut\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(file.isEmpty() ? "" : "count.csv")
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .append(file)
                .append("\r\n--cut--\r\n");
        return staff.post(
                "/admin/stock-import",
                body.toString(),
                "multipart/form-data; boundary=cut",
                new HashMap<>(Map.of("Sec-Fetch-Site", "same-origin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/stock/a%20b", "/admin/stock/SPOON"})
    void hasNoOtherSku(String path) {
        assertThat(staff.open(path).expect(404).has(".rail")).isTrue();
    }

    private static String level() {
        return "{\"sku\": \"CUP\", \"onHand\": 7, \"reserved\": 2, \"available\": 5, \"version\": 4}";
    }
}
