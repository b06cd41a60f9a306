package dev.kiosk.storefront.order.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderCancellationRefused;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import io.cloudevents.CloudEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIT {

    private final StorefrontServer server = StorefrontServer.shared();
    private final Shop shop = server.shop();
    private final Shop.Bought bought = shop.buy();

    @Test
    void isShownToWhoHasItsToken() {
        Reply order = shop.get(bought.path(), bought.token()).expect(200);

        assertThat(order.text("/orderId")).isEqualTo(bought.orderId().toString());
        assertThat(order.text("/status")).isEqualTo("submitted");
        assertThat(order.text("/lines/0/name")).isEqualTo("White metal lantern");
        assertThat(order.number("/lines/0/quantity")).isEqualTo(6);
        assertThat(order.number("/lines/0/lineTotal")).isEqualTo(1530);
        assertThat(order.number("/subtotal")).isEqualTo(1530);
        assertThat(order.number("/shipping")).isEqualTo(395);
        assertThat(order.number("/discount")).isZero();
        assertThat(order.number("/tax")).isZero();
        assertThat(order.number("/total")).isEqualTo(1925);
        assertThat(order.each("/timeline", "event")).containsExactly("checkout.submitted");
        assertThat(order.text("/timeline/0/at")).endsWith("Z");
    }

    @Test
    void staysAsItWasBought() {
        String sku = shop.sell("Renamed later", "1.00");
        Reply accepted = shop.checkOut(shop.cartOf(1, sku)).expect(202);
        shop.price(sku, "Quite another name", "9.00");

        Reply order = shop.get("/api/orders/" + accepted.text("/orderId"), accepted.text("/accessToken"));

        assertThat(order.text("/lines/0/name")).isEqualTo("Renamed later");
        assertThat(order.number("/lines/0/unitPrice")).isEqualTo(100);
    }

    @Test
    void asksForATokenWhereThereIsNone() {
        Reply refused = shop.get(bought.path()).expectProblem(401, "access-token-missing");

        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        shop.send("POST", bought.path() + "/cancellation", "{}").expectProblem(401, "access-token-missing");
        shop.post(bought.path() + "/cancellation", "{}", Map.of("Authorization", "Basic YTpi"))
                .expectProblem(401, "access-token-missing");
    }

    @Test
    void tellsAWrongTokenNothing() {
        String ofAnother = shop.buy().token();

        Reply wrong = shop.get(bought.path(), ofAnother).expectProblem(403, "access-token-wrong");
        Reply noOrder =
                shop.get("/api/orders/" + UUID.randomUUID(), ofAnother).expectProblem(403, "access-token-wrong");
        assertThat(wrong.body().replaceAll("/api/orders/[^\"]*", ""))
                .isEqualTo(noOrder.body().replaceAll("/api/orders/[^\"]*", ""));
        shop.post(bought.path() + "/cancellation", "{}", Map.of("Authorization", "Bearer x"))
                .expectProblem(403, "access-token-wrong");
        assertThat(server.broker().published(bought.orderId().toString())).hasSize(1);
    }

    @Test
    void passesAWishToCancelOnOnce() {
        cancel("{\"reason\": \"Found it cheaper!\"}");
        cancel("{\"reason\": \"Again\"}");

        List<CloudEvent> events = server.broker().published(bought.orderId().toString());
        assertThat(events)
                .extracting(CloudEvent::getType)
                .containsExactly(
                        KioskEvents.CHECKOUT_SUBMITTED.name(), KioskEvents.ORDER_CANCELLATION_REQUESTED.name());
        assertThat(EventClient.data(events.getLast(), CancellationRequested.class))
                .isEqualTo(new CancellationRequested(bought.orderId(), "found-it-cheaper"));
        assertThat(shop.get(bought.path(), bought.token()).each("/timeline", "event"))
                .containsExactly("checkout.submitted", "order.cancellation-requested");
        assertThat(shop.get(bought.path(), bought.token()).text("/timeline/1/detail"))
                .isEqualTo("Found it cheaper!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reason\": null}", "{\"reason\": \"\\u0000\"}"})
    void takesACustomerWhoChangedTheirMind(String body) {
        cancel(body);

        CloudEvent event =
                server.broker().published(bought.orderId().toString()).getLast();
        assertThat(EventClient.data(event, CancellationRequested.class).reason())
                .isEqualTo("changed-mind");
    }

    @Test
    void refusesAtOnceToCancelWhatIsGone() {
        server.events().send(new OrderDelivered(bought.orderId(), 5));

        Reply late = shop.post(
                        bought.path() + "/cancellation", "{}", Map.of("Authorization", "Bearer " + bought.token()))
                .expectProblem(409, "order-not-cancellable");

        assertThat(late.text("/orderStatus")).isEqualTo("delivered");
        assertThat(server.broker().published(bought.orderId().toString())).hasSize(1);
        assertThat(shop.get(bought.path(), bought.token()).each("/timeline", "event"))
                .doesNotContain("order.cancellation-requested");
    }

    @Test
    void tellsThatTheOrderRefusedAndRefusesFromThenOn() {
        cancel("{}");
        server.events().send(new OrderCancellationRefused(bought.orderId(), "order-shipped"));

        assertThat(shop.get(bought.path(), bought.token()).each("/timeline", "event"))
                .endsWith("order.cancellation-requested", "order.cancellation-refused");
        shop.post(bought.path() + "/cancellation", "{}", Map.of("Authorization", "Bearer " + bought.token()))
                .expectProblem(409, "order-not-cancellable");
    }

    private void cancel(String body) {
        shop.post(bought.path() + "/cancellation", body, Map.of("Authorization", "bearer " + bought.token()))
                .expect(202);
    }
}
