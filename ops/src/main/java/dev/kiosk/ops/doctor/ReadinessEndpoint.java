package dev.kiosk.ops.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiosk.ops.output.Json;
import io.fabric8.knative.serving.v1.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks a function whether it is ready, which wakes it. */
final class ReadinessEndpoint {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final Duration patience;

    /** @param patience longer than a cold start */
    ReadinessEndpoint(Duration patience) {
        this.patience = patience;
    }

    /** Nothing, if it cannot be reached from here. */
    Optional<Answer> ask(Service service) {
        if (service.getStatus() == null) {
            return Optional.empty();
        }
        String inside = service.getStatus().getAddress() == null
                ? null
                : service.getStatus().getAddress().getUrl();
        return Stream.of(
                        Optional.ofNullable(inside),
                        Optional.ofNullable(service.getStatus().getUrl()))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(url -> ask(url).stream())
                .findFirst();
    }

    private Optional<Answer> ask(String url) {
        try {
            URI uri = URI.create(url).resolve("/actuator/health/readiness");
            return answer(
                    http.send(HttpRequest.newBuilder(uri).timeout(patience).build(), BodyHandlers.ofString()));
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Answer(
                    false, "its readiness does not answer: " + e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whoever is no function of ours, such as a gateway that knows no such host, has said nothing. */
    private static Optional<Answer> answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200 -> Optional.of(new Answer(true, ""));
            case 503 -> Optional.of(new Answer(false, reason(response.body())));
            default -> Optional.empty();
        };
    }

    private static String reason(String body) {
        try {
            JsonNode reason = Json.read(body).at("/components/schema/details/reason");
            return Objects.requireNonNullElse(reason.textValue(), "the function is not ready, and does not say why");
        } catch (UncheckedIOException e) {
            return "the function is not ready, and does not say why";
        }
    }

    /**
     * What it said.
     *
     * @param reason why it is not up
     */
    record Answer(boolean up, String reason) {}
}
