package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderPagesIT {

    private static final String ORDER = "019f0000-0000-7000-8000-000000000001";
    private static final String NUMBER = OrderNumber.of(UUID.fromString(ORDER)).toString();
    private static final String API = "/api/orders/" + ORDER;
    private static final String PAGE = "/admin/orders/" + ORDER;
    private static final String RETURN_ID = "019f0000-0000-7000-8000-000000000002";
    private static final String RETURN = API + "/requested-returns/" + RETURN_ID;

    private final FakeFunction orders = new FakeFunction();
    private final FakeFunction shop = new FakeFunction();
    private final BackofficeServer server = BackofficeServer.start(
            BackofficeServer.OPEN,
            "--kiosk.backoffice.functions.patience=2s",
            BackofficeServer.WITHOUT_WEBHOOKS,
            "--kiosk.backoffice.functions.orders=" + orders.url(),
            "--kiosk.backoffice.functions.shop=" + shop.url());
    private final Browser staff = server.browser();

    @BeforeEach
    void anOrder() {
        orders.forget();
        shop.forget();
        shop.answer("GET /api/customers", 200, "{\"items\": []}");
        be("confirmed", 0);
        orders.answer("GET " + API + "/refunds", 200, "{\"items\": []}");
        orders.answer("GET " + API + "/requested-returns", 200, "{\"items\": []}");
    }

    @AfterAll
    void stop() {
        server.close();
        orders.close();
        shop.close();
    }

    @Test
    void leadsToTheOrders() {
        orders.answer("GET /api/orders", 200, "{\"items\": [" + sheet("confirmed") + "], \"next\": \"n&xt\"}");

        Visit list = staff.open("/admin").follow();

        assertThat(list.text("h1")).isEqualTo("Orders");
        assertThat(list.header("Cache-Control")).isEqualTo("no-store");
        assertThat(list.texts("tbody td")).contains(NUMBER, "confirmed", "£10.00");
        list.browser().open(list.page().select(".more a").attr("href"));
        assertThat(orders.asked("GET /api/orders").getLast().query()).contains("after=n&xt");
    }

    @Test
    void findsAnOrderByItsNumber() {
        assertThat(staff.open("/admin/orders?q=%20" + ORDER).expect(303).header("Location"))
                .isEqualTo(PAGE);
    }

    @Test
    void findsOrdersByTheCustomersAddressOrName() {
        UUID ref = UUID.randomUUID();
        shop.answer("GET /api/customers", 200, """
                {"items": [{"ref": "%s", "name": "<b>Ada</b> Lovelace", "email": "Ada@Example.com", "address":
                 {"line1": "12 St James Square", "city": "London", "postcode": "SW1Y 4JH", "country": "GB"}}]}""".formatted(ref));
        orders.answer(
                "GET /api/orders", 200, "{\"items\": [" + sheet("placed").replace("somebody", ref.toString()) + "]}");

        Visit found =
                staff.open("/admin/orders?status=placed&q=ada@example.COM").expect(200);

        assertThat(shop.asked("GET /api/customers").getFirst().query()).isEqualTo("q=ada@example.COM");
        assertThat(shop.asked("GET /api/customers").getLast().query()).isEqualTo("ref=" + ref);
        assertThat(orders.asked("GET /api/orders").getLast().query()).contains("customerRef=" + ref, "status=placed");
        assertThat(found.texts("tbody td")).contains("<b>Ada</b> Lovelace");
        assertThat(found.has("tbody b")).isFalse();
    }

    @Test
    void saysThatNobodyIsCalledLikeThis() {
        orders.answer("GET /api/orders", 200, "{\"items\": []}");

        assertThat(staff.open("/admin/orders?q=nobody@example.com").text(".none"))
                .contains("No order");
        assertThat(orders.asked("GET /api/orders").getFirst().query())
                .contains("q=nobody@example.com")
                .doesNotContain("customerRef=");
    }

    @Test
    void marksAnOrderAsPaidWhoseTransferHasArrived() {
        orders.answer("GET " + API, 200, waitingForTransfer("reserved", "authorising"));
        orders.answer("POST " + API + "/transfer", 200, sheet("confirmed"));
        Visit page = staff.open(PAGE).expect(200);
        assertThat(page.text(".actions")).contains("0000-0001", "£10.00");

        Visit done = staff.submit(page.form(PAGE + "/paid"), Map.of("statement", "NTRF 4711"));

        FakeFunction.Asked asked = orders.asked("POST " + API + "/transfer").getFirst();
        assertThat(asked.json().path("statement").asString()).isEqualTo("NTRF 4711");
        assertThat(asked.header("Kiosk-on-behalf-of")).isEqualTo("local");
        assertThat(done.follow().text(".told")).contains("The order is paid");
    }

    @Test
    void tellsThatATransferCameTooLate() {
        orders.answer("GET " + API, 200, waitingForTransfer("reserved", "authorising"));
        Visit page = staff.open(PAGE).expect(200);
        orders.answer("GET " + API, 200, waitingForTransfer("expired", "voided"));
        orders.answer("POST " + API + "/transfer", 409, """
                {"type": "/problems/illegal-transition", "title": "x", "status": 409, "orderStatus": "expired"}""");

        Visit late = staff.submit(page.form(PAGE + "/paid"), Map.of()).expect(409);

        assertThat(late.text(".trouble")).contains("the order is expired by now");
        assertThat(late.has("form[action$=paid]")).isFalse();
    }

    @Test
    void marksNothingAsPaidThatIsPaidOtherwise() {
        be("reserved", 0);

        assertThat(staff.open(PAGE).has("form[action$=paid]")).isFalse();
    }

    @Test
    void shipsAPartOfAnOrder() {
        orders.answer("POST " + API + "/ship", 200, sheet("shipped"));
        Visit page = staff.open(PAGE).expect(200);

        Visit done = staff.submit(
                page.form(PAGE + "/ship"), Map.of("ship.CUP", "2", "carrier", "Royal Mail", "tracking", " RM <1> "));

        FakeFunction.Asked asked = orders.asked("POST " + API + "/ship").getFirst();
        assertThat(asked.json().path("carrier").asString()).isEqualTo("Royal Mail");
        assertThat(asked.json().path("tracking").asString()).isEqualTo("RM <1>");
        assertThat(asked.json().path("lines")).hasToString("[{\"sku\":\"CUP\",\"quantity\":2}]");
        assertThat(asked.header("Kiosk-on-behalf-of")).isEqualTo("local");
        assertThat(done.follow().text(".told")).contains("The parcel is recorded");
    }

    @ParameterizedTest
    @CsvSource({
        "ship, carrier, ''",
        "ship, tracking, '  '",
        "ship, tracking, a\u0007b",
        "ship, ship.CUP, 4",
        "ship, ship.CUP, -1",
        "ship, ship.CUP, 1.5",
        "ship, ship.CUP, 99999999",
        "cancel, cancel-reason, ''",
        "cancel, cancel-reason, <script>",
        "refund, refund-amount, ''",
        "refund, refund-amount, 0",
        "refund, refund-amount, -1",
        "refund, refund-amount, 1.001",
        "refund, refund-amount, '1,50'",
        "refund, refund-amount, 99999999999999",
        "refund, refund-reason, no-such"
    })
    void tellsAtTheFieldWhatIsWrong(String action, String field, String value) {
        Map<String, String> good = new HashMap<>(Map.of(
                "ship.CUP", "1", "carrier", "DHL", "tracking", "1", "refund-amount", "1.00", "refund-reason", "late"));
        good.put("cancel-reason", "other");
        good.put(field, value);
        Visit page = staff.open(PAGE).expect(200);
        String key = page.page().select("input[name=key]").attr("value");

        Visit again = staff.submit(page.form(PAGE + "/" + action), good).expect(422);

        assertThat(again.page().getElementById(field + "-error")).isNotNull();
        assertThat(again.page().select("[id='" + field + "']").attr("aria-describedby"))
                .isEqualTo(field + "-error");
        if (!field.endsWith("reason")) {
            assertThat(again.page().select("[id='" + field + "']").attr("value"))
                    .isEqualTo(value);
        }
        if (action.equals("refund")) {
            assertThat(again.page().select("input[name=key]").attr("value")).isEqualTo(key);
        }
        assertThat(orders.askedToChange()).isEmpty();
    }

    @Test
    void shipsNothingOnlyIfSomethingIsChosen() {
        Visit page = staff.open(PAGE);

        Visit again =
                staff.submit(page.form(PAGE + "/ship"), Map.of("ship.CUP", "0", "carrier", "DHL", "tracking", "1"));

        assertThat(again.expect(422).text(".trouble")).isEqualTo("Nothing is chosen.");
    }

    @Test
    void tellsThatSomebodyElseWasFaster() {
        Visit page = staff.open(PAGE);
        orders.problem("POST " + API + "/cancel", 409, "illegal-transition", ", \"orderStatus\": \"shipped\"");
        be("shipped", 3);

        Visit again = staff.submit(page.form(PAGE + "/cancel"), Map.of("cancel-reason", "other"));

        assertThat(again.expect(409).text(".trouble")).contains("the order is shipped by now");
        assertThat(again.has("form[action=" + PAGE + "/cancel]")).isFalse();
    }

    @Test
    void doesNothingTwiceForADoubleClick() {
        Visit page = staff.open(PAGE);
        orders.problem("POST " + API + "/cancel", 409, "illegal-transition", ", \"orderStatus\": \"cancelled\"");
        orders.answer(
                "GET " + API, 200, sheet("cancelled").replace("\"version\"", "\"reason\": \"other\", \"version\""));

        Visit second = staff.submit(page.form(PAGE + "/cancel"), Map.of("cancel-reason", "other"));

        assertThat(second.expect(303).header("Location")).isEqualTo(PAGE + "?done=cancelled");
    }

    @Test
    void recordsAParcelOnce() {
        Visit page = staff.open(PAGE);
        be("shipped", 1);
        orders.answer(
                "GET " + API,
                200,
                sheet("shipped").replace("\"version\"", "\"carrier\": \"DHL\", \"tracking\": \"1\", \"version\""));

        Visit second =
                staff.submit(page.form(PAGE + "/ship"), Map.of("ship.CUP", "1", "carrier", "DHL", "tracking", "1"));

        assertThat(second.expect(422).text(".trouble")).contains("Nothing was done twice");
        assertThat(orders.asked("POST " + API + "/ship")).isEmpty();
    }

    @Test
    void sendsARefundUnderTheSameKeyAgain() {
        orders.answer("POST " + API + "/refunds", 200, """
                {"amount": 250, "reason": "late", "status": "made", "requestedAt": "2026-01-01T00:00:00Z"}""");
        Visit page = staff.open(PAGE);
        Map<String, String> refund = Map.of("refund-amount", "2.50", "refund-reason", "late");

        staff.submit(page.form(PAGE + "/refund"), refund).expect(303);
        staff.submit(page.form(PAGE + "/refund"), refund).expect(303);

        assertThat(orders.asked("POST " + API + "/refunds"))
                .hasSize(2)
                .allSatisfy(asked ->
                        assertThat(asked.json().path("amount").asLong()).isEqualTo(250))
                .extracting(asked -> asked.header("Idempotency-key"))
                .doesNotContain("")
                .containsOnly(
                        orders.asked("POST " + API + "/refunds").getFirst().header("Idempotency-key"));
    }

    @Test
    void tellsHowMuchCanBeGivenBack() {
        orders.problem("POST " + API + "/refunds", 422, "refund-exceeds-captured", ", \"refundable\": 300");
        Visit page = staff.open(PAGE);

        Visit again = staff.submit(page.form(PAGE + "/refund"), Map.of("refund-amount", "9", "refund-reason", "late"));

        assertThat(again.expect(422).text("#refund-amount-error")).contains("£10.00");
    }

    @Test
    void takesGoodsBack() {
        be("delivered", 3);
        orders.answer("POST " + API + "/returns", 200, sheet("delivered"));
        Visit page = staff.open(PAGE);

        staff.submit(page.form(PAGE + "/return"), Map.of("return.CUP", "1", "return-reason", "damaged"))
                .expect(303);

        assertThat(orders.asked("POST " + API + "/returns")
                        .getFirst()
                        .json()
                        .at("/lines/0/quantity")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void acceptsWhatTheCustomerWantsToSendBack() {
        be("shipped", 3);
        orders.answer("GET " + API + "/requested-returns", 200, "{\"items\": [" + asked(false, "requested") + "]}");
        orders.answer("POST " + RETURN + "/accept", 200, asked(false, "accepted"));
        Visit page = staff.open(PAGE).expect(200);
        assertThat(page.text("main")).contains("Asked to send back", "requested damaged · 2 × CUP, 1 back");

        Visit empty = staff.submit(page.form(PAGE + "/accept-return"), Map.of()).expect(422);
        assertThat(empty.text(".error")).isEqualTo("What the customer is to do is needed.");
        Visit done = staff.submit(
                empty.form(PAGE + "/accept-return"), Map.of("instructions." + RETURN_ID, "Returns\n12 Station Road"));

        FakeFunction.Asked asked = orders.asked("POST " + RETURN + "/accept").getFirst();
        assertThat(asked.json().path("text").asString().lines()).containsExactly("Returns", "12 Station Road");
        assertThat(asked.header("Kiosk-on-behalf-of")).isEqualTo("local");
        assertThat(done.expect(303).follow().text(".told")).contains("The customer is told how to send it back");
    }

    @Test
    void refusesWhatTheCustomerWantsToSendBackUnlessSomebodyAnsweredBefore() {
        be("delivered", 3);
        orders.answer("GET " + API + "/requested-returns", 200, "{\"items\": [" + asked(false, "requested") + "]}");
        Visit page = staff.open(PAGE).expect(200);
        orders.problem("POST " + RETURN + "/refuse", 409, "return-answered", ", \"returnStatus\": \"done\"");

        Visit late = staff.submit(page.form(PAGE + "/refuse-return"), Map.of("explanation." + RETURN_ID, "Worn"));

        assertThat(late.expect(409).text(".trouble")).contains("the return is done by now");
        assertThat(late.page().select("#explanation\\." + RETURN_ID).val()).isEqualTo("Worn");
        assertThat(staff.post(PAGE + "/refuse-return", Map.of("wish", "x"))
                        .expect(422)
                        .text(".trouble"))
                .contains("not one of ours");
    }

    @Test
    void refusesNoWithdrawalButSaysWhereToSendIt() {
        be("delivered", 3);
        orders.answer("GET " + API + "/requested-returns", 200, "{\"items\": [" + asked(true, "requested") + "]}");

        Visit page = staff.open(PAGE).expect(200);

        assertThat(page.text("main")).contains("Withdrawal from the contract", "Withdrawal: say where to send it");
        assertThat(page.has("form[action$=accept-return]")).isTrue();
        assertThat(page.has("form[action$=refuse-return]")).isFalse();
    }

    @Test
    void asksNothingMoreWhereWhatWasAskedForIsBack() {
        be("delivered", 3);
        orders.answer("GET " + API + "/requested-returns", 200, "{\"items\": [" + asked(false, "done") + "]}");

        Visit page = staff.open(PAGE).expect(200);

        assertThat(page.text("main")).contains("done damaged");
        assertThat(page.has("form[action$=accept-return], form[action$=refuse-return]"))
                .isFalse();
    }

    @Test
    void findsOrdersWhoseCustomersWaitForAnAnswer() {
        orders.answer("GET /api/orders", 200, "{\"items\": [" + sheet("delivered") + "]}");

        Visit found = staff.open("/admin/orders?status=return-requested").expect(200);

        assertThat(orders.asked("GET /api/orders").getLast().query())
                .contains("returnRequested=true")
                .doesNotContain("status=");
        assertThat(found.page().select("option[selected]").val()).isEqualTo("return-requested");
        assertThat(staff.open("/admin/orders").page().select(".told a").attr("href"))
                .isEqualTo("/admin/orders?status=return-requested");
        orders.answer("GET /api/orders", 200, "{\"items\": []}");
        assertThat(staff.open("/admin/orders").has(".told")).isFalse();
    }

    private static String asked(boolean withdrawal, String status) {
        return """
                {"returnId": "%s", "orderId": "%s", "withdrawal": %s, "reason": "damaged", "status": "%s",
                 "requestedAt": "2026-01-03T10:00:00Z", "lines": [{"sku": "CUP", "quantity": 2, "back": 1}]}""".formatted(RETURN_ID, ORDER, withdrawal, status);
    }

    @Test
    void showsWhatAPackerABookkeeperAndSomebodyOnThePhoneNeed() {
        shop.answer("GET /api/sold-orders/" + ORDER, 200, SOLD);
        orders.answer("GET " + API + "/refunds", 200, """
                {"items": [{"amount": 100, "reason": "damaged", "status": "made", "requestedAt": "2026-01-01T00:00:00Z",
                 "lines": [{"sku": "CUP", "quantity": 1}]}]}""");

        Visit page = staff.open(PAGE).expect(200);

        assertThat(page.text("h1")).contains(NUMBER).doesNotContain(ORDER);
        assertThat(page.text("main")).contains("Blue cup", "Sent by Collect in Whitby", "1 × CUP");
        assertThat(page.texts(".pairs > div"))
                .containsExactly(
                        "Goods £6.00",
                        "Ten off, coupon TEN -£1.00",
                        "Shipping £4.00",
                        "Total £10.00",
                        "of it tax, 20 % £1.67",
                        "Taken £10.00",
                        "Given back £0.00");
    }

    @Test
    void printsWhatGoesIntoTheParcelAndNoPrice() {
        UUID ref = UUID.randomUUID();
        orders.answer("GET " + API, 200, sheet("confirmed").replace("somebody", ref.toString()));
        shop.answer("GET /api/customers", 200, """
                {"items": [{"ref": "%s", "name": "Ada Lovelace", "email": "ada@example.com", "address":
                 {"line1": "12 St James Square", "city": "London", "postcode": "SW1Y 4JH", "country": "GB",
                  "lines": ["12 St James Square", "London"]}}]}""".formatted(ref));
        shop.answer("GET /api/sold-orders/" + ORDER, 200, SOLD);
        Visit slip = staff.open(staff.open(PAGE)
                        .page()
                        .select("a:contains(Packing slip)")
                        .attr("href"))
                .expect(200);

        assertThat(slip.text("h1")).isEqualTo("Packing slip " + NUMBER);
        assertThat(slip.texts(".slip tbody tr")).containsExactly("3 Blue cup CUP");
        assertThat(slip.text("main")).contains("Sent by Collect in Whitby").doesNotContain("£");
        assertThat(slip.text("address")).isEqualTo("Ada Lovelace 12 St James Square London");

        be("delivered", 3);
        assertThat(staff.open(PAGE + "/packing-slip").text(".none")).isEqualTo("There is nothing to pack.");
    }

    @Test
    void issuesAnInvoiceAndShowsWhatWasIssued() {
        String api = "/api/sold-orders/" + ORDER + "/invoices";
        shop.answer("GET /api/sold-orders/" + ORDER, 200, SOLD);
        shop.answer("GET " + api, 200, "{\"items\": []}");
        shop.answer("POST " + api, 200, "{\"items\": []}");

        Visit done = staff.submit(staff.open(PAGE).form(PAGE + "/invoices"), Map.of())
                .expect(303);

        assertThat(shop.asked("POST " + api)).hasSize(1);
        assertThat(staff.open(done.header("Location")).text(".told")).contains("The invoice is issued");
        shop.answer("GET " + api, 200, """
                {"items": [
                 {"number": "INV-000007", "kind": "invoice", "issuedAt": "2026-01-02T10:00:00Z", "currency": "GBP", "total": 1000},
                 {"number": "CN-000002", "kind": "credit-note", "issuedAt": "2026-01-03T10:00:00Z", "corrects": "INV-000007",
                  "currency": "GBP", "total": 250}]}""");
        shop.answer("GET " + api + "/CN-000002", 200, "%PDF");
        Visit page = staff.open(PAGE);
        assertThat(page.texts("section[aria-labelledby=invoices] li"))
                .satisfiesExactly(
                        invoice -> assertThat(invoice).startsWith("Invoice INV-000007 · £10.00"),
                        note -> assertThat(note).startsWith("Credit note CN-000002 · £2.50"));
        assertThat(page.page().select("form[action$=invoices]")).isEmpty();
        assertThat(staff.open(PAGE + "/invoices/CN-000002")
                        .expect(200)
                        .response()
                        .body())
                .isEqualTo("%PDF");
    }

    @Test
    void offersNoInvoiceOfWhatIsNotPaid() {
        shop.answer("GET /api/sold-orders/" + ORDER, 200, SOLD);
        orders.answer("GET " + API, 200, sheet("confirmed").replace("\"captured\": 1000", "\"captured\": 0"));

        assertThat(staff.open(PAGE).page().select("#invoices")).isEmpty();
    }

    @Test
    void showsTaxOnTopBeforeTheTotal() {
        shop.answer(
                "GET /api/sold-orders/" + ORDER,
                200,
                SOLD.replace("\"included\": true", "\"included\": false").replace("2000", "1950"));

        assertThat(staff.open(PAGE).texts(".pairs > div"))
                .contains("Tax, 19.5 % £1.67")
                .doesNotContain("Tax £0.00");
    }

    @Test
    void cancelsUnits() {
        orders.answer("POST " + API + "/cancel", 200, sheet("confirmed"));
        Visit page = staff.open(PAGE);

        staff.submit(
                        page.form(PAGE + "/cancel-lines"),
                        Map.of("cancel.CUP", "2", "cancel-lines-reason", "goods-damaged"))
                .expect(303);

        FakeFunction.Asked asked = orders.asked("POST " + API + "/cancel").getFirst();
        assertThat(asked.json().at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(asked.json().path("reason").asString()).isEqualTo("goods-damaged");
        assertThat(asked.header("Idempotency-key")).isNotEmpty();
    }

    @Test
    void refundsUnitsAndNeverMoreThanThereAre() {
        orders.answer("POST " + API + "/refunds", 200, """
                {"amount": 250, "reason": "late", "status": "made", "requestedAt": "2026-01-01T00:00:00Z"}""");
        Visit page = staff.open(PAGE);

        Visit tooMany = staff.submit(
                page.form(PAGE + "/refund-lines"), Map.of("refund.CUP", "4", "refund-lines-reason", "damaged"));
        staff.submit(page.form(PAGE + "/refund-lines"), Map.of("refund.CUP", "1", "refund-lines-reason", "damaged"))
                .expect(303);

        assertThat(tooMany.expect(422).text(".error")).contains("At most 3");
        assertThat(orders.asked("POST " + API + "/refunds")).hasSize(1);
        assertThat(orders.asked("POST " + API + "/refunds")
                        .getFirst()
                        .json()
                        .at("/lines/0/sku")
                        .asString())
                .isEqualTo("CUP");
    }

    @Test
    void doesNotOfferToShipWhatWasCancelled() {
        orders.answer("GET " + API + "/fulfilment", 200, """
                {"lines": [{"sku": "CUP", "quantity": 3, "shipped": 0, "returned": 0, "cancelled": 2, "refunded": 2}]}""");

        assertThat(staff.open(PAGE).page().select("input[name=ship.CUP]").val()).isEqualTo("1");
    }

    @Test
    void showsADisputeAndShipsNothingMeanwhile() {
        orders.answer(
                "GET " + API,
                200,
                sheet("confirmed")
                        .replace(
                                "\"placedAt\"",
                                "\"dispute\": {\"status\": \"open\", \"amount\": 700, \"reason\": \"fraudulent\"}, \"placedAt\""));

        Visit page = staff.open(PAGE).expect(200);

        assertThat(page.text(".trouble")).contains("£7.00", "fraudulent", "Nothing is shipped");
        assertThat(page.has("form[action$=/ship]")).isFalse();
        assertThat(page.page().select("input[name=refund-amount]").val()).isEqualTo("3.00");
    }

    @Test
    void findsByANumberWhateverItIsTypedLike() {
        orders.answer("GET /api/orders", 200, "{\"items\": [" + sheet("confirmed") + "]}");

        Visit found =
                staff.open("/admin/orders?q=" + NUMBER.toLowerCase(Locale.ROOT).replace("-", "%20"));

        assertThat(found.expect(303).header("Location")).isEqualTo(PAGE);
    }

    @Test
    void looksForATrackingNumberBesidesTheCustomers() {
        orders.answer("GET /api/orders", 200, "{\"items\": [" + sheet("shipped") + "]}");

        Visit found = staff.open("/admin/orders?q=RM123456789GB").expect(200);

        assertThat(found.texts("tbody td")).contains(NUMBER);
        assertThat(orders.asked("GET /api/orders").getLast().query()).contains("q=RM123456789GB");
        assertThat(shop.asked("GET /api/customers").getFirst().query()).contains("q=RM123456789GB");
    }

    @Test
    void hidesWebhooksWhereTheyAreNotInstalled() {
        assertThat(staff.open(PAGE).texts(".rail li")).doesNotContain("Webhooks");
        staff.open("/admin/webhooks").expect(404);
    }

    @Test
    void tellsThatAFunctionIsAway() {
        orders.answer("GET " + API, 503, "{}");

        Visit page = staff.open(PAGE).expect(503);

        assertThat(page.text("h1")).isEqualTo("order-fn does not answer");
        assertThat(page.header("Retry-After")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/orders/nonsense", "/admin/orders/019f0000-0000-7000-8000-00000000000f"})
    void hasNoOtherOrder(String path) {
        assertThat(staff.open(path).expect(404).has(".rail")).isTrue();
    }

    @Test
    void hasNoOtherAction() {
        staff.post(PAGE + "/explode", Map.of()).expect(404);
    }

    @Test
    void takesNoFormOfAnotherSite() {
        staff.post(PAGE + "/deliver", Map.of(), Map.of("Sec-Fetch-Site", "cross-site"))
                .expect(403);
        staff.post(PAGE + "/deliver", Map.of(), Map.of("Origin", "https://elsewhere.example"))
                .expect(403);
        assertThat(orders.asked("POST " + API + "/deliver")).isEmpty();
    }

    /** @param shipped of three cups */
    private void be(String status, int shipped) {
        orders.answer("GET " + API, 200, sheet(status));
        orders.answer("GET " + API + "/fulfilment", 200, """
                {"lines": [{"sku": "CUP", "quantity": 3, "shipped": %d, "returned": 0, "cancelled": 0, "refunded": 0}]}""".formatted(shipped));
    }

    private static final String SOLD = """
            {"lines": [{"sku": "CUP", "name": "Blue cup"}],
             "discounts": [{"name": "Ten off", "coupon": "TEN", "target": "goods", "amount": 100}],
             "shippingMethod": "collect", "shippingName": "Collect in Whitby",
             "taxes": [{"basisPoints": 2000, "included": true, "amount": 167}], "subtotal": 600, "delivery": []}""";

    private static String waitingForTransfer(String status, String payment) {
        String stands =
                "\"payment\": {\"provider\": \"bank-transfer\", \"status\": \"%s\"}, \"placedAt\"".formatted(payment);
        return sheet(status).replace("\"captured\": 1000", "\"captured\": 0").replace("\"placedAt\"", stands);
    }

    private static String sheet(String status) {
        return """
                {"orderId": "%s", "status": "%s", "version": 3, "customerRef": "somebody", "currency": "GBP",
                 "lines": [{"sku": "CUP", "quantity": 3, "unitPrice": 200}], "shipping": 400, "discount": 0, "tax": 0,
                 "total": 1000, "captured": 1000, "refunded": 0, "placedAt": "2026-01-01T10:00:00Z",
                 "expiresAt": "2026-01-01T10:15:00Z", "timeline": [{"at": "2026-01-01T10:00:00Z", "actor": "staff",
                 "who": "<i>ada</i>", "what": "order-placed", "version": 1}]}""".formatted(ORDER, status);
    }
}
