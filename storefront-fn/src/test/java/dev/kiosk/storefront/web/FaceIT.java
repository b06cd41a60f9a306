package dev.kiosk.storefront.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.fn.testing.FaceContract;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.fn.web.Face;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

class FaceIT extends FaceContract {

    private final TestDatabase database = TestDatabase.migrated("storefront-fn");

    @Override
    protected ConfigurableApplicationContext start(Face face) {
        return StorefrontServer.start(
                        database, "--kiosk.storefront.face=" + face.name().toLowerCase(Locale.ROOT))
                .context();
    }

    @Override
    protected Set<String> routesOnTheServer() {
        return Set.of("eventServer", "productServer");
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
        shop(outside()).send("POST", path, "").expectProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/products", "/api/categories", "/api/carts/1", "/api/orders/1", "/", "/nothing"})
    void showsTheMeshNoShop(String path) {
        shop(inside()).get(path).expectProblem(404, "not-found");
        shop(inside()).send("POST", "/api/carts", "").expectProblem(404, "not-found");
    }

    @Test
    void worksTogetherAsOneShop() {
        String sku = shop(inside()).sell("Faced lamp", "1.00");
        assertThat(new StorefrontServer(inside())
                        .events()
                        .send(new StockAdjusted(sku, 3, 3, 1))
                        .status())
                .isEqualTo(202);
        shop(inside()).post("/sweep", "", Map.of()).expect(200);
        Shop customer = shop(outside());

        assertThat(customer.get("/api/products/faced-lamp").number("/variants/0/available"))
                .isEqualTo(3);
        customer.checkOut(customer.cartOf(1, sku)).expect(202);
    }

    @Test
    void isReadyOnBoth() {
        shop(outside()).get("/actuator/health/readiness").expect(200);
        shop(inside()).get("/actuator/health/readiness").expect(200);
    }

    private static Shop shop(ConfigurableApplicationContext face) {
        return new StorefrontServer(face).shop();
    }
}
