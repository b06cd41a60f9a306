package dev.kiosk.proving.shop;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request. It must be safe to repeat.
 *
 * @param body empty for none
 */
public record Call(String method, URI uri, Map<String, String> headers, String body) {
    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(URI uri) {
        return new Call("GET", uri, Map.of(), "");
    }

    /** A POST without a body. */
    public static Call post(URI uri) {
        return new Call("POST", uri, Map.of(), "");
    }

    /** @param json text, or what is to be written as JSON */
    public static Call json(String method, URI uri, Object json) {
        String body = json instanceof String text ? text : JsonMapper.shared().writeValueAsString(json);
        return new Call(method, uri, Map.of("content-type", "application/json"), body);
    }

    public Call with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new Call(method, uri, all, body);
    }

    HttpRequest request(Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(timeout)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return headers.containsKey("accept")
                ? request.build()
                : request.header("accept", "application/json").build();
    }

    @Override
    public String toString() {
        return method + " " + uri;
    }
}
