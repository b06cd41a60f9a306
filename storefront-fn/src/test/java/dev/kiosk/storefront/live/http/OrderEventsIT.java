package dev.kiosk.storefront.live.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderDelivered;
import dev.kiosk.contracts.PaymentFailed;
import dev.kiosk.storefront.testing.EventStream;
import dev.kiosk.storefront.testing.EventStream.Frame;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderEventsIT {

    private final StorefrontServer server = StorefrontServer.shared();
    private final Shop shop = server.shop();
    private final Shop.Bought bought = shop.buy();

    @Test
    void tellsAnOrdersStoryAsItHappens() {
        try (EventStream stream = shop.follow(bought, 0)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
            assertThat(Integer.parseInt(stream.nextFrame().retry())).isBetween(500, 3000);
            assertThat(stream.next()).extracting(Frame::id, Frame::event).containsExactly("1", "checkout.submitted");

            send(new OrderConfirmed(bought.orderId(), 3));

            Frame confirmed = stream.next();
            assertThat(confirmed).extracting(Frame::id, Frame::event).containsExactly("2", "order.confirmed");
            assertThat(confirmed.data())
                    .contains("\"event\":\"order.confirmed\"", "\"status\":\"confirmed\"", "\"at\":\"");
        }
    }

    @Test
    void goesOnWhereAClientWas() {
        failures(3);

        try (EventStream stream = shop.follow(bought, 2)) {
            assertThat(stream.next(2)).extracting(Frame::id).containsExactly("3", "4");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "999999999999999999999", "-3", "forged", "0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11"})
    void beginsAgainForAnIdThatItNeverGave(String forged) {
        failures(1);

        try (EventStream stream = shop.stream(
                bought.path() + "/events",
                Map.of("Authorization", "Bearer " + bought.token(), "Last-Event-ID", forged))) {
            assertThat(stream.next(2)).extracting(Frame::id).containsExactly("1", "2");
        }
    }

    @Test
    void endsForGoodWhenTheOrderHasComeToItsEnd() {
        send(new OrderDelivered(bought.orderId(), 5));

        try (EventStream stream = shop.follow(bought, 0)) {
            assertThat(stream.rest())
                    .extracting(Frame::event)
                    .containsExactly("checkout.submitted", "order.delivered", "end");
        }
        try (EventStream again = shop.follow(bought, 2)) {
            assertThat(again.status()).isEqualTo(204);
        }
    }

    @Test
    void tellsWhatFollowsACancellation() {
        try (EventStream stream = shop.follow(bought, 1)) {
            send(new OrderCancelled(bought.orderId(), 2, "changed-mind"));
            failures(1);

            assertThat(stream.rest())
                    .extracting(Frame::event)
                    .containsExactly("order.cancelled", "payment.failed", "end");
        }
    }

    @Test
    void isForWhoHoldsTheAccessTokenOnly() {
        String path = bought.path() + "/events";

        assertThat(shop.get(path)
                        .expectProblem(401, "access-token-missing")
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .contains("Bearer");
        shop.get(path, shop.buy().token()).expectProblem(403, "access-token-wrong");
        shop.get("/api/orders/" + UUID.randomUUID() + "/events", bought.token())
                .expectProblem(403, "access-token-wrong");
        shop.get(path + "?token=" + bought.token()).expectProblem(401, "access-token-missing");
    }

    @Test
    void tellsEveryClientOfAnOrder() {
        try (EventStream one = shop.follow(bought, 1);
                EventStream other = shop.follow(bought, 0)) {
            send(new OrderConfirmed(bought.orderId(), 3));

            assertThat(one.next().id()).isEqualTo("2");
            assertThat(other.next(2)).extracting(Frame::id).containsExactly("1", "2");
        }
    }

    @Test
    void forgetsAClientThatVanished() {
        try (EventStream stream = shop.follow(bought, 0)) {
            stream.next();
        }
        await().untilAsserted(() -> assertThat(openStreams()).isZero());
    }

    /** Whoever writes, and without the lock that the shop's own writers take first. */
    @Test
    void numbersEntriesInTheOrderOfTheirCommits() {
        List<String> inserts = List.of("a", "b", "c", "d", "e", "f");
        inserts.parallelStream().forEach(event -> server.execute(insert(event)));

        assertThat(server.number("select count(*) from order_timeline where order_id = '" + bought.orderId() + "'"))
                .isEqualTo(7);
        assertThat(server.number(
                        "select max(position) from order_timeline where order_id = '" + bought.orderId() + "'"))
                .isEqualTo(7);
        try (EventStream stream = shop.follow(bought, 0)) {
            assertThat(stream.next(7)).extracting(Frame::id).containsExactly("1", "2", "3", "4", "5", "6", "7");
        }
    }

    private double openStreams() {
        return server.context()
                .getBean(MeterRegistry.class)
                .get("kiosk.live.streams")
                .gauge()
                .value();
    }

    private String insert(String event) {
        return "insert into order_timeline (order_id, event, event_id, at, detail) select '" + bought.orderId() + "', '"
                + event + "', '1', now(), '' from pg_sleep(0.05)";
    }

    private void failures(int many) {
        for (int i = 0; i < many; i++) {
            send(new PaymentFailed(bought.orderId(), new UUID(7, i), 1925, "GBP", "card-declined"));
        }
    }

    private void send(EventData event) {
        assertThat(server.events().send(event).status()).isEqualTo(202);
    }
}
