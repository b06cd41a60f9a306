package dev.kiosk.storefront.returns.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.OrderReturnRefused;
import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.ReturnRequested;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Six of a SKU were bought. */
class ReturnIT {

    private final StorefrontServer server = StorefrontServer.shared();
    private final Shop shop = server.shop();
    private final Shop.Bought bought = shop.buy();
    private final UUID order = bought.orderId();
    private final String sku = shop.get(bought.path(), bought.token()).text("/lines/0/sku");

    @Test
    void handsAWishOnOnceHoweverOftenItIsSent() {
        shipped(4);

        List<CompletableFuture<Reply>> replies = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask("key", wish("damaged", 3))))
                .toList();
        replies.forEach(reply -> reply.join().expect(202));
        ask("key", wish("damaged", 2)).expectProblem(422, "idempotency-key-reused");

        assertThat(asked()).hasSize(1);
        ReturnRequested event = asked().getFirst();
        assertThat(event.orderId()).isEqualTo(order);
        assertThat(event.withdrawal()).isFalse();
        assertThat(event.reason()).isEqualTo("damaged");
        assertThat(event.lines()).containsExactly(new OrderedLine(sku, 3));
        Reply view = shop.get(bought.path(), bought.token());
        assertThat(view.each("/timeline", "event")).endsWith("order.return-requested");
        assertThat(view.each("/timeline", "detail")).endsWith("3 × " + sku);
    }

    @Test
    void refusesMoreThanTheCustomerHas() {
        shipped(4);

        Reply refused = ask("a", wish("damaged", 5)).expectProblem(422, "too-many-units");
        assertThat(refused.text("/sku")).isEqualTo(sku);
        assertThat(refused.number("/most")).isEqualTo(4);

        happened(new OrderReturned(order, 9, "damaged", List.of(new OrderedLine(sku, 1))));
        ask("b", wish("damaged", 2)).expect(202);
        assertThat(ask("c", wish("damaged", 2))
                        .expectProblem(422, "too-many-units")
                        .number("/most"))
                .as("one is back, and two are asked for")
                .isEqualTo(1);
    }

    @Test
    void canBeAskedAgainForWhatTheOrderRefused() {
        shipped(2);
        ask("a", wish("damaged", 2)).expect(202);
        ask("b", wish("damaged", 2)).expectProblem(409, "order-not-returnable");

        happened(new OrderReturnRefused(
                order, asked().getFirst().returnId(), "not-returnable", List.of(new OrderedLine(sku, 2)), null));

        Reply view = shop.get(bought.path(), bought.token());
        assertThat(view.each("/timeline", "event")).endsWith("order.return-refused");
        assertThat(view.each("/timeline", "detail")).endsWith("not-returnable");
        ask("b", wish("damaged", 2)).expect(202);
    }

    @Test
    void refusesWhatHasNotLeftTheHouseOrWasNotBought() {
        assertThat(ask("a", wish("damaged", 1))
                        .expectProblem(409, "order-not-returnable")
                        .text("/orderStatus"))
                .isEqualTo("submitted");

        shipped(6);
        String other = "{\"reason\": \"damaged\", \"lines\": [" + Shop.line("NO-SUCH-SKU", 1) + "]}";
        ask("a", other).expectProblem(422, "sku-not-ordered");
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": \"damaged\", \"lines\": []}",
                "{\"reason\": \"damaged\", \"lines\": [null]}",
                "{\"reason\": \"because\", \"lines\": [{\"sku\": \"A\", \"quantity\": 1}]}",
                "{\"reason\": \"damaged\", \"lines\": [{\"sku\": \"A\", \"quantity\": 0}]}",
                "{\"reason\": \"damaged\", \"lines\": [{\"quantity\": 1}]}",
                "{\"reason\": \"damaged\", \"lines\": [{\"sku\": \"A\", \"quantity\": 1}, {\"sku\": \"A\", \"quantity\": 1}]}"
            })
    void refusesWhatItDoesNotUnderstand(String body) {
        shipped(6);

        ask("a", body).expectProblem(400, "invalid-request");
    }

    @Test
    void asksForAKeyAndForTheTokenOfTheOrder() {
        Map<String, String> token = Map.of("Authorization", "Bearer " + bought.token());
        String wish = wish("damaged", 1);

        shop.post(bought.path() + "/returns", wish, token).expectProblem(400, "invalid-request");
        shop.post(bought.path() + "/returns", wish, Map.of("Idempotency-Key", "a"))
                .expectProblem(401, "access-token-missing");
        String ofAnother = "Bearer " + shop.buy().token();
        shop.post(bought.path() + "/returns", wish, Map.of("Idempotency-Key", "a", "Authorization", ofAnother))
                .expectProblem(403, "access-token-wrong");
        shop.post(bought.path() + "/withdrawal", "", Map.of("Authorization", ofAnother))
                .expectProblem(403, "access-token-wrong");
    }

    @Test
    void withdrawsOnceHoweverOftenItIsSent() {
        List<CompletableFuture<Reply>> replies = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::withdraw))
                .toList();
        replies.forEach(reply -> reply.join().expect(202));

        assertThat(asked()).hasSize(1);
        ReturnRequested event = asked().getFirst();
        assertThat(event.withdrawal()).isTrue();
        assertThat(event.reason()).isEqualTo("withdrawn");
        assertThat(event.lines()).isEmpty();
        assertThat(shop.get(bought.path(), bought.token()).each("/timeline", "event"))
                .containsOnlyOnce("order.withdrawn");
    }

    @Test
    void withdrawsFromWhatArrivedToday() {
        shipped(6);
        happened(new OrderDelivered(order, 5));

        withdraw().expect(202);

        ask("a", wish("damaged", 1)).expectProblem(409, "order-not-returnable");
    }

    @Test
    void withdrawsFromNothingThatHasEndedOrArrivedLongAgo() {
        shipped(6);
        happened(new OrderDelivered(order, 5));
        server.execute("update order_timeline set at = at - interval '16 days' where order_id = '" + order + "'");
        withdraw().expectProblem(409, "withdrawal-over");

        Shop.Bought cancelled = shop.buy();
        happened(new OrderCancelled(cancelled.orderId(), 4, "changed-mind"));
        shop.post(cancelled.path() + "/withdrawal", "", Map.of("Authorization", "Bearer " + cancelled.token()))
                .expectProblem(409, "withdrawal-over");
        assertThat(asked()).isEmpty();
    }

    private List<ReturnRequested> asked() {
        return server.broker().published(order.toString()).stream()
                .filter(event -> event.getType().equals(KioskEvents.ORDER_RETURN_REQUESTED.name()))
                .map(event -> EventClient.data(event, ReturnRequested.class))
                .toList();
    }

    private Reply ask(String key, String body) {
        return shop.post(
                bought.path() + "/returns",
                body,
                Map.of("Authorization", "Bearer " + bought.token(), "Idempotency-Key", key));
    }

    private Reply withdraw() {
        return shop.post(bought.path() + "/withdrawal", "", Map.of("Authorization", "Bearer " + bought.token()));
    }

    private String wish(String reason, int units) {
        return "{\"reason\": \"" + reason + "\", \"lines\": [" + Shop.line(sku, units) + "]}";
    }

    private void shipped(int units) {
        happened(new OrderShipped(order, 4, "Royal Mail", "RM1", List.of(new OrderedLine(sku, units))));
    }

    private void happened(EventData event) {
        server.events().send(event);
    }
}
