package dev.kiosk.cluster;

import dev.kiosk.cluster.platform.Addresses;
import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.platform.Pods;
import dev.kiosk.cluster.platform.Wait;
import dev.kiosk.cluster.shop.Crowd;
import dev.kiosk.cluster.shop.OpenShop;
import dev.kiosk.cluster.shop.Shop;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** While customers buy, what a cluster does to pods. No customer is failed twice in a row, and no order goes astray. */
@Order(3)
@OpenShop
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TroubleIT {

    /** Often, for what a broker forgets is said again by them. */
    private static final String SWEEPS =
            "sweeps.storefrontEvents=* * * * *,sweeps.order=* * * * *,sweeps.inventory=* * * * *";

    private static final int CUSTOMERS = 3;
    private static final long PAUSE_MILLIS = 1_000;
    private static final long BEFORE_MILLIS = 5_000;
    private static final long AFTER_MILLIS = 10_000;
    private static final Duration HEALED = Duration.ofMinutes(6);

    @Test
    @Order(1)
    void rollOut(Shop shop) throws Exception {
        whileBuying(shop, "roll-out", () -> {
            shop.keeps("pods.jsonLogs=true");
            shop.upgrade(SWEEPS);
        });
    }

    @Test
    @Order(2)
    void deletedPods(Shop shop) throws Exception {
        whileBuying(shop, "deleted pods", () -> delete(Pods.ofServices(shop.namespace())));
    }

    @Test
    @Order(3)
    void drainedNode(Shop shop) throws Exception {
        whileBuying(shop, "drained node", () -> {
            String node = Pods.ofServices(shop.namespace()).getFirst().getSpec().getNodeName();
            try {
                Command.kubectl(
                        "drain",
                        node,
                        "--pod-selector",
                        "app.kubernetes.io/part-of=kiosk,app.kubernetes.io/component=function",
                        "--delete-emptydir-data",
                        "--timeout=120s");
            } finally {
                Command.kubectl("uncordon", node);
            }
        });
    }

    @Test
    @Order(4)
    void restartedBroker(Shop shop) throws Exception {
        whileBuying(shop, "restarted broker", () -> {
            for (String part : List.of("imc-dispatcher", "mt-broker-ingress", "mt-broker-filter")) {
                Command.kubectl("-n", "knative-eventing", "rollout", "restart", "deployment/" + part);
                Command.kubectl("-n", "knative-eventing", "rollout", "status", "deployment/" + part, "--timeout=5m");
            }
        });
    }

    @Test
    @Order(5)
    void restartedPostgres(Shop shop) throws Exception {
        whileBuying(shop, "restarted Postgres", () -> {
            Pod postgres = Cluster.client()
                    .pods()
                    .inNamespace(shop.namespace())
                    .withName("kiosk-postgres-0")
                    .get();
            delete(List.of(postgres));
            Wait.until(
                    "Postgres is back",
                    () -> Cluster.client()
                            .pods()
                            .inNamespace(shop.namespace())
                            .withName("kiosk-postgres-0")
                            .isReady());
        });
    }

    @Test
    @Order(6)
    void auditorFindsNoOrderLostDoubledOrStuck(Shop shop) throws Exception {
        Addresses.forget();
        shop.audit().findsNothing();
    }

    private static void whileBuying(Shop shop, String what, Runnable trouble) throws Exception {
        AtomicBoolean open = new AtomicBoolean(true);
        try (Crowd crowd = Crowd.of(shop, CUSTOMERS, PAUSE_MILLIS, open::get)) {
            Wait.millis(BEFORE_MILLIS);
            trouble.run();
            Wait.millis(AFTER_MILLIS);
            open.set(false);
            crowd.isServed(what, HEALED);
        } finally {
            open.set(false);
        }
    }

    private static void delete(List<Pod> pods) {
        pods.forEach(pod -> Cluster.client().pods().resource(pod).delete());
    }
}
