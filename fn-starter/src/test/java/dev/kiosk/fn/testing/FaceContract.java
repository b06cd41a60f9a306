package dev.kiosk.fn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.Routes.Route;
import dev.kiosk.fn.web.Face;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.context.ConfigurableApplicationContext;

/** What every function keeps: each route is on the face that its controller says, and nowhere else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaceContract {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ConfigurableApplicationContext outside;
    private ConfigurableApplicationContext inside;

    /** The function, with this face. */
    protected abstract ConfigurableApplicationContext start(Face face);

    /** Those that stand on the HTTP server itself; their routes are tested by name. */
    protected abstract Set<String> routesOnTheServer();

    @BeforeAll
    void startBoth() {
        outside = start(Face.PUBLIC);
        inside = start(Face.INNER);
    }

    @AfterAll
    void stopBoth() {
        outside.close();
        inside.close();
    }

    protected ConfigurableApplicationContext outside() {
        return outside;
    }

    protected ConfigurableApplicationContext inside() {
        return inside;
    }

    @Test
    void hasEachRouteOnItsFaceAndOnNoOther() {
        for (Route route : Routes.of(outside)) {
            assertThat(has(outside, route)).as("%s, publicly", route).isEqualTo(route.face() == Face.PUBLIC);
            assertThat(has(inside, route)).as("%s, inside", route).isEqualTo(route.face() == Face.INNER);
        }
    }

    /** So that whoever adds a route sees which face it is on. */
    @Test
    void listsItsRoutes() throws IOException {
        assertThat(Routes.of(outside).stream().map(Route::toString).sorted())
                .containsExactlyElementsOf(Files.readAllLines(Path.of("routes.txt")));
    }

    /** Inside, and in the back office, nobody does anything without a role for it. */
    @Test
    void saysOfEachRouteOfStaffWhatItNeeds() {
        assertThat(Routes.of(outside).stream()
                        .filter(route -> route.face() == Face.INNER
                                ? route.path().startsWith("/api/")
                                : route.path().startsWith("/admin/"))
                        .filter(route -> !route.isOfStaff()))
                .isEmpty();
    }

    @Test
    void forgetsNoRouteOnTheServerItself() {
        assertThat(outside.getBeansOfType(NettyRouteProvider.class).keySet()).isEqualTo(routesOnTheServer());
        for (String path : List.of("/events", "/events;a=b", "/%65vents", "/sweep", "/swee%70")) {
            assertThat(post(outside, path)).as(path).isIn(400, 404); // a firewall refuses some spellings
        }
    }

    @Test
    void tellsEverybodyThatItIsWellAndNoMore() {
        assertThat(get(outside, "/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(outside, "/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(outside, "/actuator/health").body()).doesNotContain("components");
        for (String path : List.of("", "/", "/prometheus", "/health/schema", "/health/readiness/schema", "/env")) {
            assertThat(get(outside, "/actuator" + path).statusCode()).as(path).isIn(401, 404);
        }
        assertThat(get(inside, "/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    /** Whatever is wrong with a body, the answer says where; nothing is done. */
    @Test
    void saysWhatIsWrongWithABodyThatCannotBeRead() {
        for (Route route : Routes.of(outside)) {
            if (route.body() != null) {
                ConfigurableApplicationContext function = route.face() == Face.PUBLIC ? outside : inside;
                BadBodies.of(route.body()).forEach((body, field) -> refuses(function, route, body, field));
            }
        }
    }

    private static void refuses(ConfigurableApplicationContext function, Route route, String body, String field) {
        URI uri = uri(function, route.example("01890a5d-ac96-774b-bcce-b302099a8057"));
        HttpResponse<String> answer = HttpCalls.send(route.method(), uri, body, Map.of());

        assertThat(answer.statusCode())
                .as("%s given %s: %s", route, body, answer.body())
                .isEqualTo(400);
        assertThat(answer.body())
                .as("%s given %s", route, body)
                .contains("invalid-request")
                .contains("\"detail\":\"" + field + " ");
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext function, String path) {
        return HttpCalls.get(uri(function, path), Map.of());
    }

    private static int post(ConfigurableApplicationContext function, String path) {
        return HttpCalls.post(uri(function, path), "", Map.of()).statusCode();
    }

    /** Whether there is anything, be it a stream or a refusal, where nothing is another answer. */
    private static boolean has(ConfigurableApplicationContext function, Route route) {
        HttpRequest request = HttpRequest.newBuilder(uri(function, route.example("x")))
                .timeout(Duration.ofSeconds(20))
                .method(route.method(), BodyPublishers.ofString(""))
                .build();
        try {
            HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return switch (answer.statusCode()) {
                    case 404 -> !new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("No static resource");
                    case 405 -> false;
                    default -> true;
                };
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI uri(ConfigurableApplicationContext function, String path) {
        return URI.create("http://localhost:" + function.getEnvironment().getProperty("local.server.port") + path);
    }
}
