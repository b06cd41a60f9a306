package dev.kiosk.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import org.junit.jupiter.api.Test;

class OutageIT {

    @Test
    void saysWhenToComeBackWhileTheDatabaseIsDownAndRecoversByItself() {
        TestDatabase database = TestDatabase.migrated("storefront-fn");
        try (StorefrontServer server = StorefrontServer.start(database)) {
            Shop shop = server.shop();
            String cart = shop.cartOf(1, shop.sell("Outage lamp", "1.00"));

            database.shutOut();
            Reply refused = shop.checkOut(cart).expectProblem(503, "unavailable");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            shop.get("/api/products?q=lamp").expectProblem(503, "unavailable");
            assertThat(server.events().send(new StockAdjusted("A", 1, 1, 1)).status())
                    .isEqualTo(503);

            database.letIn();
            await().untilAsserted(() -> shop.checkOut(cart).expect(202));
        }
    }
}
