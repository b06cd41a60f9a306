package dev.kiosk.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** With an issuer, whatever a broker or a source calls asks for a token first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardedRoutesIT {

    private final TestDatabase database = TestDatabase.migrated(OrderFunction.NAME);
    private ConfigurableApplicationContext function;

    @BeforeAll
    void start() {
        function = FunctionApplication.of(OrderFunction.NAME, OrderFunction.class)
                .run(
                        "--server.port=0",
                        "--kiosk.order.trying=true",
                        "--kiosk.fn.oidc.issuer=https://issuer.example",
                        "--kiosk.fn.oidc.audience=order-fn",
                        "--spring.r2dbc.url=" + database.r2dbcUrl(),
                        "--spring.r2dbc.username=" + database.username(),
                        "--spring.r2dbc.password=" + database.password());
    }

    @AfterAll
    void stop() {
        function.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events", "/dead-letters", "/sweep", "/%64ead-letters", "/dead-letters;a=b"})
    void refusesWhoShowsNoToken(String path) {
        HttpResponse<String> response = HttpCalls.post(uri(path), "{}", Map.of());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("www-authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/dead-letters", "/api/orders", "/%61pi/orders", "/api;a=b/orders", "/api/orders/"})
    void refusesStaffWhoShowNoToken(String path) {
        assertThat(HttpCalls.get(uri(path), Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void asksNobodyForATokenToSeeThatItLives() {
        assertThat(HttpCalls.get(uri("/actuator/health/liveness"), Map.of()).statusCode())
                .isEqualTo(200);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + function.getEnvironment().getProperty("local.server.port") + path);
    }
}
