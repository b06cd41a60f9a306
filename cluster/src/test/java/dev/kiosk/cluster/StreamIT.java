package dev.kiosk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Pods;
import dev.kiosk.cluster.shop.Buyer;
import dev.kiosk.cluster.shop.OpenShop;
import dev.kiosk.cluster.shop.Shop;
import dev.kiosk.cluster.shop.Stream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A customer follows an order through ingress and activator, whichever pod tells. */
@Order(2)
@OpenShop
class StreamIT {

    @Test
    void goesOnInAnotherPodWhereTheFirstOneEnded(Shop shop) throws Exception {
        Buyer.Bought order = shop.sells(2);
        Stream stream = new Stream(shop, order);
        stream.until("order.confirmed"::equals);
        CompletableFuture<List<String>> rest = CompletableFuture.supplyAsync(() -> follow(stream, "order.cancelled"));

        Pods.of(shop.namespace(), "storefront-fn")
                .forEach(pod -> Cluster.client().pods().resource(pod).delete());
        order.cancel();

        assertThat(rest.get(5, TimeUnit.MINUTES))
                .containsOnlyOnce("checkout.submitted", "order.placed", "order.confirmed", "order.cancelled");
        assertThat(stream.connections()).isGreaterThan(1);
    }

    private static List<String> follow(Stream stream, String event) {
        try {
            return stream.until(event::equals);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
