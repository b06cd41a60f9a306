package dev.kiosk.storefront.returns.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.contracts.OrderReturnAccepted;
import dev.kiosk.contracts.OrderReturnRefused;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.ReturnRequested;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.storefront.testing.Shop.Bought;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six White metal lanterns were bought; a browser without scripts. */
class ReturnPagesIT {

    private final StorefrontServer server = StockedShop.server();
    private final Browser browser = StockedShop.browser();
    private final Bought bought = server.shop().buy();
    private final UUID orderId = bought.orderId();
    private final String sku = server.shop().get(bought.path(), bought.token()).text("/lines/0/sku");

    @Test
    void offersToSendBackWhatLeftTheHouse() {
        assertThat(order().has("a[href*=/return?]")).isFalse();
        shipped(4);

        Visit form = browser.open(href(order(), "a[href*=/return?]")).expect(200);
        assertThat(form.page().select("input[type=number]").attr("max")).isEqualTo("4");
        Visit asked = send(form, Map.of("units." + sku, "2", "reason", "does-not-fit"))
                .follow()
                .expect(200);

        assertThat(asked.texts(".timeline .name")).startsWith("You asked to send something back");
        assertThat(asked.texts(".timeline .aside")).startsWith("2 × White metal lantern");
        assertThat(events())
                .extracting(ReturnRequested::reason, ReturnRequested::lines)
                .containsExactly(tuple("does-not-fit", List.of(new OrderedLine(sku, 2))));
        assertThat(send(form, Map.of("units." + sku, "2", "reason", "does-not-fit"))
                        .status())
                .as("a double click")
                .isEqualTo(303);
        assertThat(events()).hasSize(1);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        shipped(4);
        Visit form = browser.open(returnPage()).expect(200);

        Visit nothing = send(form, Map.of("reason", "damaged"));
        assertThat(nothing.expect(422).text("[role=alert]")).startsWith("Say how many");
        assertThat(nothing.page().select("option[selected]").val()).isEqualTo("damaged");
        Visit noReason = send(form, Map.of("units." + sku, "2", "reason", ""));
        assertThat(noReason.expect(422).text("[role=alert]")).startsWith("Choose why");
        assertThat(noReason.page().select("input[type=number]").val()).isEqualTo("2");
        Visit tooMany = send(form, Map.of("units." + sku, "5", "reason", "damaged"));
        assertThat(tooMany.expect(422).text("[role=alert]")).isEqualTo("White metal lantern: at most 4 can go back.");
        Visit noNumber = send(form, Map.of("units." + sku, "two", "reason", "damaged"));
        assertThat(noNumber.expect(422).text("[role=alert]")).isEqualTo("Enter whole numbers.");
        assertThat(events()).isEmpty();
    }

    @Test
    void saysThatThereIsNothingToSendBack() {
        Visit none = browser.open(returnPage()).expect(200);

        assertThat(none.text(".notice")).startsWith("There is nothing to send back");
        assertThat(none.has("main form")).isFalse();
    }

    @Test
    void showsWhatStaffSay() {
        shipped(6);
        happened(new OrderReturnAccepted(
                orderId, UUID.randomUUID(), List.of(new OrderedLine(sku, 1)), "Returns\n12 Station Road"));
        assertThat(order().texts(".timeline .name")).startsWith("Please send it back");
        assertThat(order().texts(".timeline .aside")).startsWith("Returns 12 Station Road");

        happened(new OrderReturnRefused(
                orderId, UUID.randomUUID(), "not-returnable", List.of(new OrderedLine(sku, 1)), null));
        assertThat(order().texts(".timeline .name")).startsWith("We cannot take it back");
        assertThat(order().texts(".timeline .aside"))
                .startsWith("You have asked to send back more than you have of it");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Withdraw from contract here, Confirm withdrawal, You withdrew from the contract",
        "de, Vertrag hier widerrufen, Widerruf bestätigen, Sie haben den Vertrag widerrufen",
        "zh, 在此撤回合同, 确认撤回, 您撤回了合同"
    })
    void withdrawsInTwoSteps(String language, String button, String confirm, String done) {
        Visit order =
                browser.open("/orders/" + orderId + "?token=" + bought.token(), Map.of("Accept-Language", language));
        assertThat(order.text("a[href*=/withdrawal?]")).isEqualTo(button);

        Visit statement = browser.open(href(order, "a[href*=/withdrawal?]"), Map.of("Accept-Language", language))
                .expect(200);
        assertThat(statement.texts("dd"))
                .containsExactly("Ada Lovelace", OrderNumber.of(orderId).toString(), "ada@example.org");
        assertThat(statement.text("main form button")).isEqualTo(confirm);
        assertThat(events()).as("nothing is declared by looking").isEmpty();
        browser.submit(statement.form("/orders/" + orderId + "/withdrawal"), Map.of())
                .expect(303);

        Visit withdrawn =
                browser.open("/orders/" + orderId + "?token=" + bought.token(), Map.of("Accept-Language", language));
        assertThat(withdrawn.texts(".timeline .name")).startsWith(done);
        assertThat(withdrawn.has(".notice #withdrawn")).isTrue();
        assertThat(withdrawn.has("a[href*=/withdrawal?]")).isFalse();
        browser.submit(statement.form("/orders/" + orderId + "/withdrawal"), Map.of())
                .expect(303);
        assertThat(events()).extracting(ReturnRequested::withdrawal).containsExactly(true);
    }

    @Test
    void offersNoWithdrawalWhereTheTimeIsOver() {
        shipped(6);
        happened(new OrderDelivered(orderId, 5));
        assertThat(order().has("a[href*=/withdrawal?]")).isTrue();
        Visit statement = browser.open("/orders/" + orderId + "/withdrawal?token=" + bought.token());
        server.execute("update order_timeline set at = at - interval '16 days' where order_id = '" + orderId + "'");

        assertThat(order().has("a[href*=/withdrawal?]")).isFalse();
        assertThat(order().has("a[href*=/return?]")).as("the shop decides").isTrue();
        Visit late = browser.submit(statement.form("/orders/" + orderId + "/withdrawal"), Map.of());
        assertThat(late.expect(409).text(".notice")).startsWith("There is no contract to withdraw from");
        assertThat(events()).isEmpty();
    }

    @Test
    void offersNoWithdrawalFromAnOrderThatIsOff() {
        happened(new OrderCancelled(orderId, 4, "changed-mind"));

        assertThat(order().has("a[href*=/withdrawal?]")).isFalse();
    }

    @Test
    void isNotShownToWhoHasNoToken() {
        for (String page : List.of("/return", "/withdrawal")) {
            assertThat(browser.open("/orders/" + orderId + page).status()).isEqualTo(401);
            assertThat(browser.open("/orders/" + orderId + page + "?token=x").status())
                    .isEqualTo(403);
            assertThat(browser.open("/orders/1-1-1-1-1" + page + "?token=x").status())
                    .isEqualTo(404);
        }
        assertThat(browser.post("/orders/" + orderId + "/withdrawal", Map.of("token", "x"))
                        .status())
                .isEqualTo(403);
    }

    private Visit send(Visit form, Map<String, String> typed) {
        return browser.submit(form.form("/orders/" + orderId + "/returns"), typed);
    }

    private Visit order() {
        return browser.open("/orders/" + orderId + "?token=" + bought.token()).expect(200);
    }

    private String returnPage() {
        return "/orders/" + orderId + "/return?token=" + bought.token();
    }

    private static String href(Visit visit, String link) {
        return visit.page().select(link).attr("href");
    }

    private List<ReturnRequested> events() {
        return server.broker().published(orderId.toString()).stream()
                .filter(event -> event.getType().equals(KioskEvents.ORDER_RETURN_REQUESTED.name()))
                .map(event -> EventClient.data(event, ReturnRequested.class))
                .toList();
    }

    private void shipped(int units) {
        happened(new OrderShipped(orderId, 4, "Royal Mail", "RM1", List.of(new OrderedLine(sku, units))));
    }

    private void happened(EventData event) {
        server.events().send(event);
    }
}
