package dev.kiosk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.platform.Figures;
import dev.kiosk.cluster.platform.Wait;
import dev.kiosk.cluster.shop.Buyer;
import dev.kiosk.cluster.shop.Databases;
import dev.kiosk.cluster.shop.Http;
import dev.kiosk.cluster.shop.OpenShop;
import dev.kiosk.cluster.shop.Shop;
import dev.kiosk.cluster.shop.Stream;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A shop that opens when a customer comes, and closes when the last one leaves. */
@Order(1)
@OpenShop
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ColdShopIT {

    private static final long UNWATCHED_MILLIS = 30_000;

    @Test
    @Order(1)
    void notesAreTrue(Shop shop) {
        String notes = shop.helm()
                .run("get", "notes", Shop.RELEASE, "-n", shop.namespace())
                .output();

        assertThat(notes.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("kubectl") && line.contains("get ksvc")))
                .singleElement()
                .satisfies(line -> assertThat(Command.run("bash", "-c", line).output())
                        .contains(shop.address().getHost()));
        assertThat(notes)
                .contains(
                        "ops doctor --namespace " + shop.namespace(),
                        "helm test " + Shop.RELEASE + " --namespace " + shop.namespace(),
                        "http://storefront-fn-events." + shop.namespace() + ".svc.cluster.local/api/catalogue/imports",
                        "http://inventory-fn." + shop.namespace() + ".svc.cluster.local/api/stock/imports");
    }

    @Test
    @Order(2)
    void migrationsWaitForPostgresRatherThanFail(Shop shop) {
        assertThat(Cluster.client()
                        .batch()
                        .v1()
                        .jobs()
                        .inNamespace(shop.namespace())
                        .list()
                        .getItems())
                .isNotEmpty()
                .allSatisfy((Job job) -> {
                    assertThat(job.getStatus().getSucceeded()).isEqualTo(1);
                    assertThat(Objects.requireNonNullElse(job.getStatus().getFailed(), 0))
                            .as(job.getMetadata().getName())
                            .isZero();
                });
    }

    @Test
    @Order(3)
    void firstOrderIsConfirmedFromEverythingAtZero(Shop shop) throws Exception {
        shop.awaitZero();
        long start = System.nanoTime();

        HttpResponse<String> page = Http.send(HttpRequest.newBuilder(shop.address()));
        Figures.note("first page from zero", start);
        Buyer.Bought order = shop.sells(1);
        Figures.note("first checkout accepted", start);
        var told = new Stream(shop, order).until("order.confirmed"::equals);
        Figures.note("first order confirmed, by the stream", start);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(told)
                .startsWith("checkout.submitted")
                .endsWith("order.confirmed")
                .doesNotHaveDuplicates();
        assertThat(order.status()).isEqualTo("confirmed");
    }

    @Test
    @Order(4)
    void nobodyAsksPostgresOnceAllHaveClosedAgain(Shop shop) throws Exception {
        shop.awaitZero();
        try (Databases databases = shop.databases()) {
            long before = databases.sessions();
            Wait.millis(UNWATCHED_MILLIS);
            assertThat(databases.connections()).isZero();
            assertThat(databases.sessions()).isPositive().isEqualTo(before);
        }
    }
}
