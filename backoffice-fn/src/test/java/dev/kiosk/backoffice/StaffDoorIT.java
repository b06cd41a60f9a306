package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.HttpCalls;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every route of the back office, as the function itself lists them, for everybody who may come. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffDoorIT {

    private final FakeProvider provider = new FakeProvider();
    private final FakeFunction shop = new FakeFunction();
    private final String catalogue = "--kiosk.backoffice.functions.shop=" + shop.url();
    private final BackofficeServer closed = BackofficeServer.start(catalogue);
    private final BackofficeServer guarded = BackofficeServer.start(provider.settings(catalogue));
    private final BackofficeServer open = BackofficeServer.start(BackofficeServer.OPEN, catalogue);

    @BeforeEach
    void anEmptyCatalogue() {
        shop.answer("GET /api/catalogue/products", 200, "{\"items\": []}");
    }

    @AfterAll
    void stop() {
        List.of(closed, guarded, open).forEach(BackofficeServer::close);
        provider.close();
        shop.close();
    }

    record Route(String method, String path) {}

    /** Of the mappings of the function, so that none is forgotten. */
    Stream<Route> routes() {
        List<Route> all = guarded
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream()
                        .map(pattern -> pattern.getPatternString().replaceAll("\\{[^}]+}", "x"))
                        .filter(path -> path.startsWith("/admin"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(method.name(), path))))
                .toList();
        assertThat(all).hasSizeGreaterThan(12).contains(new Route("GET", "/admin"));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isNotThereWithoutAnIssuer(Route route) {
        String good = provider.sign(provider.claims());

        assertThat(call(closed, route, Map.of()).statusCode()).isEqualTo(404);
        assertThat(call(closed, route, bearer(good)).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isClosedToWhoeverIsNoStaff(Route route) {
        Instant now = Instant.now();
        Map<String, Integer> expected = new HashMap<>();
        expected.put(provider.sign(provider.claims().audience("somebody else")), 401);
        expected.put(provider.sign(provider.claims().issuer("https://elsewhere.example")), 401);
        expected.put(provider.sign(provider.claims().expirationTime(Date.from(now.minusSeconds(120)))), 401);
        expected.put(provider.sign(provider.claims().expirationTime(null)), 401);
        expected.put(provider.forge(provider.claims()), 401);
        expected.put("nonsense", 401);
        expected.put(provider.sign(provider.claims().claim("realm_access", null)), 403);
        expected.put(provider.sign(provider.claims().claim("realm_access", Map.of("roles", List.of("customer")))), 403);
        expected.put(provider.sign(provider.claims().claim("realm_access", "kiosk-owner")), 403);
        expected.put(
                provider.sign(
                        provider.claims().claim("roles", List.of("kiosk-owner")).claim("realm_access", null)),
                403);

        assertThat(call(guarded, route, Map.of()).statusCode()).isEqualTo(401);
        assertThat(call(guarded, route, Map.of("Authorization", "Basic YTpi")).statusCode())
                .isEqualTo(401);
        assertThat(call(guarded, route, Map.of("Cookie", "kiosk_staff=forged")).statusCode())
                .isEqualTo(401);
        expected.forEach((token, status) -> assertThat(
                        call(guarded, route, bearer(token)).statusCode())
                .as(token)
                .isEqualTo(status));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void letsStaffIn(Route route) {
        int byToken =
                call(guarded, route, bearer(provider.sign(provider.claims()))).statusCode();
        HttpResponse<String> here = call(open, route, Map.of());

        assertThat(byToken).isNotIn(401, 403, 405);
        assertThat(here.statusCode()).isNotIn(401, 403, 405);
        assertThat(here.headers().firstValue("Location").orElse("")).doesNotContain("/staff/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61dmin/orders", "/admin/", "/admin/orders/", "/admin/no/such/thing"})
    void hasNoOtherSpelling(String path) {
        assertThat(call(closed, new Route("GET", path), Map.of()).statusCode()).isEqualTo(404);
        assertThat(call(guarded, new Route("GET", path), Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAPathWithParameters() {
        Route route = new Route("GET", "/admin;a=b/orders");

        assertThat(call(closed, route, Map.of()).statusCode()).isEqualTo(400);
        assertThat(call(guarded, route, Map.of()).statusCode()).isEqualTo(400);
        assertThat(call(open, route, Map.of()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "10.0.0.1"})
    void isOpenOnlyToABrowserThatMeansThisMachine(String host) {
        Map<String, String> proxied = Map.of("X-Forwarded-For", host);
        assertThat(call(open, new Route("GET", "/admin/products"), proxied).statusCode())
                .isEqualTo(404);
        assertThat(RawHttp.status(open.uri("/"), "GET /admin/products HTTP/1.1\r\nHost: " + host))
                .isEqualTo(404);
        assertThat(RawHttp.status(open.uri("/"), "GET /admin/products HTTP/1.1\r\nHost: localhost"))
                .isEqualTo(200);
    }

    @Test
    void readsTheRoleWhereItIsTold() {
        try (BackofficeServer elsewhere = BackofficeServer.start(provider.settings(
                catalogue,
                "--kiosk.backoffice.oidc.role-claim=groups",
                "--kiosk.backoffice.oidc.roles.catalogue=shop",
                "--kiosk.backoffice.oidc.audience=proxy"))) {
            Route products = new Route("GET", "/admin/products");
            String good = provider.sign(provider.claims().audience("proxy").claim("groups", List.of("shop")));

            assertThat(call(elsewhere, products, bearer(good)).statusCode()).isEqualTo(200);
            assertThat(call(
                                    elsewhere,
                                    products,
                                    bearer(provider.sign(provider.claims().claim("groups", List.of("shop")))))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> call(BackofficeServer server, Route route, Map<String, String> headers) {
        return HttpCalls.send(route.method(), server.uri(route.path()), "", headers);
    }
}
