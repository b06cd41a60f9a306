package dev.kiosk.proving.shop;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

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

    public static Call postCsv(URI uri, String csv) {
        return new Call("POST", uri, Map.of("content-type", "text/csv; charset=utf-8"), csv);
    }

    public static Call json(String method, URI uri, String json) {
        return new Call(method, uri, Map.of("content-type", "application/json"), json);
    }

    public Call with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Call(method, uri, all, body);
    }

    @Override
    public String toString() {
        return method + " " + uri;
    }
}
