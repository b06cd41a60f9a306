package dev.kiosk.images.traffic;

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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to one function over a real socket; every call has a time-out. */
public final class FunctionClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EventWriter WRITER = new EventWriter(KioskEvents.CATALOG, JSON, Clock.systemUTC());

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI function;

    /** @param function scheme, host and port */
    public FunctionClient(URI function) {
        this.function = function;
    }

    /** The address of a path. */
    URI uri(String path) {
        return function.resolve(path);
    }

    /** Sends the event in binary mode, as a broker does. */
    public int deliver(EventData data) {
        CloudEvent event = WRITER.write(data, Origin.fresh());
        HttpRequest.Builder request = to("/events");
        byte[] body = CloudEventCodec.encodeBinary(event, request::header);
        return exchange(request.POST(BodyPublishers.ofByteArray(body))).statusCode();
    }

    /** Sends an event that the function has to handle. */
    public void handle(EventData data) {
        int status = deliver(data);
        if (status != 200 && status != 202) {
            throw new UnexpectedAnswerException(data + " was answered " + status);
        }
    }

    /** The JSON of what lies there. */
    public JsonNode get(String path) {
        return json(exchange(to(path).GET()), 200);
    }

    /** Asks for a page as a browser does. */
    public void browse(String path) {
        expect(exchange(to(path).header("accept", "text/html,*/*;q=0.8").GET()), 200);
    }

    /** Sends JSON and gets JSON. */
    public JsonNode send(String method, String path, String json, int expected, String... headers) {
        HttpRequest.Builder request = to(path).header("content-type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return json(exchange(request.method(method, BodyPublishers.ofString(json))), expected);
    }

    /** Sends a file of comma-separated values. */
    public JsonNode importCsv(String path, String csv) {
        return json(exchange(to(path).header("content-type", "text/csv").POST(BodyPublishers.ofString(csv))), 200);
    }

    /** The status alone, of whatever kind. */
    public int status(String method, String path, String... headers) {
        HttpRequest.Builder request = to(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.method(method, BodyPublishers.noBody())).statusCode();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(function.resolve(path)).timeout(TIMEOUT);
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> response, int... expected) {
        expect(response, expected);
        return JSON.readTree(response.body());
    }

    private static void expect(HttpResponse<String> response, int... expected) {
        if (Arrays.stream(expected).noneMatch(status -> status == response.statusCode())) {
            throw new UnexpectedAnswerException(response.request().method() + " " + response.uri() + " answered "
                    + response.statusCode() + ": " + response.body());
        }
    }
}
