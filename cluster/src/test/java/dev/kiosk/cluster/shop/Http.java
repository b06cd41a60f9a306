package dev.kiosk.cluster.shop;

import dev.kiosk.cluster.platform.Wait;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** Requests of the tests themselves, which may be repeated until they are answered. */
public final class Http {

    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private static final int TRIES = 20;
    private static final Duration ONE_TRY = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 1000;

    private Http() {}

    /** The first answer below 500. */
    public static HttpResponse<String> insist(Supplier<HttpRequest.Builder> request) {
        String last = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                HttpResponse<String> response = send(request.get());
                if (response.statusCode() < 500) {
                    return response;
                }
                last = response.statusCode() + " " + response.body();
            } catch (IOException e) {
                last = e.toString();
            }
            Wait.millis(PAUSE_MILLIS);
        }
        throw new AssertionError("no answer in " + TRIES + " tries; at last " + last);
    }

    /** Once. */
    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.timeout(ONE_TRY).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
