package dev.kiosk.cluster.shop;

import dev.kiosk.cluster.platform.Wait;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a browser as matters: a request that finds the shop away is made once more, and no third time. */
final class Browser {

    private static final long PAUSE_MILLIS = 1000;

    private final URI shop;
    private final List<String> retries = new CopyOnWriteArrayList<>();

    Browser(URI shop) {
        this.shop = shop;
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path, token).GET());
    }

    HttpResponse<String> post(String path, String token, String body) {
        return send(request(path, token).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> checkout(String key, String body) {
        return send(request("/api/checkout", "").header("idempotency-key", key).POST(BodyPublishers.ofString(body)));
    }

    /** What was answered to the first tries that failed. */
    List<String> retries() {
        return List.copyOf(retries);
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(path))
                .header("content-type", "application/json")
                .header("accept", "application/json");
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> first = Http.send(request);
            if (first.statusCode() < 500) {
                return first;
            }
            retries.add(first.statusCode() + " " + first.body());
        } catch (IOException e) {
            retries.add(e.toString());
        }
        Wait.millis(PAUSE_MILLIS);
        try {
            HttpResponse<String> second = Http.send(request);
            if (second.statusCode() >= 500) {
                throw new AssertionError(
                        "twice in a row: " + retries.getLast() + " and " + second.statusCode() + " " + second.body());
            }
            return second;
        } catch (IOException e) {
            throw new AssertionError("twice in a row: " + retries.getLast() + " and " + e, e);
        }
    }
}
