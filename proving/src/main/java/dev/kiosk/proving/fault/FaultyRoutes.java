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

/** The lines of a shop under faults: between broker and functions, both ways, recorded close to whoever takes. */
final class FaultyRoutes {

    private static final String BROKER = "broker";
    private static final String INGRESS = "/kiosk/default";

    private final long seed;
    private final FaultCounts counts;
    private final DeliveryRecorder tape = new DeliveryRecorder();
    private final Map<String, FaultyRoute> lines = new HashMap<>();

    FaultyRoutes(long seed, FaultCounts counts) {
        this.seed = seed;
        this.counts = counts;
    }

    Route between(String service, Route line) {
        Route recorded = service.equals(BROKER) ? line : tape.recording(service, line);
        FaultyRoute faulty = new FaultyRoute(recorded, new DeliveryFaults(seed, service), counts, this::publish);
        lines.put(service, faulty);
        return faulty;
    }

    void heal() {
        lines.values().forEach(FaultyRoute::heal);
    }

    /** Whether every late repetition has come. */
    boolean isQuiet() {
        return lines.values().stream().allMatch(line -> line.owed() == 0);
    }

    DeliveryRecorder tape() {
        return tape;
    }

    private Route broker() {
        return Objects.requireNonNull(lines.get(BROKER), BROKER);
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
