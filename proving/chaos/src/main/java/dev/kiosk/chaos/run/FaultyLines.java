package dev.kiosk.chaos.run;

import dev.kiosk.chaos.fault.FaultCounts;
import dev.kiosk.chaos.fault.LineFaults;
import dev.kiosk.chaos.line.CutException;
import dev.kiosk.chaos.line.EventTape;
import dev.kiosk.chaos.line.FaultyLine;
import dev.kiosk.chaos.line.Line;
import dev.kiosk.chaos.line.Request;
import dev.kiosk.chaos.line.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lines of a shop under faults: between broker and functions, both ways, recorded close to whoever takes. */
final class FaultyLines {

    private static final String BROKER = "broker";
    private static final String INGRESS = "/kiosk/default";

    private final long seed;
    private final FaultCounts counts;
    private final EventTape tape = new EventTape();
    private final Map<String, FaultyLine> lines = new HashMap<>();

    FaultyLines(long seed, FaultCounts counts) {
        this.seed = seed;
        this.counts = counts;
    }

    Line between(String service, Line line) {
        Line recorded = service.equals(BROKER) ? line : tape.recording(service, line);
        FaultyLine faulty = new FaultyLine(recorded, new LineFaults(seed, service), counts, this::publish);
        lines.put(service, faulty);
        return faulty;
    }

    void heal() {
        lines.values().forEach(FaultyLine::heal);
    }

    /** Whether every late repetition has come. */
    boolean isQuiet() {
        return lines.values().stream().allMatch(line -> line.owed() == 0);
    }

    EventTape tape() {
        return tape;
    }

    private Line broker() {
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
