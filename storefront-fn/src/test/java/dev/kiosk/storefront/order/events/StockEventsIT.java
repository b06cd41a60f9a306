package dev.kiosk.storefront.order.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.contracts.StockExpired;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockReleased;
import dev.kiosk.contracts.StockReserved;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.EventResponse;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StockEventsIT {

    private final StorefrontServer server = StorefrontServer.shared();
    private final Shop shop = server.shop();
    private final String sku = Shop.newSku();

    @Test
    void showsWhatIsLeft() {
        sell();
        send(new StockAdjusted(sku, 100, 100, 1));
        assertThat(available()).isEqualTo(100);

        UUID order = shop.buy().orderId();
        send(new StockReserved(
                order, UUID.randomUUID(), lines(94, 2), Instant.now().plusSeconds(900)));
        assertThat(available()).isEqualTo(94);

        send(new StockReleased(order, UUID.randomUUID(), lines(97, 3)));
        assertThat(available()).isEqualTo(97);

        send(new StockExpired(order, UUID.randomUUID(), lines(100, 4), false));
        assertThat(available()).isEqualTo(100);
    }

    @Test
    void doesNotForgetWhatItHeardBeforeTheCatalogueKnewTheSku() {
        send(new StockAdjusted(sku, 40, 40, 1));
        sell();

        assertThat(available()).isEqualTo(40);
        assertThat(shop.get("/api/products?q=" + sku).number("/items/0/available"))
                .isEqualTo(40);
    }

    @Test
    void keepsTheNewestWhateverArrivesLast() {
        sell();
        send(new StockAdjusted(sku, 30, 30, 3));
        send(new StockAdjusted(sku, 20, 20, 2));
        assertThat(available()).isEqualTo(30);

        LongStream.rangeClosed(4, 40)
                .mapToObj(version -> new StockAdjusted(sku, version, version, version))
                .map(event -> server.events().sendAsync(EventClient.event(event)))
                .toList()
                .forEach(answer -> assertThat(answer.join().status()).isEqualTo(202));
        assertThat(available()).isEqualTo(40);
    }

    private void sell() {
        shop.price(sku, "Stocked " + sku, "1.00");
    }

    private long available() {
        return shop.get("/api/products?q=" + sku).expect(200).number("/items/0/available");
    }

    private List<StockLine> lines(long available, long version) {
        return List.of(new StockLine(sku, 6, available, version));
    }

    private void send(EventData event) {
        EventResponse response = server.events().send(event);
        assertThat(response.status()).as(response.body()).isEqualTo(202);
    }
}
