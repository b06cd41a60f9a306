package dev.kiosk.storefront.order.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancellationRefused;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderLinesCancelled;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentActionRequired;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.contracts.PaymentRetryRequested;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.storefront.testing.Shop.Bought;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.StockedShop;
import dev.kiosk.storefront.web.pages.Visit;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderPagesIT {

    private static final String REFRESH = "meta[http-equiv=refresh]";

    private final StorefrontServer server = StockedShop.server();
    private final Browser browser = StockedShop.browser();
    private final Bought bought = server.shop().buy();
    private final UUID orderId = bought.orderId();

    @Test
    void looksAgainByItselfOnlyWhileTheOrderIsUndecided() {
        assertThat(order().page().select(REFRESH).attr("content")).isEqualTo("3");

        happened(new OrderConfirmed(orderId, 3));

        assertThat(order().has(REFRESH)).isFalse();
        assertThat(order().text("h1")).isEqualTo("Your order is confirmed");
    }

    @Test
    void movesByItselfFromWhatItShowsUntilNothingMoreHappens() {
        Visit order = order();

        assertThat(order.page().select("head noscript meta[http-equiv=refresh]"))
                .hasSize(1);
        assertThat(order.page().select("script[type=module][src$=live.js]")).hasSize(1);
        assertThat(order.page().select("main > template").attr("data-events")).isEqualTo("/api" + path() + "/events");
        assertThat(order.page().select("main > template").attr("data-seen")).isEqualTo("1");
        assertThat(order.page().select("main > template").attr("data-token")).isEqualTo(bought.token());
        assertThat(order.page().select(".lead").attr("role")).isEqualTo("status");

        happened(new OrderDelivered(orderId, 5));
        assertThat(order().has("script[src$=live.js], main > template")).isFalse();
    }

    @Test
    void showsHowFarItHasComeAndWhatHappened() {
        happened(new OrderConfirmed(orderId, 3));
        happened(new OrderShipped(orderId, 4, "Royal Mail", "AB123", List.of(new OrderedLine("SKU", 6))));

        Visit order = order();

        assertThat(order.texts(".stations li"))
                .containsExactly("Received done", "Confirmed done", "Shipped done", "Delivered in progress");
        assertThat(order.texts(".timeline .name"))
                .containsExactly("Shipped", "Order confirmed", "You placed the order");
        assertThat(order.text(".timeline .aside")).isEqualTo("with Royal Mail AB123");
        assertThat(order.has(".summary form")).isFalse();
    }

    @Test
    void saysWhyItWasNotAccepted() {
        happened(new OrderRejected(orderId, 2, "out-of-stock"));

        Visit order = order();

        assertThat(order.text("h1")).isEqualTo("We could not accept your order");
        assertThat(order.text(".timeline .aside")).isEqualTo("Not enough in stock");
        assertThat(order.has(".stations")).isFalse();
    }

    @Test
    void showsNoBareCodeOfAReason() {
        happened(new OrderRejected(orderId, 2, "some-new-reason"));

        assertThat(order().response().body()).doesNotContain("some-new-reason");
    }

    @Test
    void asksForACancellationOnce() {
        Visit asked =
                browser.submit(order().form(path() + "/cancellation"), Map.of()).follow();

        assertThat(asked.texts(".timeline .name")).startsWith("You asked to cancel");
        assertThat(asked.has(".summary form")).isFalse();
        assertThat(EventClient.data(
                        server.broker().published(orderId.toString()).getLast(), CancellationRequested.class))
                .isEqualTo(new CancellationRequested(orderId, "changed-mind"));
    }

    @Test
    void leadsToThePageOfTheBankUntilThePaymentIsMade() {
        happened(action("https://bank.example/3ds?a=1&b=2"));
        assertThat(order().page().select(".notice a").attr("href")).startsWith("https://bank.example/3ds?a=1&b=2");

        happened(new PaymentCaptured(orderId, UUID.randomUUID(), 1925, "GBP"));
        assertThat(order().has(".notice")).isFalse();
    }

    @Test
    void asksNoMoreForAPaymentThatFailed() {
        happened(action("https://bank.example/3ds"));
        happened(new PaymentFailed(orderId, UUID.randomUUID(), 1925, "GBP", "card-declined"));

        assertThat(order().has(".notice")).isFalse();
        assertThat(order().text(".timeline .aside")).isEqualTo("The card was declined");
    }

    @Test
    void asksForAnotherMeansOfPaymentWhenOneWasDeclined() {
        UUID failed = UUID.randomUUID();
        happened(declined(failed));

        Visit order = order();
        assertThat(order.text("h1")).isEqualTo("Your order is not paid yet");
        assertThat(order.text(".notice h2")).isEqualTo("The payment did not go through");
        assertThat(order.text(".notice")).contains("The card was declined.").contains("held for you until");
        assertThat(order.text(".notice button")).isEqualTo("Pay £19.25");
        Visit paid = browser.submit(order.form(path() + "/payments"), Map.of("payment", "tok_authorise"))
                .follow();

        assertThat(paid.has(".notice")).isFalse();
        assertThat(paid.texts(".timeline .name")).startsWith("You chose another means of payment", "Payment failed");
        assertThat(EventClient.data(
                        server.broker().published(orderId.toString()).getLast(), PaymentRetryRequested.class))
                .isEqualTo(new PaymentRetryRequested(orderId, failed, "tok_authorise"));
        Visit again = browser.submit(order.form(path() + "/payments"), Map.of("payment", "tok_authorise"));
        assertThat(again.status()).as("a double click").isEqualTo(303);
        assertThat(server.broker().published(orderId.toString())).hasSize(2);
    }

    @Test
    void saysThatNothingWasChosen() {
        happened(declined(UUID.randomUUID()));

        Visit again = browser.submit(order().form(path() + "/payments"), Map.of());

        assertThat(again.expect(422).text("[role=alert]")).isEqualTo("Choose how to pay.");
        assertThat(again.has("form.retry")).isTrue();
    }

    @Test
    void saysThatItWaitsForNoPaymentAnyMore() {
        happened(declined(UUID.randomUUID()));
        Visit order = order();
        happened(new OrderExpired(orderId, 4, "confirmation-overdue"));

        Visit late = browser.submit(order.form(path() + "/payments"), Map.of("payment", "tok_authorise"));

        assertThat(late.expect(409).text("[role=alert]")).startsWith("This order waits for no payment any more");
        assertThat(late.text("h1")).isEqualTo("Your order has lapsed");
        assertThat(late.has("form.retry")).isFalse();
    }

    @Test
    void offersAnotherMeansBesideThePageOfTheBank() {
        happened(action("https://bank.example/3ds"));

        assertThat(order().text(".notice h2")).isEqualTo("Now for the payment");
        assertThat(order().text(".notice summary")).isEqualTo("Rather pay another way?");
        assertThat(order().has(".notice details form.retry")).isTrue();
    }

    @Test
    void saysWhyNoMeansOfPaymentHelps() {
        happened(new PaymentFailed(orderId, UUID.randomUUID(), 1925, "GBP", "amount-too-small"));
        happened(new OrderCancelled(orderId, 4, "amount-too-small"));

        assertThat(order().has("form.retry")).isFalse();
        assertThat(order().texts(".timeline .aside"))
                .contains("The amount is too small for any means of payment that we offer");
    }

    /** Six were ordered. */
    @ParameterizedTest
    @CsvSource({
        "en, A part of your order is on its way, The rest is still with us, Your order is on its way",
        "de, Ein Teil Ihrer Bestellung ist unterwegs, Der Rest ist noch bei uns, Ihre Bestellung ist unterwegs",
        "zh, 您的订单已部分发出, 其余商品还在我们这里, 您的订单已发出"
    })
    void saysThatAPartIsOnItsWayUntilAllIs(String language, String part, String lead, String whole) {
        happened(new OrderConfirmed(orderId, 3));
        happened(parcel(4, 2));
        assertThat(orderIn(language).text("h1")).isEqualTo(part);
        assertThat(orderIn(language).text(".lead")).contains(lead);
        assertThat(orderIn(language).page().title()).contains(part);

        happened(parcel(5, 3));
        assertThat(orderIn(language).text("h1")).isEqualTo(part);
        assertThat(orderIn(language).texts(".stations .done")).hasSize(2);

        happened(new OrderLinesCancelled(orderId, 6, "sold-out", List.of(new OrderedLine("SKU", 1))));
        assertThat(orderIn(language).text("h1")).isEqualTo(whole);
        assertThat(orderIn(language).texts(".stations .done")).hasSize(3);
    }

    private OrderShipped parcel(long version, int units) {
        return new OrderShipped(orderId, version, "Royal Mail", "RM" + version, List.of(new OrderedLine("SKU", units)));
    }

    private Visit orderIn(String language) {
        return browser.open(path() + "?token=" + bought.token(), Map.of("Accept-Language", language))
                .expect(200);
    }

    @Test
    void asksOnceMoreBeforeItCancelsWithoutAnyScript() {
        assertThat(order().text(".summary details.confirm > summary")).isEqualTo("Cancel this order");
        assertThat(order().text(".summary details.confirm form button")).isEqualTo("Yes, cancel the order");
    }

    @Test
    void saysThatItIsTooLateToCancel() {
        Visit order = order();
        happened(new OrderDelivered(orderId, 5));

        Visit late = browser.submit(order.form(path() + "/cancellation"), Map.of());

        assertThat(late.expect(409).text("[role=alert]")).startsWith("The order cannot be cancelled any more");
        assertThat(late.texts(".timeline .name")).doesNotContain("You asked to cancel");
        assertThat(server.broker().published(orderId.toString())).hasSize(1);
    }

    @Test
    void showsThatACancellationWasRefused() {
        browser.submit(order().form(path() + "/cancellation"), Map.of());
        happened(new OrderCancellationRefused(orderId, "order-shipped"));

        assertThat(order().texts(".timeline .name")).startsWith("Too late to cancel");
        assertThat(order().text(".timeline .aside")).isEqualTo("The order had left the house");
        assertThat(order().has(".summary form")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "relative"})
    void linksToNothingThatIsNoWebPage(String address) {
        happened(action(address));

        assertThat(order().response().body()).doesNotContain(address);
    }

    @Test
    void isFoundAgainByWhoComesBackFromTheBank() {
        happened(action("https://bank.example/3ds?a=1"));
        String there = order().page().select(".notice a").attr("href");

        assertThat(there).startsWith("https://bank.example/3ds?a=1&return=http").endsWith(orderId.toString());
        assertThat(there).as("the access code is nobody else's business").doesNotContain(bought.token());
        assertThat(browser.open(path()).follow().expect(200).text(".eyebrow"))
                .contains(OrderNumber.of(orderId).toString());
        assertThat(browser.open("/orders/" + UUID.randomUUID()).status()).isEqualTo(401);
    }

    @Test
    void isNotShownToWhoHasNoToken() {
        assertThat(browser.open(path()).expect(401).text("h1")).isEqualTo("This order needs its access code");
        assertThat(browser.open(path() + "?token=wrong").expect(403).text("h1"))
                .isEqualTo("This link does not open that order");
        assertThat(browser.open("/orders/" + UUID.randomUUID() + "?token=" + bought.token())
                        .status())
                .isEqualTo(403);
        assertThat(browser.open("/orders/1-1-1-1-1?token=x").expect(404).text("h1"))
                .isEqualTo("That is no order number");
        assertThat(browser.post(path() + "/cancellation", Map.of("token", "wrong"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void isFoundByItsNumberAndAccessCode() {
        Visit lookup = browser.open("/orders").expect(200);

        Visit order = browser.submit(
                        lookup.form("/orders"), Map.of("order", " " + orderId + " ", "token", bought.token()))
                .follow();

        assertThat(order.expect(200).text(".eyebrow"))
                .contains(OrderNumber.of(orderId).toString());
    }

    @Test
    void saysWhatIsWrongWithALookUpAndKeepsTheNumber() {
        Visit lookup = browser.open("/orders");

        Visit noNumber = browser.submit(lookup.form("/orders"), Map.of("order", "17", "token", "x"))
                .expect(422);
        Visit wrongCode = browser.submit(lookup.form("/orders"), Map.of("order", orderId.toString(), "token", "x"))
                .expect(403);
        Visit noCode = browser.submit(lookup.form("/orders"), Map.of("order", orderId.toString(), "token", ""))
                .expect(403);

        assertThat(noNumber.text(".error")).startsWith("Enter the order number as it is shown");
        assertThat(noNumber.page().select("#order").val()).isEqualTo("17");
        assertThat(wrongCode.text(".error")).isEqualTo("This access code does not open that order.");
        assertThat(noCode.page().select("#order").val()).isEqualTo(orderId.toString());
    }

    @Test
    void isKeptByNoBrowserAndNoSearchEngine() {
        Visit order = order();

        assertThat(order.header("Cache-Control")).isEqualTo("no-store");
        assertThat(order.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(order.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    private Visit order() {
        return browser.open(path() + "?token=" + bought.token()).expect(200);
    }

    private String path() {
        return "/orders/" + orderId;
    }

    private PaymentActionRequired action(String address) {
        return new PaymentActionRequired(orderId, UUID.randomUUID(), 1925, "GBP", URI.create(address));
    }

    private PaymentFailed declined(UUID payment) {
        return new PaymentFailed(
                orderId, payment, 1925, "GBP", "card-declined", Instant.now().plusSeconds(600));
    }

    private void happened(EventData event) {
        assertThat(server.events().send(event).status()).isEqualTo(202);
    }
}
