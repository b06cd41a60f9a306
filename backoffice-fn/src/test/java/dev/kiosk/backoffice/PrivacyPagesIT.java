package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyPagesIT {

    private static final String PAGE = "/admin/privacy";
    private static final String ERASE = PAGE + "/erasures";
    private static final String API = "/api/erasures";
    private static final String ID = "019f0000-0000-7000-8000-000000000001";

    private static final String ERASURES = """
            {"items": [
             {"id": "%s", "cause": "asked", "state": "open", "requestedAt": "2026-01-01T10:00:00Z", "orders": 50, "done": 49,
              "missing": [], "open": [{"orderId": "019f0000-0000-7000-8000-000000000002", "number": "ABCD-EFGH-JK",
              "reason": "return-open"}]},
             {"id": "%s", "cause": "retention", "state": "missing", "requestedAt": "2026-01-01T09:00:00Z", "orders": 2,
              "done": 0, "missing": ["order-fn"], "open": []}]}""".formatted(ID, ID);

    private final FakeFunction shop = new FakeFunction();
    private final BackofficeServer server =
            BackofficeServer.start(BackofficeServer.OPEN, "--kiosk.backoffice.functions.shop=" + shop.url());
    private final Browser staff = server.browser();

    @BeforeEach
    void someErasures() {
        shop.forget();
        shop.answer("GET " + API, 200, ERASURES);
    }

    @AfterAll
    void stop() {
        server.close();
        shop.close();
    }

    @Test
    void saysHowFarEachIsAndWhatItWaitsFor() {
        Visit page = staff.open(PAGE).expect(200);

        assertThat(page.texts("tbody tr").getFirst())
                .contains("asked for", "open", "49 of 50", "ABCD-EFGH-JK: return open");
        assertThat(page.texts("tbody tr").getLast())
                .contains("time was over", "missing", "0 of 2", "no answer yet from order-fn");
        assertThat(page.page().select("tbody a").attr("href"))
                .isEqualTo("/admin/orders/019f0000-0000-7000-8000-000000000002");
    }

    @Test
    void asksForACustomerToBeForgotten() {
        shop.answer("POST " + API, 202, "{\"id\": \"" + ID + "\"}");

        Visit done = staff.post(ERASE, Map.of("email", "ada@example.org")).follow();

        assertThat(shop.asked("POST " + API).getFirst().json().toString()).isEqualTo("{\"email\":\"ada@example.org\"}");
        assertThat(done.text(".told")).contains("being forgotten");
        assertThat(done.page().html()).doesNotContain("ada@example.org");
    }

    @Test
    void findsTheErasuresOfAnAddress() {
        shop.answer("POST " + API + "/search", 200, "{\"items\": []}");

        Visit found = staff.submit(staff.open(PAGE).form(PAGE + "/search"), Map.of("email", "ada@example.org"))
                .expect(200);

        assertThat(found.text("main")).contains("Nobody was forgotten");
    }

    @Test
    void saysThatSomethingIsNoAddress() {
        assertThat(staff.post(ERASE, Map.of("email", "<b>")).expect(422).text("#email-error"))
                .contains("no e-mail address");
        assertThat(staff.post(ERASE, Map.of("email", "")).expect(422).text("#email-error"))
                .contains("needed");
    }

    @Test
    void exportsWhatAllFunctionsKeepAsOneDocument() {
        shop.answer(
                "POST /api/personal-data",
                200,
                "{\"function\": \"x\", \"orderId\": \"" + ID + "\"}\n{\"function\": \"x\", \"stockAlert\": {}}\n");
        try (FakeFunction orders = new FakeFunction();
                BackofficeServer office = BackofficeServer.start(
                        BackofficeServer.OPEN,
                        BackofficeServer.WITHOUT_WEBHOOKS,
                        "--kiosk.backoffice.functions.shop=" + shop.url(),
                        "--kiosk.backoffice.functions.orders=" + orders.url())) {
            orders.answer(
                    "POST /api/personal-data", 200, "{\"function\": \"order-fn\", \"orderId\": \"" + ID + "\"}\n");

            Visit file = office.browser()
                    .post(PAGE + "/export", Map.of("email", "ada@example.org"))
                    .expect(200);

            JsonNode document = JsonMapper.shared().readTree(file.response().body());
            assertThat(document.path("pieces").size()).isEqualTo(3);
            assertThat(document.at("/pieces/2/function").asString()).isEqualTo("order-fn");
            assertThat(orders.asked("POST /api/personal-data").getFirst().json().toString())
                    .isEqualTo("{\"orderIds\":[\"" + ID + "\"]}");
            assertThat(file.header("content-disposition")).contains("personal-data.json");
        }
    }

    /** So much of it is there at once. */
    @Test
    void asksTheOthersForAFewOrdersAtATime() {
        shop.answer(
                "POST /api/personal-data",
                200,
                ("{\"function\": \"storefront-fn\", \"orderId\": \"" + ID + "\"}\n").repeat(10_000));
        try (FakeFunction orders = new FakeFunction();
                BackofficeServer office = BackofficeServer.start(
                        BackofficeServer.OPEN,
                        BackofficeServer.WITHOUT_WEBHOOKS,
                        "--kiosk.backoffice.functions.shop=" + shop.url(),
                        "--kiosk.backoffice.functions.orders=" + orders.url())) {
            orders.answer("POST /api/personal-data", 200, "");

            Visit file = office.browser().post(PAGE + "/export", Map.of("email", "ada@example.org"));

            assertThat(JsonMapper.shared()
                            .readTree(file.response().body())
                            .path("pieces")
                            .size())
                    .isEqualTo(10_000);
            assertThat(orders.asked("POST /api/personal-data"))
                    .hasSize(200)
                    .allSatisfy(asked ->
                            assertThat(asked.json().path("orderIds").size()).isEqualTo(50));
        }
    }

    @Test
    void exportsNothingOfSomebodyWhoIsUnknown() {
        shop.answer("POST /api/personal-data", 200, "");

        Visit file =
                staff.post(PAGE + "/export", Map.of("email", "ada@example.org")).expect(200);

        assertThat(JsonMapper.shared()
                        .readTree(file.response().body())
                        .path("pieces")
                        .size())
                .isZero();
    }

    @Test
    void exportsNoHalfOfIt() {
        shop.problem("POST /api/personal-data", 503, "unavailable", "");

        staff.post(PAGE + "/export", Map.of("email", "ada@example.org")).expect(503);
        staff.post(PAGE + "/export", Map.of("email", "nobody")).expect(422);
    }

    @Test
    void saysThatTheShopIsAway() {
        shop.problem("GET " + API, 503, "unavailable", "");

        staff.open(PAGE).expect(503);
    }
}
