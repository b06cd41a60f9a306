package dev.kiosk.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The demo shop's shipping methods, tax rules and promotions, made over HTTP as staff would: a line each, path and JSON. */
final class DemoRules {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private DemoRules() {}

    /** @param storefront the storefront's inner face */
    static void putInto(HttpClient http, URI storefront) throws IOException, InterruptedException {
        for (String line : lines()) {
            int end = line.indexOf(' ');
            put(http, storefront.resolve("/api/pricing/" + line.substring(0, end)), line.substring(end + 1));
        }
    }

    private static List<String> lines() throws IOException {
        return new String(DemoCatalogue.bytes("/demo/rules.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static void put(HttpClient http, URI rule, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(rule)
                .timeout(TIMEOUT)
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 204) {
            throw new IOException(rule + " answered " + response.statusCode() + ": " + response.body());
        }
    }
}
