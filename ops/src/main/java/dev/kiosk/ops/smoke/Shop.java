package dev.kiosk.ops.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiosk.ops.output.Json;
import dev.kiosk.ops.wait.Deadline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * The shop's public interface. What is not there for the moment (no connection, 429, 502, 503, 504) is asked again until the
 * deadline: a shop at zero takes its time, and every request here may be repeated.
 */
final class Shop {

    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
    private static final Duration ONE_TRY = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI root;
    private final Deadline deadline;

    Shop(URI root, Deadline deadline) {
        this.root = root;
        this.deadline = deadline;
    }

    JsonNode get(String path, Map<String, String> headers) {
        return send("GET", path, "", headers);
    }

    JsonNode post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, Json.write(body), headers);
    }

    private JsonNode send(String method, String path, String body, Map<String, String> headers) {
        String last = "no try was made";
        while (!deadline.isOver()) {
            try {
                HttpResponse<String> response =
                        http.send(request(method, path, body, headers), BodyHandlers.ofString());
                if (!NOT_NOW.contains(response.statusCode())) {
                    return read(method, path, response);
                }
                last = "HTTP " + response.statusCode();
            } catch (IOException e) {
                last = e.getClass().getSimpleName();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SmokeException("interrupted");
            }
            deadline.pause();
        }
        throw new SmokeException("%s %s had no answer by the deadline; at last: %s".formatted(method, path, last));
    }

    private HttpRequest request(String method, String path, String body, Map<String, String> headers) {
        Duration time = deadline.left().compareTo(ONE_TRY) < 0 ? deadline.left() : ONE_TRY;
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(time.isPositive() ? time : Duration.ofMillis(1))
                .header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return request.build();
    }

    private static JsonNode read(String method, String path, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new SmokeException(
                    "%s %s → HTTP %d%s".formatted(method, path, response.statusCode(), title(response.body())));
        }
        try {
            return Json.read(response.body());
        } catch (UncheckedIOException e) {
            throw new SmokeException(
                    "%s %s → HTTP %d with a body that is no JSON".formatted(method, path, response.statusCode()));
        }
    }

    /** Of a problem only its title: details may repeat what was sent. */
    private static String title(String body) {
        try {
            String title = Json.read(body).path("title").asText("");
            return title.isEmpty() ? "" : " " + title;
        } catch (UncheckedIOException e) {
            return "";
        }
    }
}
