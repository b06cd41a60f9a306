package dev.kiosk.images.traffic;

import dev.kiosk.contracts.EventData;
import java.util.Set;

/** What every function gets: probes, scrapes, sweeps, requests for what is not there, and events of any kind. */
final class CommonTraffic implements Traffic {

    /** The event is handled, is not for this function, or came too early for it. */
    private static final Set<Integer> ANSWERS = Set.of(200, 202, 422, 503);

    @Override
    public void send(FunctionClient function) {
        SampleOrder.of("ASSAM-100").life().forEach(event -> deliver(function, event));
        housekeeping(function);
    }

    static void housekeeping(FunctionClient function) {
        probes(function);
        function.send("POST", "/sweep", "", 200);
    }

    static void probes(FunctionClient function) {
        function.get("/actuator/health/liveness");
        function.get("/actuator/health/readiness");
        function.status("GET", "/actuator/prometheus");
        function.status("GET", "/nothing-here");
    }

    private static void deliver(FunctionClient function, EventData event) {
        int status = function.deliver(event);
        if (!ANSWERS.contains(status)) {
            throw new UnexpectedAnswerException(event + " was answered " + status);
        }
    }
}
