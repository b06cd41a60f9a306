package dev.kiosk.fn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Plain HTTP over a real socket; every call has a time-out. */
public final class HttpCalls {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpCalls() {}

    public static HttpResponse<String> get(URI uri, Map<String, String> headers) {
        return send("GET", uri, "", headers);
    }

    /** With content type {@code application/json}, unless the headers say otherwise. */
    public static HttpResponse<String> post(URI uri, String body, Map<String, String> headers) {
        return send("POST", uri, body, headers);
    }

    /** With content type {@code application/json}, unless the headers say otherwise. */
    public static HttpResponse<String> send(String method, URI uri, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/json");
        headers.forEach(request::setHeader);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
