package dev.kiosk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.platform.Job;
import dev.kiosk.cluster.platform.Ops;
import dev.kiosk.cluster.shop.OpenShop;
import dev.kiosk.cluster.shop.Shop;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the platform team has in its hands, as it is shipped: on its own class path, and as an image. */
@Order(6)
@OpenShop
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpsIT {

    @Test
    @Order(1)
    void doctorFindsAllWell(Shop shop) {
        Command doctor = Ops.tried("doctor", "--namespace", shop.namespace()).succeeded();

        assertThat(doctor.output())
                .contains("ok    Service storefront-fn: ready at")
                .doesNotContain("fail  ", "warn  ");
    }

    @Test
    @Order(2)
    void doctorOfTheImageFindsAllWellFromInside(Shop shop) {
        String log = Job.of(shop.namespace(), "doctor", Cluster.image("ops"))
                .allowedToLookAround()
                .run("doctor", "--namespace", shop.namespace(), "--patience", "120s");

        assertThat(log)
                .contains("ok    Schema of order-fn: what the function needs")
                .doesNotContain("fail  ", "warn  ");
    }

    @Test
    @Order(3)
    void smokeOrderByTheIngress(Shop shop) {
        Command smoke = Ops.tried("smoke", "--url", shop.address().toString(), "--deadline", "300s")
                .succeeded();

        assertThat(smoke.output()).contains("cancelled");
    }

    @Test
    @Order(4)
    void warmKeepsPodsUpAndLetsThemGo(Shop shop) {
        int revisions = shop.revisions();

        Ops.tried("warm", "--namespace", shop.namespace(), "--pods", "1", "--deadline", "300s")
                .succeeded();
        Command back =
                Ops.tried("warm", "--namespace", shop.namespace(), "--back").succeeded();

        assertThat(back.output()).contains("min-scale 0");
        assertThat(shop.revisions()).isEqualTo(revisions);
    }

    @Test
    @Order(5)
    void helmTestIsASmokeOrderFromInside(Shop shop) {
        Command test =
                shop.helm().run("test", Shop.RELEASE, "--namespace", shop.namespace(), "--logs", "--timeout", "10m");

        assertThat(test.output()).contains("Phase:          Succeeded", "cancelled");
    }
}
