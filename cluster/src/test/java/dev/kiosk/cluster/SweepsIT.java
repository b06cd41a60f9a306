package dev.kiosk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.shop.Buyer;
import dev.kiosk.cluster.shop.OpenShop;
import dev.kiosk.cluster.shop.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What was left in an outbox is sent by the next sweep of a PingSource. */
@Order(7)
@OpenShop
class SweepsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @Test
    void orderThatWasTakenWhileTheBrokerWasAwayIsConfirmedByASweep(Shop shop) {
        Buyer.Bought order;
        try {
            scaleBroker(0);
            order = shop.sells(6);
            assertThat(order.status()).isEqualTo("submitted");
        } finally {
            scaleBroker(1);
        }

        shop.upgrade("sweeps.storefrontEvents=* * * * *");

        assertThat(order.outcome(PATIENCE)).isEqualTo("confirmed");
        shop.upgrade("");
    }

    private static void scaleBroker(int pods) {
        Command.kubectl("-n", "knative-eventing", "scale", "deployment/mt-broker-ingress", "--replicas=" + pods);
        if (pods == 0) {
            Command.kubectl(
                    "-n",
                    "knative-eventing",
                    "wait",
                    "pod",
                    "-l",
                    "eventing.knative.dev/brokerRole=ingress",
                    "--for=delete",
                    "--timeout=3m");
        } else {
            Command.kubectl(
                    "-n", "knative-eventing", "rollout", "status", "deployment/mt-broker-ingress", "--timeout=5m");
        }
    }
}
