package dev.kiosk.storefront.checkout.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import org.junit.jupiter.api.Test;

class BrokerDownIT {

    @Test
    void acceptsTheOrderAndTellsTheOthersLater() {
        try (StorefrontServer server =
                StorefrontServer.start(TestDatabase.migrated("storefront-fn"), "--kiosk.fn.outbox-claim=PT0.2S")) {
            server.broker().refuse(true);
            Shop shop = server.shop();
            Shop.Bought bought = shop.buy();
            String orderId = bought.orderId().toString();

            assertThat(server.number("select count(*) from outbox")).isEqualTo(1);
            assertThat(shop.get(bought.path(), bought.token()).expect(200).text("/status"))
                    .isEqualTo("submitted");

            server.broker().refuse(false);
            await().untilAsserted(() -> {
                shop.send("POST", "/sweep", "").expect(200);
                assertThat(server.broker().published(orderId)).isNotEmpty();
            });
            server.events().send(new OrderConfirmed(bought.orderId(), 3));
            assertThat(server.number("select count(*) from outbox")).isZero();
        }
    }
}
