package dev.kiosk.proving.proxy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An HTTP request on its way.
 *
 * @param target path and query
 * @param headers by lower-case name, without those of one connection
 * @param body text in UTF-8, as everything is that Kiosk says; may be empty
 */
public record Request(String method, String target, Map<String, List<String>> headers, String body) {

    /** Of one connection only (RFC 9110, section 7.6.1), or set by the client that forwards. */
    static final Set<String> OF_A_CONNECTION = Set.of(
            "connection", "content-length", "date", "expect", "host", "keep-alive", "transfer-encoding", "upgrade");

    public Request {
        headers = Map.copyOf(headers);
    }

    /** Whether it carries a CloudEvent: nothing else is ever harmed. */
    boolean isEvent() {
        return method.equals("POST") && headers.containsKey("ce-id");
    }

    /** The event's type; empty if it has none. */
    public String type() {
        return headers.getOrDefault("ce-type", List.of("")).getFirst();
    }

    HttpRequest.Builder copyTo(HttpRequest.Builder builder) {
        headers.forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }
}
