package dev.kiosk.proving.fault;

import dev.kiosk.proving.proxy.CutException;
import dev.kiosk.proving.proxy.DeliveryRecorder;
import dev.kiosk.proving.proxy.FaultyRoute;
import dev.kiosk.proving.proxy.Request;
import dev.kiosk.proving.proxy.Response;
import dev.kiosk.proving.proxy.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The routes of a shop under faults: between broker and functions, both ways, recorded close to whoever takes. */
final class FaultyRoutes {

    private static final String BROKER = "broker";
    private static final String INGRESS = "/kiosk/shop";

    private final long seed;
    private final FaultCounts counts;
    private final DeliveryRecorder recorder = new DeliveryRecorder();
    private final Map<String, FaultyRoute> routes = new HashMap<>();

    FaultyRoutes(long seed, FaultCounts counts) {
        this.seed = seed;
        this.counts = counts;
    }

    Route between(String service, Route route) {
        Route recorded = service.equals(BROKER) ? route : recorder.recording(service, route);
        FaultyRoute faulty = new FaultyRoute(recorded, new DeliveryFaults(seed, service), counts, this::publish);
        routes.put(service, faulty);
        return faulty;
    }

    void stopFaults() {
        routes.values().forEach(FaultyRoute::stopFaults);
    }

    /** Whether every late repetition has come. */
    boolean isQuiet() {
        return routes.values().stream().allMatch(route -> route.pending() == 0);
    }

    DeliveryRecorder recorder() {
        return recorder;
    }

    private Route broker() {
        return Objects.requireNonNull(routes.get(BROKER), BROKER);
    }

    /** What is replied to an event goes to the broker, whoever repeated the event. */
    private void publish(Response reply) {
        Map<String, List<String>> headers = new HashMap<>(reply.headers());
        try {
            broker().send(new Request("POST", INGRESS, headers, reply.body()));
        } catch (CutException e) {
            // the first delivery's reply counts; this one may be lost
        }
    }
}
