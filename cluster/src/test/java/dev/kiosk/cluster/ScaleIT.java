package dev.kiosk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Figures;
import dev.kiosk.cluster.platform.Pods;
import dev.kiosk.cluster.platform.Wait;
import dev.kiosk.cluster.shop.Buyer;
import dev.kiosk.cluster.shop.Crowd;
import dev.kiosk.cluster.shop.Databases;
import dev.kiosk.cluster.shop.OpenShop;
import dev.kiosk.cluster.shop.Shop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A crowd comes at once. */
@Order(4)
@OpenShop
class ScaleIT {

    private static final int BUYERS = 32;
    private static final int ORDERS = 200;

    /** What the chart leaves functions of Postgres's connections. */
    private static final long BUDGET = 88;

    @Test
    void podsComeAndConnectionsStayWithinTheirBudget(Shop shop) throws Exception {
        shop.upgrade("storefront.requestsPerSecond=10");
        AtomicBoolean open = new AtomicBoolean(true);
        AtomicInteger sold = new AtomicInteger();
        int most = 0;
        long connections = 0;
        long start = System.nanoTime();
        try (Databases databases = shop.databases();
                Crowd crowd = Crowd.of(shop, BUYERS, () -> open.get() && sold.incrementAndGet() <= ORDERS)) {
            while (sold.get() < ORDERS) {
                most = Math.max(most, Pods.of(shop.namespace(), "storefront-fn").size());
                connections = Math.max(connections, databases.connections());
                Wait.millis(1000);
            }
            List<Buyer.Bought> orders = crowd.leaves();
            Figures.note("%d orders accepted of %d buyers at once".formatted(orders.size(), BUYERS), start);
            crowd.isServed("a crowd of " + BUYERS, Duration.ofMinutes(6));
            Figures.note("all of them confirmed", start);
            assertThat(orders)
                    .allSatisfy(order -> assertThat(order.buyer().retries()).isEmpty());
        } finally {
            open.set(false);
        }
        Figures.note("storefront pods %d, connections %d".formatted(most, connections));
        assertThat(most).isGreaterThan(1);
        assertThat(connections).isPositive().isLessThanOrEqualTo(BUDGET);
    }
}
