package dev.kiosk.local.demo;

import dev.kiosk.local.start.StartException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;

/** A small shop to look at, imported over HTTP as a merchant would. */
public final class DemoCatalogue {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private DemoCatalogue() {}

    /**
     * Repeatable: a second import changes nothing.
     *
     * @param storefront the storefront's inner face
     * @throws StartException if the import is not taken
     */
    public static void importInto(URI storefront, URI inventory) {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            send(http, inventory.resolve("/api/stock/imports"), "/demo/stock.csv");
            send(http, storefront.resolve("/api/catalogue/imports"), "/demo/catalogue.csv");
            send(http, storefront.resolve("/api/catalogue/imports"), "/demo/prices.csv");
            DemoRules.putInto(http, storefront);
        } catch (IOException e) {
            throw new StartException("the demo catalogue was not imported: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("stopped before it was ready", e);
        }
    }

    private static void send(HttpClient http, URI target, String resource) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target)
                .timeout(TIMEOUT)
                .header("content-type", "text/csv; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(resource)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200 || !response.body().contains("\"errors\":[]")) {
            throw new IOException(target + " answered " + response.statusCode() + ": " + response.body());
        }
    }

    static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(DemoCatalogue.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        }
    }
}
