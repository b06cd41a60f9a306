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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookPagesIT {

    private static final String LIST = "/admin/webhooks";
    private static final String URL = "https://merchant.example/hook?a=1&b=2";
    private static final String ID = "019f0000-0000-7000-8000-000000000001";
    private static final String PAGE = LIST + "/" + ID;
    private static final String API = "/api/webhook-endpoints";

    private final FakeFunction webhooks = new FakeFunction();
    private final BackofficeServer server =
            BackofficeServer.start(BackofficeServer.OPEN, "--kiosk.backoffice.functions.webhooks=" + webhooks.url());
    private final Browser staff = server.browser();

    @BeforeEach
    void nobody() {
        webhooks.forget();
        knows("");
        webhooks.answer("GET " + API + "/" + ID, 200, endpoint("enabled", 1, ""));
        webhooks.answer("GET " + API + "/" + ID + "/deliveries", 200, """
                {"items": [{"id": "019f0000-0000-7000-8000-000000000002", "messageId": "msg_1", "type": "order.shipped",
                 "subject": "o-1", "state": "pending", "dueAt": "2026-01-01T10:05:00Z", "attempts": [
                 {"at": "2026-01-01T10:00:00Z", "status": 503, "millis": 12, "answer": "<b>busy</b>"},
                 {"at": "2026-01-01T10:00:05Z", "status": 0, "millis": 1000, "answer": "no answer within 1000 ms"}]}]}""");
    }

    @AfterAll
    void stop() {
        server.close();
        webhooks.close();
    }

    @Test
    void showsASecretOnce() {
        webhooks.answer("POST " + API, 201, endpoint("enabled", 1, ", \"secret\": \"whsec_abc\""));

        Visit made = add(Map.of("description", "<b>ERP</b>", "type.order.shipped", "yes"))
                .expect(201);

        assertThat(made.text(".secret")).isEqualTo("whsec_abc");
        assertThat(webhooks.asked("POST " + API).getFirst().json().toString())
                .contains("\"url\":\"" + URL + "\"", "\"description\":\"<b>ERP</b>\"", "\"types\":[\"order.shipped\"]");
        knows(endpoint("enabled", 1, ""));
        assertThat(staff.open(LIST).texts("tbody td")).contains(URL, "<b>ERP</b>", "order.shipped", "enabled");
        assertThat(staff.open(PAGE).has(".secret")).isFalse();
    }

    @Test
    void addsADoubleClickOnce() {
        knows(endpoint("enabled", 1, ""));

        assertThat(add(Map.of()).expect(422).text("#url-error")).contains("already");
        assertThat(webhooks.asked("POST " + API)).isEmpty();
    }

    @Test
    void tellsAtTheFieldWhatIsWrong() {
        webhooks.problem(
                "POST " + API, 400, "invalid-request", ", \"errors\": [{\"field\": \"url\", \"message\": \"no\"}]");

        Visit again = staff.submit(staff.open(LIST).form(LIST), Map.of("url", "javascript:alert(1)"))
                .expect(422);

        assertThat(again.text("#url-error")).contains("https");
        assertThat(again.page().select("#url").attr("value")).isEqualTo("javascript:alert(1)");
    }

    @Test
    void tellsThatAnAddressIsMissing() {
        Visit again =
                staff.submit(staff.open(LIST).form(LIST), Map.of("url", "")).expect(422);

        assertThat(again.has("#url-error")).isTrue();
        assertThat(webhooks.asked("POST " + API)).isEmpty();
    }

    @Test
    void showsWhatItWasTold() {
        Visit page = staff.open(PAGE).expect(200);

        assertThat(page.texts(".letters pre"))
                .anySatisfy(attempt -> assertThat(attempt).contains("12 ms", "503 <b>busy</b>"))
                .anySatisfy(attempt -> assertThat(attempt).endsWith("ms · no answer within 1000 ms"));
    }

    @Test
    void disablesAndEnables() {
        webhooks.answer("POST " + API + "/" + ID + "/disable", 200, endpoint("disabled", 1, ""));
        Visit on = staff.open(PAGE);
        webhooks.answer("GET " + API + "/" + ID, 200, endpoint("disabled", 1, ""));

        Visit off = staff.submit(on.form(PAGE + "/disable"), Map.of()).follow();

        assertThat(off.text("h1 .state")).isEqualTo("disabled");
        webhooks.answer("POST " + API + "/" + ID + "/enable", 200, endpoint("enabled", 1, ""));
        staff.submit(off.form(PAGE + "/enable"), Map.of()).expect(303);
        assertThat(webhooks.asked("POST " + API + "/" + ID + "/enable")).hasSize(1);
    }

    @Test
    void changesASecretOnceForADoubleClick() {
        webhooks.answer(
                "POST " + API + "/" + ID + "/rotate", 200, endpoint("enabled", 2, ", \"secret\": \"whsec_new\""));
        Visit page = staff.open(PAGE);

        Visit first = staff.submit(page.form(PAGE + "/rotate"), Map.of()).expect(200);
        webhooks.answer("GET " + API + "/" + ID, 200, endpoint("enabled", 2, ""));
        Visit second = staff.submit(page.form(PAGE + "/rotate"), Map.of()).expect(409);

        assertThat(first.text(".secret")).isEqualTo("whsec_new");
        assertThat(second.has(".secret")).isFalse();
        assertThat(second.text(".trouble")).contains("Nothing was done");
        assertThat(webhooks.asked("POST " + API + "/" + ID + "/rotate")).hasSize(1);
    }

    @Test
    void changesNoSecretThatSomebodyElseChangesJustNow() {
        webhooks.problem("POST " + API + "/" + ID + "/rotate", 409, "secret-already-rotated", "");

        Visit late =
                staff.submit(staff.open(PAGE).form(PAGE + "/rotate"), Map.of()).expect(409);

        assertThat(late.text(".trouble")).contains("Nothing was done");
    }

    @Test
    void removes() {
        webhooks.answer("DELETE " + API + "/" + ID, 204, "");

        staff.submit(staff.open(PAGE).form(PAGE + "/remove"), Map.of()).expect(303);

        assertThat(webhooks.asked("DELETE " + API + "/" + ID)).hasSize(1);
    }

    @Test
    void hasNoOtherEndpoint() {
        String other = "019f0000-0000-7000-8000-00000000000f";
        webhooks.problem("GET " + API + "/" + other, 404, "webhook-endpoint-not-found", "");
        webhooks.problem("DELETE " + API + "/" + other, 404, "webhook-endpoint-not-found", "");

        staff.open(LIST + "/nonsense").expect(404);
        staff.open(LIST + "/" + other).expect(404);
        staff.post(LIST + "/" + other + "/remove", Map.of()).expect(404);
    }

    private Visit add(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("url", URL);
        return staff.submit(staff.open(LIST).form(LIST), all);
    }

    private void knows(String endpoint) {
        webhooks.answer(
                "GET " + API,
                200,
                "{\"items\": [" + endpoint + "], \"types\": [\"order.confirmed\", \"order.shipped\"]}");
    }

    private static String endpoint(String status, int generation, String more) {
        return """
                {"id": "%s", "url": "%s", "description": "<b>ERP</b>", "types": ["order.shipped"], "status": "%s",
                 "failures": 0, "generation": %d, "createdAt": "2026-01-01T10:00:00Z"%s}
                """.formatted(ID, URL, status, generation, more);
    }
}
