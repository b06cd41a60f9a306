package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.backoffice.FakeFunction.Asked;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachineApiIT {

    private static final String KEY = "kiosk_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";
    private static final String CHECKS = "POST /api/api-keys/checks";
    private static final String COUNT = "POST /api/stock/imports";

    private final FakeProvider provider = new FakeProvider();
    private final FakeFunction orders = new FakeFunction();
    private final FakeFunction stock = new FakeFunction();
    private final TestClock clock = TestClock.running();
    private final BackofficeServer server = BackofficeServer.start(
            clock,
            provider.settings(
                    "--kiosk.backoffice.functions.orders=" + orders.url(),
                    "--kiosk.backoffice.functions.stock=" + stock.url()));

    @BeforeEach
    void aKeyForTheWarehouse() {
        clock.advance(Duration.ofMinutes(2));
        orders.forget();
        stock.forget();
        orders.answer(CHECKS, 200, """
                {"id": "01890a5d-ac96-774b-bcce-b302099a8057", "name": "warehouse", "roles": ["orders"],
                 "createdAt": "2026-06-01T12:00:00Z", "createdBy": "ada", "expiresAt": "2999-06-01T12:00:00Z"}""");
    }

    @AfterAll
    void stop() {
        server.close();
        provider.close();
        orders.close();
        stock.close();
    }

    @Test
    void doesInTheRolesOfItsKeyWhatAMachineAsks() {
        stock.answer(COUNT, 200, "{\"rows\": 1}");

        HttpResponse<String> answer = HttpCalls.post(
                server.uri("/api/stock/imports?dryRun=true"),
                "sku,quantity\nA,1\n",
                Map.of("Authorization", "Bearer " + KEY, "Content-Type", "text/csv", "Idempotency-Key", "k1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"rows\": 1}");
        Asked asked = stock.asked(COUNT).getFirst();
        assertThat(asked.body()).isEqualTo("sku,quantity\nA,1\n");
        assertThat(asked.query()).isEqualTo("dryRun=true");
        assertThat(asked.header("Content-type")).isEqualTo("text/csv");
        assertThat(asked.header("Idempotency-key")).isEqualTo("k1");
        assertThat(asked.header("Kiosk-on-behalf-of")).isEqualTo("key%20warehouse");
        assertThat(asked.header("Kiosk-staff-roles")).isEqualTo("orders");
        assertThat(asked.headers().toString()).doesNotContain(KEY);
    }

    @Test
    void givesTheFunctionsOwnRefusal() {
        stock.problem(COUNT, 403, "role-missing", "");

        HttpResponse<String> answer = call("POST", "/api/stock/imports");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/role-missing");
    }

    /** Neither what is no key, nor what opens the pages for people. */
    @Test
    void letsNobodyInWithoutAGoodKey() {
        orders.problem(CHECKS, 404, "api-key-not-found", "");

        assertThat(HttpCalls.get(server.uri("/api/stock"), Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(HttpCalls.get(server.uri("/api/stock"), Map.of("Authorization", "Basic YTpi"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(call("GET", "/api/stock").statusCode()).isEqualTo(401);
        String staff = provider.sign(provider.claims());
        assertThat(HttpCalls.get(server.uri("/api/stock"), Map.of("Authorization", "Bearer " + staff))
                        .statusCode())
                .isEqualTo(401);
        assertThat(stock.asked()).isEmpty();
    }

    @Test
    void opensNoPageForPeople() {
        assertThat(call("GET", "/admin/stock").statusCode()).isEqualTo(401);
    }

    @Test
    void forgetsWithinAMinuteWhatAKeyOpened() {
        stock.answer("GET /api/stock", 200, "{}");
        assertThat(call("GET", "/api/stock").statusCode()).isEqualTo(200);
        orders.problem(CHECKS, 404, "api-key-not-found", "");

        assertThat(call("GET", "/api/stock").statusCode()).isEqualTo(200);
        assertThat(orders.asked(CHECKS)).hasSize(1);
        clock.advance(Duration.ofSeconds(61));

        assertThat(call("GET", "/api/stock").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stock?key=" + KEY,
                "/api/stock?anything=x" + KEY,
                "/api/stock?api_key=secret",
                "/api/stock?a=b&apiKey=secret",
                "/api/stock?access_token=secret",
                "/api/" + KEY,
                "/admin/stock?key=" + KEY,
                "/staff/sign-in?to=" + KEY
            })
    void refusesAKeyInAnAddress(String path) {
        HttpResponse<String> answer = call("GET", path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("api-key-in-url").doesNotContain(KEY);
        assertThat(orders.asked()).isEmpty();
        assertThat(stock.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nothing/x",
                "/api/stock/..%2f..%2fsweep",
                "/api/stock/%2e%2e/sweep",
                "/api/audit",
                "/api/stock/a%5Cb"
            })
    void leadsNowhereElse(String path) {
        assertThat(call("GET", path).statusCode()).isIn(400, 404);
        assertThat(stock.asked()).isEmpty();
    }

    @Test
    void saysThatAFunctionIsAway() {
        HttpResponse<String> answer = call("GET", "/api/catalogue/products");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("function-away", "storefront-fn");
    }

    @Test
    void isNotThereWhereNobodyMayEnter() {
        try (BackofficeServer closed = BackofficeServer.start()) {
            assertThat(HttpCalls.get(closed.uri("/api/stock"), Map.of("Authorization", "Bearer " + KEY))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> call(String method, String path) {
        return HttpCalls.send(method, server.uri(path), "", Map.of("Authorization", "Bearer " + KEY));
    }
}
