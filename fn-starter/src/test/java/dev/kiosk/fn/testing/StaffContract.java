package dev.kiosk.fn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.fn.auth.Issuer;
import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.fn.testing.Routes.Route;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What every function keeps that staff have routes in, each of them as the function itself lists them: who has no role for it is
 * refused and changes nothing, and roles are the word of the back office alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StaffContract {

    private static final String BACK_OFFICE = "system:serviceaccount:kiosk:backoffice-fn";
    private static final String ANOTHER = "system:serviceaccount:kiosk:backoffice-fn-2";
    private static final Set<String> OF_EVERY_FUNCTION =
            Set.of("audit_change", "audit_log", "fn_schema_history", "inbox", "outbox", "schema_history");
    private static final Duration LONG = Duration.ofDays(3650);

    private final Issuer issuer = Issuer.plain();
    private TestDatabase database;
    private ConfigurableApplicationContext function;
    private List<Route> routes;

    protected abstract String function();

    /** What customers, brokers and machinery write; of all others the audit log tells. */
    protected abstract Set<String> tablesThatStaffDoNotChange();

    /** The function's inner face. */
    protected abstract ConfigurableApplicationContext start(TestDatabase database, String... settings);

    @BeforeAll
    void startGuarded() {
        database = TestDatabase.migrated(function());
        function = start(
                database,
                "--kiosk.fn.oidc.issuer=" + issuer.url(),
                "--kiosk.fn.oidc.audience=" + Issuer.AUDIENCE,
                "--kiosk.fn.oidc.subject-prefix=system:serviceaccount:kiosk:",
                "--kiosk.fn.oidc.staff-subject=" + BACK_OFFICE);
        routes = Routes.of(function).stream().filter(Route::isOfStaff).toList();
    }

    @AfterAll
    void stopGuarded() {
        function.close();
        database.close();
        issuer.close();
    }

    @Test
    void looksAtEveryTableThatStaffMayChange() {
        Set<String> unwatched = new TreeSet<>(database.tables());
        unwatched.removeAll(database.tablesWithTrigger("audit"));
        unwatched.removeAll(OF_EVERY_FUNCTION);

        assertThat(unwatched).containsExactlyInAnyOrderElementsOf(tablesThatStaffDoNotChange());
    }

    @Test
    void refusesWhoeverHasNoRoleForIt() {
        String before = database.content();
        for (Route route : routes) {
            refuses(route, "");
            refuses(route, "nonsense");
            Arrays.stream(StaffRole.values())
                    .filter(role -> !needed(route).contains(role))
                    .forEach(role -> refuses(route, role.word()));
        }
        assertThat(database.content()).isEqualTo(before);
    }

    @Test
    void letsPassWhoeverHasOne() {
        for (Route route : routes) {
            for (StaffRole role : needed(route)) {
                HttpResponse<String> answer = call(route, headers(BACK_OFFICE, role.word()));
                assertThat(answer.statusCode())
                        .as("%s for %s: %s", route, role.word(), answer.body())
                        .isNotIn(401, 403, 405)
                        .isLessThan(500);
            }
        }
    }

    @Test
    void takesNobodysWordForTheRolesOfStaffButTheBackOffices() {
        String before = database.content();
        for (Route route : routes) {
            Map<String, String> noToken = new HashMap<>(headers(BACK_OFFICE, "owner"));
            noToken.remove("Authorization");
            assertThat(call(route, noToken).statusCode()).as("%s", route).isEqualTo(401);
            assertThat(call(route, headers(ANOTHER, "owner")).statusCode())
                    .as("%s", route)
                    .isEqualTo(403);
        }
        assertThat(database.content()).isEqualTo(before);
    }

    private void refuses(Route route, String roles) {
        HttpResponse<String> answer = call(route, headers(BACK_OFFICE, roles));
        assertThat(answer.statusCode())
                .as("%s for '%s': %s", route, roles, answer.body())
                .isEqualTo(403);
        assertThat(answer.body()).contains("/problems/role-missing");
    }

    private HttpResponse<String> call(Route route, Map<String, String> headers) {
        URI uri = URI.create("http://localhost:" + function.getEnvironment().getProperty("local.server.port")
                + route.example("01890a5d-ac96-774b-bcce-b302099a8057"));
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", route.reads());
        return HttpCalls.send(route.method(), uri, "{}", all);
    }

    private Map<String, String> headers(String subject, String roles) {
        String token = issuer.sign(issuer.claims()
                .subject(subject)
                .expirationTime(Date.from(Instant.now().plus(LONG)))
                .build());
        return Map.of("Authorization", "Bearer " + token, OnBehalfOf.HEADER, "ada", OnBehalfOf.ROLES_HEADER, roles);
    }

    private static List<StaffRole> needed(Route route) {
        return List.copyOf(Objects.requireNonNull(route.needs()).roles());
    }
}
