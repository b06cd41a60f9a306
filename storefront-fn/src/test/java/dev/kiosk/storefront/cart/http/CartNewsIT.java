package dev.kiosk.storefront.cart.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CartOpened;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartNewsIT {

    @Test
    void tellsOfTheFirstCartAndForAMinuteOfNoOther() {
        try (StorefrontServer server = waking()) {
            UUID first = cart(server);
            UUID second = cart(server);

            assertThat(server.broker().published(first.toString()))
                    .singleElement()
                    .satisfies(event -> assertThat(event.getType()).isEqualTo(KioskEvents.CART_OPENED.name()))
                    .satisfies(event -> assertThat(EventClient.data(event, CartOpened.class))
                            .isEqualTo(new CartOpened(first)));
            assertThat(server.broker().published(second.toString())).isEmpty();
        }
    }

    @Test
    void opensTheCartThoughTheBrokerIsAwayAndOwesNothing() {
        try (StorefrontServer server = waking()) {
            server.broker().refuse(true);

            cart(server);

            assertThat(server.number("select count(*) from outbox")).isZero();
        }
    }

    @Test
    void tellsNobodyUnlessItIsAskedTo() {
        StorefrontServer server = StorefrontServer.shared();

        assertThat(server.broker().published(cart(server).toString())).isEmpty();
    }

    private static StorefrontServer waking() {
        return StorefrontServer.start(TestDatabase.migrated("storefront-fn"), "--kiosk.storefront.wake-on-cart=true");
    }

    private static UUID cart(StorefrontServer server) {
        return UUID.fromString(
                server.shop().send("POST", "/api/carts", "").expect(201).text("/cartId"));
    }
}
