package dev.kiosk.proving.proxy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers each event that a Service took, once, with what it replied first: to play all of it again. */
public final class DeliveryRecorder {

    private final Map<Key, Taken> taken = new LinkedHashMap<>();

    /**
     * An event that was taken.
     *
     * @param replyId of the event that was replied; empty if there was none
     */
    public record Taken(String service, Request request, String replyId) {}

    /** The line, recorded from now on. */
    public Route recording(String service, Route line) {
        return request -> {
            Response response = line.send(request);
            if (request.isEvent() && response.isSuccess()) {
                keep(service, request, response);
            }
            return response;
        };
    }

    public synchronized List<Taken> all() {
        return new ArrayList<>(taken.values());
    }

    private synchronized void keep(String service, Request request, Response response) {
        Key key = new Key(
                service,
                request.target(),
                request.headers().getOrDefault("ce-source", List.of()),
                request.headers().getOrDefault("ce-id", List.of()));
        taken.putIfAbsent(key, new Taken(service, request, response.eventId()));
    }

    private record Key(String service, String target, List<String> source, List<String> id) {}
}
