package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLetterPagesIT {

    private static final String LETTER = "019f0000-0000-7000-8000-000000000002";
    private static final String REPLAY = "/admin/dead-letters/" + LETTER + "/replay";
    private static final String DISCARD = "/admin/dead-letters/" + LETTER + "/discard";
    private static final String API = "/api/dead-letters";

    private final FakeFunction orders = new FakeFunction();
    private final BackofficeServer server =
            BackofficeServer.start(BackofficeServer.OPEN, "--kiosk.backoffice.functions.orders=" + orders.url());
    private final Browser staff = server.browser();

    @BeforeEach
    void aLetter() {
        orders.forget();
        orders.answer("GET " + API, 200, """
                {"items": [{"id": "%s", "eventId": "e1", "type": "dev.kiosk.order.placed.v1", "source": "/kiosk/order-fn",
                 "destination": "http://inventory-fn/events", "code": 422, "error": "<script>alert(1)</script>",
                 "receivedAt": "2026-01-01T10:00:00Z", "attempts": 0}], "next": "%s"}""".formatted(LETTER, LETTER));
    }

    @AfterAll
    void stop() {
        server.close();
        orders.close();
    }

    @Test
    void saysWhatWasNotTakenAndWhy() {
        Visit list = staff.open("/admin/dead-letters").expect(200);

        assertThat(list.text(".letters h2")).contains("order.placed.v1", "waits");
        assertThat(list.text(".letters pre")).isEqualTo("422 <script>alert(1)</script>");
        staff.open(list.page().select(".more a").attr("href")).expect(200);
        assertThat(orders.asked("GET " + API).getLast().query()).contains("after=" + LETTER);
    }

    @Test
    void callsAnOrderByItsNumber() {
        UUID order = UUID.fromString("0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11");
        String letter = """
                {"id": "%s", "eventId": "e1", "type": "dev.kiosk.%s", "source": "/kiosk/x", "subject": "%s",
                 "destination": "http://inventory-fn/events", "receivedAt": "2026-01-01T10:00:00Z", "attempts": 0}""";
        orders.answer(
                "GET " + API,
                200,
                "{\"items\": [" + letter.formatted(LETTER, "payment.captured.v1", order) + ","
                        + letter.formatted(LETTER, "cart.opened.v1", order) + "]}");
        orders.answer("GET " + API + "/" + LETTER, 200, letter.formatted(LETTER, "order.placed.v1", order));

        Visit list = staff.open("/admin/dead-letters").expect(200);

        String number = OrderNumber.of(order).toString();
        assertThat(list.texts(".letters h2 + p"))
                .containsExactly(
                        "to http://inventory-fn/events about order " + number,
                        "to http://inventory-fn/events about " + order);
        assertThat(list.page().select(".letters h2 + p a").attr("href")).isEqualTo("/admin/orders/" + order);
        assertThat(staff.open("/admin/dead-letters/" + LETTER).text("main")).contains("about order " + number);
    }

    @ParameterizedTest
    @CsvSource({"taken, and taken", "refused, refused again", "unanswered, not answered"})
    void deliversOneAgain(String outcome, String told) {
        orders.answer("POST " + API + "/" + LETTER + "/replay", 200, "{\"outcome\": \"" + outcome + "\"}");

        Visit done = staff.submit(staff.open("/admin/dead-letters").form(REPLAY), Map.of());

        assertThat(done.follow().text(".told")).contains(told);
    }

    @Test
    void deliversManyAgain() {
        orders.answer("POST " + API + "/replays", 200, """
                {"replayed": 3, "taken": 2, "refused": 1, "unanswered": 0}""");
        Visit list = staff.open("/admin/dead-letters");

        Visit done =
                staff.submit(list.form("/admin/dead-letters/replays"), Map.of("type", "dev.kiosk.order.placed.v1"));

        assertThat(done.follow().text(".told")).isEqualTo("Delivered again: 2 taken, 1 refused, 0 not answered.");
        assertThat(orders.asked("POST " + API + "/replays")
                        .getFirst()
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("dev.kiosk.order.placed.v1");
    }

    @Test
    void tellsWhyNothingWasDelivered() {
        orders.problem("POST " + API + "/" + LETTER + "/replay", 409, "not-a-subscriber", ", \"destination\": \"x\"");

        Visit done = staff.submit(staff.open("/admin/dead-letters").form(REPLAY), Map.of());

        assertThat(done.expect(409).text(".trouble")).contains("no subscriber");
    }

    @Test
    void letsNobodyElseWriteOnThePage() {
        assertThat(staff.open("/admin/dead-letters?done=hello&replayed=%3Cb%3E").has(".told"))
                .isFalse();
    }

    @Test
    void readsOneRedacted() {
        beOpen("");

        Visit page = staff.open("/admin/dead-letters/" + LETTER).expect(200);

        assertThat(page.text("pre.whole")).contains("\"orderId\"", "…redacted…");
        assertThat(page.has("form[action$=/discard]")).isTrue();
    }

    @Test
    void discardsOneWithAReason() {
        beOpen("");
        orders.answer("POST " + API + "/" + LETTER + "/discard", 200, letter(""));
        Visit page = staff.open("/admin/dead-letters/" + LETTER);

        Visit without = staff.submit(page.form(DISCARD), Map.of("reason", " "));
        Visit done = staff.submit(page.form(DISCARD), Map.of("reason", "a test of last year"));

        assertThat(without.expect(422).text(".error")).contains("reason is needed");
        assertThat(done.expect(303).header("Location")).startsWith("/admin/dead-letters/" + LETTER);
        assertThat(orders.asked("POST " + API + "/" + LETTER + "/discard")).hasSize(1);
        assertThat(orders.asked("POST " + API + "/" + LETTER + "/discard")
                        .getFirst()
                        .json()
                        .path("reason")
                        .asString())
                .isEqualTo("a test of last year");
    }

    @Test
    void showsWhoGaveOneUpAndWhy() {
        beOpen(
                ", \"discardedAt\": \"2026-01-02T10:00:00Z\", \"discardedBy\": \"ada\", \"discardReason\": \"a <b>test</b>\"");

        Visit page = staff.open("/admin/dead-letters/" + LETTER).expect(200);

        assertThat(page.text("main")).contains("by ada : a <b>test</b>");
        assertThat(page.has("form[action$=/discard]")).isFalse();
    }

    private void beOpen(String more) {
        orders.answer("GET " + API + "/" + LETTER, 200, letter(more));
    }

    private static String letter(String more) {
        return """
                {"id": "%s", "eventId": "e1", "type": "dev.kiosk.order.placed.v1", "source": "/kiosk/order-fn",
                 "destination": "http://inventory-fn/events", "code": 422, "error": "no",
                 "receivedAt": "2026-01-01T10:00:00Z", "attempts": 0, "payload": {"orderId": "1", "name": "…redacted…"},
                 "bytes": 20%s}""".formatted(LETTER, more);
    }

    @Test
    void hasNoOtherLetter() {
        staff.post("/admin/dead-letters/nonsense/replay", Map.of()).expect(404);
    }
}
