package dev.kiosk.storefront.live.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.storefront.testing.EventStream;
import dev.kiosk.storefront.testing.EventStream.Frame;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AvailabilityEventsIT {

    private final StorefrontServer server = StorefrontServer.shared();
    private final Shop shop = server.shop();
    private final String sku = Shop.newSku();
    private final String slug = sell();

    @Test
    void tellsWhatIsLeftAndWhatIsLeftThen() {
        adjust(5, 1);
        try (EventStream stream = follow()) {
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.next())
                    .extracting(Frame::event, Frame::data)
                    .containsExactly("availability", "[{\"sku\":\"" + sku + "\",\"available\":5}]");

            adjust(3, 2);

            assertThat(stream.next().data()).isEqualTo("[{\"sku\":\"" + sku + "\",\"available\":3}]");
        }
    }

    @Test
    void saysNothingOfWhatInventoryHasNotSpokenOf() {
        try (EventStream stream = follow()) {
            assertThat(stream.next().data()).isEqualTo("[]");
        }
    }

    /** Fifty changes within a moment are a few events at most, and the last of them is the truth. */
    @Test
    void tellsTheLastOfManyChanges() {
        adjust(1000, 1);
        try (EventStream stream = follow()) {
            stream.next();
            for (int i = 1; i <= 50; i++) {
                adjust(1000 - i, 1 + i);
            }

            List<String> told = new ArrayList<>();
            do {
                told.add(stream.next().data());
            } while (!told.getLast().contains(":950}"));

            assertThat(told.size()).isLessThan(50);
        }
    }

    @Test
    void knowsOnlyProducts() {
        shop.get("/api/products/no-such-thing/availability/events").expectProblem(404, "product-not-found");
    }

    private EventStream follow() {
        return shop.stream("/api/products/" + slug + "/availability/events", Map.of());
    }

    private void adjust(long available, long version) {
        assertThat(server.events()
                        .send(new StockAdjusted(sku, available, available, version))
                        .status())
                .isEqualTo(202);
    }

    private String sell() {
        shop.price(sku, "Glass tumbler of " + sku, "2.55");
        return shop.get("/api/products?q=" + sku).expect(200).text("/items/0/slug");
    }
}
