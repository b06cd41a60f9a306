package dev.kiosk.fn.testing;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.events.EventWriter;
import dev.kiosk.fn.trace.Origin;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.AbstractMap.SimpleEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import tools.jackson.databind.json.JsonMapper;

/** Delivers events to a function over a real socket, as a broker does; every call has a time-out. */
public final class EventClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EventWriter WRITER = new EventWriter(KioskEvents.CATALOG, JSON, Clock.systemUTC());
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI events;

    private EventClient(URI events) {
        this.events = events;
    }

    public static EventClient at(int port) {
        return at(URI.create("http://localhost:" + port + "/events"));
    }

    public static EventClient at(URI events) {
        return new EventClient(events);
    }

    /** The event as its emitter would write it, with a new id. */
    public static CloudEvent event(EventData data) {
        return WRITER.write(data, Origin.fresh());
    }

    /** The data of an event as a record. */
    public static <E extends EventData> E data(CloudEvent event, Class<E> type) {
        return JSON.readValue(Objects.requireNonNull(event.getData()).toBytes(), type);
    }

    public EventResponse send(EventData data) {
        return send(event(data));
    }

    /** In binary mode. */
    public EventResponse send(CloudEvent event) {
        return join(sendAsync(event));
    }

    /** In binary mode. */
    public CompletableFuture<EventResponse> sendAsync(CloudEvent event) {
        HttpRequest.Builder request = HttpRequest.newBuilder(events).timeout(TIMEOUT);
        byte[] body = CloudEventCodec.encodeBinary(event, request::header);
        return exchange(request, body);
    }

    public EventResponse sendStructured(CloudEvent event) {
        return sendRaw(Map.of("content-type", CloudEventCodec.STRUCTURED_JSON), CloudEventCodec.toJson(event));
    }

    /** Anything at all. */
    public EventResponse sendRaw(Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(events).timeout(TIMEOUT);
        headers.forEach(request::header);
        return join(exchange(request, body));
    }

    private static CompletableFuture<EventResponse> exchange(HttpRequest.Builder request, byte[] body) {
        return HTTP.sendAsync(
                        request.POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(EventClient::response);
    }

    private static EventResponse response(HttpResponse<byte[]> response) {
        List<Map.Entry<String, String>> headers = response.headers().map().entrySet().stream()
                .<Map.Entry<String, String>>map(header ->
                        new SimpleEntry<>(header.getKey(), header.getValue().getFirst()))
                .toList();
        Optional<CloudEvent> reply = response.statusCode() / 100 == 2 && CloudEventCodec.isCloudEvent(headers)
                ? Optional.of(CloudEventCodec.decode(headers, response.body()))
                : Optional.empty();
        return new EventResponse(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8), reply);
    }

    private static EventResponse join(CompletableFuture<EventResponse> response) {
        try {
            return response.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof IOException io ? new UncheckedIOException(io) : e;
        }
    }
}
