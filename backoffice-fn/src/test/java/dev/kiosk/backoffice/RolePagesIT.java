package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.Routes;
import dev.kiosk.fn.testing.Routes.Route;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the back office, as the function itself lists them, for every role. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolePagesIT {

    private static final String ORDER = "/admin/orders/01890a5d-ac96-774b-bcce-b302099a8057/";

    private final FakeProvider provider = new FakeProvider();
    private final FakeFunction functions = new FakeFunction();
    private final BackofficeServer server =
            BackofficeServer.start(provider.settings(Stream.of("shop", "orders", "stock", "webhooks")
                    .map(name -> "--kiosk.backoffice.functions." + name + "=" + functions.url())
                    .toArray(String[]::new)));

    @AfterAll
    void stop() {
        server.close();
        provider.close();
        functions.close();
    }

    Stream<Route> routes() {
        return Routes.of(server.context()).stream().filter(Route::isOfStaff);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isForWhoeverHasARoleForIt(Route route) {
        String path = route.example("x");
        for (StaffRole role : StaffRole.values()) {
            functions.forget();
            HttpResponse<String> answer = call(route.method(), path, route.reads() + "; boundary=x", role);

            if (Objects.requireNonNull(route.needs()).roles().contains(role)) {
                assertThat(answer.statusCode()).as("%s for %s", route, role).isNotIn(401, 403);
            } else {
                assertThat(answer.statusCode()).as("%s for %s", route, role).isEqualTo(403);
                assertThat(answer.body()).contains("Your roles do not allow this");
                assertThat(functions.asked()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ship,ORDERS_CHANGE",
        "deliver,ORDERS_CHANGE",
        "cancel,ORDERS_CHANGE",
        "cancel-lines,ORDERS_CHANGE",
        "return,ORDERS_CHANGE",
        "accept-return,ORDERS_CHANGE",
        "refuse-return,ORDERS_CHANGE",
        "paid,MONEY_CHANGE",
        "refund,MONEY_CHANGE",
        "refund-lines,MONEY_CHANGE"
    })
    void holdsEachCommandToItsOwnPermission(String command, Permission needed) {
        Arrays.stream(StaffRole.values())
                .filter(role -> !needed.roles().contains(role))
                .forEach(role -> {
                    functions.forget();
                    assertThat(call("POST", ORDER + command, role).statusCode())
                            .as("%s", role)
                            .isEqualTo(403);
                    assertThat(functions.asked()).isEmpty();
                });
    }

    @Test
    void tellsFunctionsTheRolesOfWhoeverAsks() {
        functions.forget();
        functions.answer("GET /api/catalogue/products", 200, "{\"items\": []}");

        assertThat(call("GET", "/admin/products", StaffRole.READ_ONLY).body())
                .contains("Products")
                .doesNotContain("A new product", "/admin/prices");
        assertThat(functions.asked("GET /api/catalogue/products").getFirst().header("Kiosk-staff-roles"))
                .isEqualTo("read-only");
    }

    /** The function has the last word, whatever the page thinks. */
    @Test
    void showsThatAFunctionRefusesARole() {
        functions.forget();
        functions.problem("GET /api/catalogue/products", 403, "role-missing", "");

        HttpResponse<String> answer = call("GET", "/admin/products", StaffRole.OWNER);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Your roles do not allow this");
    }

    private HttpResponse<String> call(String method, String path, StaffRole role) {
        return call(method, path, "application/x-www-form-urlencoded", role);
    }

    private HttpResponse<String> call(String method, String path, String sent, StaffRole role) {
        String token = provider.sign(provider.claims()
                .claim("realm_access", Map.of("roles", List.of("kiosk-" + role.word()))));
        return HttpCalls.send(
                method, server.uri(path), "", Map.of("Authorization", "Bearer " + token, "Content-Type", sent));
    }
}
