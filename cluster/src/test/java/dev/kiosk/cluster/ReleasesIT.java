package dev.kiosk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.platform.Pods;
import dev.kiosk.cluster.platform.Wait;
import dev.kiosk.cluster.shop.Buyer;
import dev.kiosk.cluster.shop.OpenShop;
import dev.kiosk.cluster.shop.Shop;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Helm's side of an installation's life, and kn's beside it. */
@Order(8)
@OpenShop
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleasesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    @Order(1)
    void upgradeMakesARevisionOfWhatChangedAndOfNothingElse(Shop shop) {
        String before = revisions(shop);

        shop.upgrade("order.concurrency=90");

        assertThat(revisions(shop).lines().toList())
                .filteredOn(line -> !before.contains(line))
                .singleElement()
                .asString()
                .startsWith("order-fn ");
        assertOrders(shop);
    }

    @Test
    @Order(2)
    void rollbackBringsBackWhatWas(Shop shop) {
        shop.helm().run("rollback", Shop.RELEASE, "--namespace", shop.namespace());
        shop.awaitReady();

        assertThat(service(shop, "order-fn").getSpec().getTemplate().getSpec().getContainerConcurrency())
                .isEqualTo(100);
        assertOrders(shop);
    }

    @Test
    @Order(3)
    void upgradeLeavesSharesToKn(Shop shop) {
        String serving = service(shop, "storefront-fn").getStatus().getLatestReadyRevisionName();
        Command.kn("service", "update", "storefront-fn", "-n", shop.namespace(), "--traffic", serving + "=100");

        shop.upgrade("storefront.requestsPerSecond=140");

        Service after = service(shop, "storefront-fn");
        assertThat(after.getStatus().getLatestReadyRevisionName()).isNotEqualTo(serving);
        assertThat(after.getStatus().getTraffic()).singleElement().satisfies(share -> {
            assertThat(share.getRevisionName()).isEqualTo(serving);
            assertThat(share.getPercent()).isEqualTo(100);
        });
        Command.kn("service", "update", "storefront-fn", "-n", shop.namespace(), "--traffic", "@latest=100");
    }

    @Test
    @Order(4)
    void whatKnChangedOfATemplateStaysUnlessTheUpgradeIsToldOtherwise(Shop shop) {
        Command.kn("service", "update", "order-fn", "-n", shop.namespace(), "--scale", "0..1");

        Command upgrade = shop.helm().withValues("upgrade", Shop.RELEASE, shop.namespace());
        assertThat(maxScale(shop)).isEqualTo("1");
        if (shop.helm().isServerSide()) {
            assertThat(upgrade.status()).isNotZero();
            assertThat(upgrade.output()).contains("conflict with \"kn\"", "autoscaling.knative.dev/max-scale");
            shop.upgrade("", "--force-conflicts");
        } else {
            upgrade.succeeded();
            shop.upgrade("order.maxScale=4");
            shop.upgrade("");
        }
        assertThat(maxScale(shop)).isEqualTo("3");
        shop.upgrade("");
    }

    @Test
    @Order(5)
    void secondReleaseInTheNamespaceIsRefused(Shop shop) {
        Command install = shop.helm().withValues("install", "other", shop.namespace());

        assertThat(install.status()).isNotZero();
        assertThat(install.output())
                .contains("Kiosk is in the namespace " + shop.namespace() + " already, as the release shop");
    }

    @Test
    @Order(6)
    void uninstallLeavesDataAndSecretsAndWhoComesBackFindsHerOrder(Shop shop) {
        Buyer.Bought order = shop.sells(3);
        assertThat(order.outcome(PATIENCE)).isEqualTo("confirmed");

        shop.helm().run("uninstall", Shop.RELEASE, "--namespace", shop.namespace(), "--wait");
        assertThat(shop.services()).isEmpty();
        assertThat(left(shop))
                .containsExactlyInAnyOrder(
                        "kiosk-postgres",
                        "Secret inventory-fn-db",
                        "Secret kiosk-postgres",
                        "Secret order-fn-db",
                        "Secret storefront-fn-access",
                        "Secret storefront-fn-db");
        Wait.until("no pods", () -> Pods.ofServices(shop.namespace()).isEmpty());

        shop.helm().install(Shop.RELEASE, shop.namespace());
        shop.awaitReady();
        assertThat(order.status()).isEqualTo("confirmed");
        assertOrders(shop);
    }

    private static void assertOrders(Shop shop) {
        assertThat(shop.sells(4).outcome(PATIENCE)).isEqualTo("confirmed");
    }

    private static List<String> left(Shop shop) {
        var client = Cluster.client();
        return java.util.stream.Stream.concat(
                        client.persistentVolumeClaims().inNamespace(shop.namespace()).list().getItems().stream()
                                .map(claim -> claim.getMetadata().getName()),
                        client.secrets().inNamespace(shop.namespace()).list().getItems().stream()
                                .map((HasMetadata secret) ->
                                        "Secret " + secret.getMetadata().getName())
                                .filter(name -> !name.contains("helm.release")))
                .toList();
    }

    private static String maxScale(Shop shop) {
        return Objects.requireNonNull(service(shop, "order-fn")
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getAnnotations()
                .get("autoscaling.knative.dev/max-scale"));
    }

    private static Service service(Shop shop, String name) {
        return Cluster.knative()
                .services()
                .inNamespace(shop.namespace())
                .withName(name)
                .get();
    }

    private static String revisions(Shop shop) {
        return shop.services().stream()
                .map(service -> service.getMetadata().getName() + " "
                        + service.getStatus().getLatestReadyRevisionName())
                .collect(Collectors.joining("\n"));
    }
}
