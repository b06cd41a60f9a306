package dev.kiosk.storefront.catalogue.http;

import static dev.kiosk.storefront.testing.Shop.CSV_HEADER;
import static dev.kiosk.storefront.testing.Shop.newSku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports that tell how far they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchedImportIT {

    private final TestDatabase database = TestDatabase.migrated("storefront-fn");
    private final StorefrontServer server = StorefrontServer.start(database, "--kiosk.storefront.max-import-size=1MB");
    private final Shop shop = server.shop();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterAll
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void tellsHowFarItIsWhileItWaitsAndThenWhatCameOfIt() throws IOException, SQLException {
        String csv = CSV_HEADER + newSku() + ",,Watched lamp,,,,1.00,GBP\n" + newSku() + ",,Watched jug,,,,free,GBP\n";
        try (Connection other =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement sql = other.createStatement()) {
            sql.execute("select pg_advisory_lock(hashtext('catalogue-import'))");
            try (BufferedReader steps =
                    new BufferedReader(new InputStreamReader(send("", csv), StandardCharsets.UTF_8))) {
                assertThat(steps.readLine()).isEqualTo("{\"at\":{\"line\":0,\"lines\":3}}");
                sql.execute("select pg_advisory_unlock(hashtext('catalogue-import'))");

                JsonNode end = JsonMapper.shared()
                        .readTree(
                                steps.lines().reduce((earlier, later) -> later).orElseThrow());
                assertThat(end.at("/imported/imported").asInt()).isEqualTo(1);
                assertThat(end.at("/imported/errors/0/line").asInt()).isEqualTo(3);
            }
        }
    }

    @Test
    void tellsTheAnswerOfEachWayToImport() throws IOException {
        String csv = CSV_HEADER + newSku() + ",,Watched vase,,,,1.00,GBP\n" + newSku() + ",,Watched pot,,,,free,GBP\n";

        assertThat(last("?dryRun=true", csv).at("/planned/created").asInt()).isEqualTo(1);
        shop.get("/api/products/watched-vase").expect(404);
        JsonNode refused = last("?allOrNothing=true", csv);
        assertThat(refused.at("/problem/type").asString()).isEqualTo("/problems/rows-broken");
        assertThat(refused.at("/problem/status").asInt()).isEqualTo(422);
        assertThat(refused.at("/problem/errors/0/line").asInt()).isEqualTo(3);
        shop.get("/api/products/watched-vase").expect(404);
        assertThat(last("", csv).at("/imported/imported").asInt()).isEqualTo(1);
        shop.get("/api/products/watched-vase").expect(200);
        assertThat(last("", "a,b\n").at("/problem/type").asString()).isEqualTo("/problems/invalid-request");
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(answer("", CSV_HEADER + "x\n".repeat(600_000)).statusCode()).isEqualTo(413);
    }

    private JsonNode last(String query, String csv) throws IOException {
        try (InputStream answer = send(query, csv)) {
            List<String> steps = new String(answer.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return JsonMapper.shared().readTree(steps.getLast());
        }
    }

    private InputStream send(String query, String csv) {
        HttpResponse<InputStream> response = answer(query, csv);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        return response.body();
    }

    private HttpResponse<InputStream> answer(String query, String csv) {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/catalogue/imports/watched" + query))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(csv))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
                .join();
    }
}
