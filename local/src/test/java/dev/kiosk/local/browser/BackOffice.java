package dev.kiosk.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.local.LocalPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Staff in front of a browser, with something of everything to look at.
 *
 * @param order the number of an order that can be shipped
 */
record BackOffice(Browser browser, String order) {

    static final String PROMOTION = "for-the-office";

    private static final String LONG_WORD = "Grundstuecksverkehrsgenehmigungszustaendigkeitsuebertragungsverordnung";

    /** With a new order, a coupon and five rules of each kind, a dead letter, and an endpoint that nobody is at and that is told nothing. */
    static BackOffice furnished(LocalPlatform platform, Browser browser) {
        URI inner = platform.uri("storefront-fn-events");
        send(json(inner.resolve("/api/pricing/promotions/" + PROMOTION)).PUT(BodyPublishers.ofString("""
                {"name": "For the office", "coupon": "OFFICE", "from": "2026-01-01T00:00:00Z", "maxUses": 100,
                 "effect": {"kind": "percent", "basisPoints": 1250}}
                """)));
        List.of("AQ", "BV", "GS", "HM", "TF").forEach(country -> makeRules(inner.resolve("/api/pricing/"), country));
        send(json(platform.uri("order-fn").resolve("/dead-letters"))
                .header("ce-specversion", "1.0")
                .header("ce-id", UUID.randomUUID().toString())
                .header("ce-source", "/kiosk/order-fn")
                .header("ce-type", "dev.kiosk.order.confirmed.v1")
                .header("ce-knativeerrordest", inner.resolve("/events").toString())
                .header("ce-knativeerrorcode", "503")
                .header("ce-knativeerrordata", "bWFpbA==")
                .POST(BodyPublishers.ofString("{\"orderId\":\"" + UUID.randomUUID() + "\",\"version\":3}")));
        URI webhooks = platform.uri("webhook-fn");
        String endpoint = webhooks + "/api/webhook-endpoints/" + endpoint(webhooks);
        send(json(URI.create(endpoint + "/test")).POST(BodyPublishers.noBody()));
        send(json(URI.create(endpoint + "/disable")).POST(BodyPublishers.noBody()));
        String order = new Shopper(browser).buys("everyday-mug");
        browser.awaitText("h1", "confirmed");
        return of(platform, browser, order.substring("/orders/".length()).split("[?]", 2)[0]);
    }

    /** One of each kind, called by words as long as there are, for a place where nobody orders from. */
    private static void makeRules(URI pricing, String country) {
        String code = country.toLowerCase(Locale.ROOT);
        put(pricing.resolve("promotions/" + code), """
                {"name": "%s", "coupon": "%s", "effect": {"kind": "percent", "basisPoints": 500}}
                """.formatted(
                        LONG_WORD, "LONGER-THAN-ANYBODY-WOULD-EVER-TYPE-" + country));
        put(pricing.resolve("tax-rules/" + country + "?goods=any"), """
                {"basisPoints": 500, "category": "%s"}""".formatted(LONG_WORD.toLowerCase(Locale.ROOT)));
        put(pricing.resolve("shipping-methods/" + code), """
                {"name": "%s", "countries": ["%s"], "rates": [{"currency": "GBP", "price": 100, "freeFrom": 5000}]}
                """.formatted(LONG_WORD, country));
    }

    private static void put(URI rule, String body) {
        send(json(rule).PUT(BodyPublishers.ofString(body)));
    }

    /** With this order. */
    static BackOffice of(LocalPlatform platform, Browser browser, String order) {
        return new BackOffice(browser.on(platform.uri("backoffice-fn")), order);
    }

    private static String endpoint(URI webhooks) {
        String made = send(json(webhooks.resolve("/api/webhook-endpoints"))
                .POST(BodyPublishers.ofString("""
                {"url": "http://127.0.0.1:1/hooks/%s", "description": "Nobody is there"}
                """.formatted(UUID.randomUUID()))));
        return JsonMapper.shared().readTree(made).path("id").asString();
    }

    /** Where a file is of which no row can be imported. */
    String brokenFile() {
        try {
            Path file = Path.of("target/broken-rows.csv");
            Files.writeString(file, """
                    sku,product,name,option,description,category,price,currency
                    OFFICE-1,,Free of charge,,,,free,GBP
                    OFFICE-2,,,,,,1.00,GBP
                    """);
            return file.toAbsolutePath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HttpRequest.Builder json(URI uri) {
        return HttpRequest.newBuilder(uri).header("Content-Type", "application/json");
    }

    static String send(HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
