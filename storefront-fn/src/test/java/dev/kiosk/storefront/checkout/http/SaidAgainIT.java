package dev.kiosk.storefront.checkout.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderRejected;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The broker took it and lost it: what nobody answered is said again, with the same id. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaidAgainIT {

    private StorefrontServer server;

    @BeforeAll
    void start() {
        server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"), "--kiosk.fn.outbox-claim=PT0.2S");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Function<UUID, EventData>> outcomes() {
        return Stream.of(
                id -> new OrderConfirmed(id, 3),
                id -> new OrderRejected(id, 2, "out-of-stock"),
                id -> new OrderCancelled(id, 3, "declined"),
                id -> new OrderExpired(id, 2, "confirmation-overdue"));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void aCheckoutIsSaidAgainUntilItHasComeToSomething(Function<UUID, EventData> outcome) {
        Shop.Bought bought = server.shop().buy();
        CloudEvent first = said(bought.orderId()).getFirst();
        assertThat(EventClient.data(first, CheckoutSubmitted.class).orderId()).isEqualTo(bought.orderId());

        hear(new OrderPlaced(
                bought.orderId(), 1, List.of(new OrderedLine("A", 6)), Instant.parse("2026-01-02T10:15:00Z")));
        awaitSayings(bought.orderId(), 3);
        hear(outcome.apply(bought.orderId()));
        int soFar = said(bought.orderId()).size();
        sweepForASecond();

        assertThat(said(bought.orderId())).hasSize(soFar).allMatch(first::equals);
    }

    @Test
    void aCancellationIsSaidAgainUntilItIsAnswered() {
        Shop.Bought bought = server.shop().buy();
        UUID order = bought.orderId();
        hear(new OrderConfirmed(order, 3));
        server.shop()
                .post(bought.path() + "/cancellation", "{}", Map.of("Authorization", "Bearer " + bought.token()))
                .expect(202);
        CloudEvent asked = said(order).getLast();
        assertThat(EventClient.data(asked, CancellationRequested.class).orderId())
                .isEqualTo(order);

        awaitSayings(order, 3);
        server.events()
                .send(CloudEventBuilder.from(EventClient.event(new OrderCancelled(order, 4, "by-customer")))
                        .withExtension("causationid", asked.getId())
                        .build());
        int soFar = said(order).size();
        sweepForASecond();

        assertThat(said(order)).hasSize(soFar);
    }

    private void hear(EventData event) {
        assertThat(server.events().send(event).status()).isIn(200, 202);
    }

    private List<CloudEvent> said(UUID order) {
        return server.broker().published(order.toString());
    }

    private void awaitSayings(UUID order, int times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            sweep();
            return said(order).size() >= times;
        });
    }

    private void sweepForASecond() {
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).until(() -> {
            sweep();
            return true;
        });
    }

    private void sweep() {
        server.shop().send("POST", "/sweep", "").expect(200);
    }
}
