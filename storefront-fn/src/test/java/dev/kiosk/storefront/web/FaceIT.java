package dev.kiosk.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaceIT {

    private final TestDatabase database = TestDatabase.migrated("storefront-fn");
    private final StorefrontServer outside = StorefrontServer.start(database, "--kiosk.storefront.face=public");
    private final StorefrontServer inside = StorefrontServer.start(database, "--kiosk.storefront.face=inner");

    @AfterAll
    void stop() {
        outside.close();
        inside.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events",
                "/sweep",
                "/api/catalogue/imports",
                "/api/catalogue/products/x",
                "/api/customers",
                "/events;a=b",
                "/%65vents",
                "/api;x/catalogue/imports"
            })
    void showsCustomersNoInnerRoute(String path) {
        outside.shop().send("POST", path, "").expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/products", "/api/categories", "/api/carts/1", "/api/orders/1", "/", "/nothing"})
    void showsTheMeshNoShop(String path) {
        inside.shop().get(path).expectProblem(404, "not-found");
        inside.shop().send("POST", "/api/carts", "").expectProblem(404, "not-found");
    }

    @Test
    void worksTogetherAsOneShop() {
        String sku = inside.shop().sell("Faced lamp", "1.00");
        assertThat(inside.events().send(new StockAdjusted(sku, 3, 3, 1)).status())
                .isEqualTo(202);
        inside.shop().post("/sweep", "", Map.of()).expect(200);
        Shop customer = outside.shop();

        assertThat(customer.get("/api/products/faced-lamp").number("/variants/0/available"))
                .isEqualTo(3);
        customer.checkOut(customer.cartOf(1, sku)).expect(202);
    }

    @Test
    void isReadyOnBoth() {
        outside.shop().get("/actuator/health/readiness").expect(200);
        inside.shop().get("/actuator/health/readiness").expect(200);
    }
}
