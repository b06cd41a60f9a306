package dev.kiosk.proving.customer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A browser: asks again while the shop is away or busy, and takes every other answer as it is. */
public final class ShopClient {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 250;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final URI shop;

    public ShopClient(URI shop) {
        this.shop = shop;
    }

    Answer get(String path, String token) {
        return insist(request(path).header("authorization", "Bearer " + token).GET());
    }

    Answer post(String path, String token, String body) {
        return insist(request(path).header("authorization", "Bearer " + token).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return insist(request(path).PUT(BodyPublishers.ofString(body)));
    }

    Answer checkout(String key, String body) {
        return insist(checkoutRequest(key, body));
    }

    /** Hangs up after a time, whatever has come of it. */
    void checkoutAndLeave(String key, String body, Duration after) {
        attempt(checkoutRequest(key, body).timeout(after.plusMillis(1)).build());
    }

    /** @throws IllegalStateException if it was not taken */
    public void importCsv(String path, String csv) {
        Answer answer = insist(HttpRequest.newBuilder(shop.resolve(path))
                .timeout(ATTEMPT)
                .header("content-type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
        if (!answer.isSuccess() || !answer.json().path("errors").isEmpty()) {
            throw new IllegalStateException("the import to " + path + " was answered " + answer);
        }
    }

    private HttpRequest.Builder checkoutRequest(String key, String body) {
        return request("/api/checkout").header("idempotency-key", key).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(shop.resolve(path))
                .timeout(ATTEMPT)
                .header("content-type", "application/json")
                .header("accept", "application/json");
    }

    private Answer insist(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Answer answer = attempt(request);
            if (answer != null && !isWorthAnotherTry(answer)) {
                return answer;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(request + " had no answer in " + PATIENCE + "; the last: " + answer);
            }
            pause();
        }
    }

    private static boolean isWorthAnotherTry(Answer answer) {
        return answer.status() >= 500
                || answer.status() == TOO_MANY
                || (answer.status() == CONFLICT && answer.problem().equals("busy"));
    }

    private @Nullable Answer attempt(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return null; // nobody knows what came of it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
