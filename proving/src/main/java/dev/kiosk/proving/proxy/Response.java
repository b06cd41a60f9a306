package dev.kiosk.proving.proxy;

import java.util.List;
import java.util.Map;

/** What came back, with the headers of {@link Request}. */
public record Response(int status, Map<String, List<String>> headers, String body) {

    static final Response BAD_GATEWAY = empty(502);
    static final Response UNAVAILABLE = empty(503);

    public Response {
        headers = Map.copyOf(headers);
    }

    private static Response empty(int status) {
        return new Response(status, Map.of(), "");
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The id of the event that it carries; empty if it carries none. */
    public String eventId() {
        return headers.getOrDefault("ce-id", List.of("")).getFirst();
    }
}
