package dev.kiosk.order.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.PaymentActionRequired;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.order.testing.OrderServer;
import dev.kiosk.order.testing.Orders;
import dev.kiosk.order.testing.Provider;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomerActionIT {

    private final OrderServer server = OrderServer.shared();

    @Test
    void keepsTheOrderReservedAndTellsWhereToAct() {
        UUID id = Orders.waiting();

        PaymentActionRequired required = EventClient.data(
                server.published(id, "dev.kiosk.payment.action-required.v1"), PaymentActionRequired.class);
        assertThat(required.amount()).isEqualTo(Orders.TOTAL);
        assertThat(required.actionUrl().getPath()).isEqualTo("/sandbox/payments/" + Provider.ref(id));
        assertThat(server.status(id)).isEqualTo("reserved");
    }

    @Test
    void showsThePageWhereTheCustomerActs() {
        UUID id = Orders.waiting();

        HttpResponse<String> page = server.get("/sandbox/payments/" + Provider.ref(id));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("/sandbox/payments/" + Provider.ref(id) + "/complete");
    }

    @Test
    void confirmsWhenTheCustomerAgrees() {
        UUID id = Orders.waiting();

        HttpResponse<String> page = server.post("/sandbox/payments/" + Provider.ref(id) + "/complete", "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("confirmed");
        assertThat(server.published(id))
                .containsExactly(
                        "dev.kiosk.payment.action-required.v1",
                        "dev.kiosk.payment.captured.v1",
                        "dev.kiosk.order.confirmed.v1");
    }

    @Test
    void confirmsOnceWhenTheCustomerAgreesTwice() {
        UUID id = Orders.waiting();
        server.post("/sandbox/payments/" + Provider.ref(id) + "/complete", "");
        server.post("/sandbox/payments/" + Provider.ref(id) + "/complete", "");

        assertThat(Provider.captures(id)).isEqualTo(1);
        assertThat(server.published(id)).hasSize(3);
    }

    @Test
    void waitsForAnotherMeansOfPaymentWhenTheCustomerRefuses() {
        UUID id = Orders.waiting();

        server.post("/sandbox/payments/" + Provider.ref(id) + "/fail", "");

        assertThat(server.status(id)).isEqualTo("reserved");
        PaymentFailed told = EventClient.data(server.published(id, "dev.kiosk.payment.failed.v1"), PaymentFailed.class);
        assertThat(told.code()).isEqualTo("authentication-failed");
        assertThat(told.retryUntil()).isAfter(server.clock().instant());
    }

    @Test
    void leadsBackToTheShop() {
        UUID id = Orders.waiting();
        String page = "/sandbox/payments/" + Provider.ref(id);
        String back = "?return=https%3A%2F%2Fshop.example%2Forders%2F1%3Fa%3D%22";

        assertThat(server.get(page + back).body())
                .contains("<a href=\"https://shop.example/orders/1?a=&quot;\">", "/complete?return=https%3A%2F%2Fshop");
        assertThat(server.get(page + "?return=javascript%3Aalert(1)").body()).doesNotContain("javascript");
        assertThat(server.post(page + "/complete" + back, "").body())
                .contains("confirmed", "<a href=\"https://shop.example/orders/1?a=&quot;\">");
    }

    @Test
    void takesNoMoneyWhenTheCustomerAgreesToAnOrderThatIsOff() {
        UUID id = Orders.waiting();
        server.deliver(new CancellationRequested(id, "changed-my-mind"));

        server.post("/sandbox/payments/" + Provider.ref(id) + "/complete", "");

        assertThat(server.status(id)).isEqualTo("cancelled");
        assertThat(Provider.status(id)).isEqualTo("voided");
        assertThat(Provider.captures(id)).isZero();
    }

    @Test
    void knowsNoPaymentThatDoesNotExist() {
        assertThat(server.get("/sandbox/payments/pay_none").statusCode()).isEqualTo(404);
        assertThat(server.post("/sandbox/payments/pay_none/complete", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void confirmsOnTheProvidersWordAlone() {
        UUID id = Orders.waiting();
        Provider.act(id, "authorised");
        CloudEvent event = EventClient.event(notified(id));

        CloudEvent reply = server.events().send(event).replied();

        assertThat(reply.getType()).isEqualTo("dev.kiosk.order.confirmed.v1");
        assertThat(server.events().send(event).replied()).isEqualTo(reply);
        assertThat(Provider.captures(id)).isEqualTo(1);
    }

    @Test
    void confirmsOnceWhenTheProviderSaysItManyTimesAtOnce() {
        UUID id = Orders.waiting();
        Provider.act(id, "authorised");

        List<CompletableFuture<EventResponse>> responses = IntStream.range(0, 10)
                .mapToObj(i -> server.events().sendAsync(EventClient.event(notified(id))))
                .toList();

        assertThat(responses.stream().filter(response -> response.join().reply().isPresent()))
                .hasSize(1);
        assertThat(Provider.captures(id)).isEqualTo(1);
        assertThat(server.status(id)).isEqualTo("confirmed");
    }

    @Test
    void waitsForAnotherMeansOfPaymentOnTheProvidersWord() {
        UUID id = Orders.waiting();
        Provider.act(id, "declined");

        assertThat(server.send(notified(id)).status()).isEqualTo(202);
        assertThat(server.published(id)).contains("dev.kiosk.payment.failed.v1");
        assertThat(server.status(id)).isEqualTo("reserved");
    }

    @Test
    void changesNothingWhileTheProviderHasNothingNewToSay() {
        UUID id = Orders.waiting();

        assertThat(server.send(notified(id)).status()).isEqualTo(202);
        assertThat(server.status(id)).isEqualTo("reserved");
    }

    @Test
    void recordsThatAShippedOrderWasRefundedAtTheProvider() {
        UUID id = Orders.shipped();
        Provider.giveBack(id);

        assertThat(server.send(notified(id)).status()).isEqualTo(202);
        assertThat(server.status(id)).isEqualTo("refunded");
        assertThat(server.order(id).get("refunded").longValue()).isEqualTo(Orders.TOTAL);
        assertThat(server.published(id)).contains("dev.kiosk.payment.refunded.v1");
    }

    @Test
    void waitsForAnOrderThatItOvertook() {
        assertThat(server.send(new PaymentNotified("sandbox", "pay_1", "payment.authorised", Ids.next()))
                        .status())
                .isEqualTo(503);
    }

    @Test
    void refusesForGoodThePaymentOfAnotherOrder() {
        UUID id = Orders.waiting();

        assertThat(server.send(new PaymentNotified("sandbox", "pay_1", "payment.authorised", id))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refusesForGoodWhatViolatesTheSchema() {
        CloudEvent event = CloudEventBuilder.from(
                        EventClient.event(new PaymentNotified("sandbox", "pay_1", "kind", Ids.next())))
                .withData("[]".getBytes(UTF_8))
                .build();

        assertThat(server.events().send(event).status()).isEqualTo(400);
    }

    private static PaymentNotified notified(UUID id) {
        return new PaymentNotified("sandbox", Provider.ref(id), "payment.authorised", id);
    }
}
