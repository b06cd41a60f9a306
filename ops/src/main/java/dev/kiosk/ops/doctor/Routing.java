package dev.kiosk.ops.doctor;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which Service has to hear which events: the chart's own table, packed at build time. */
final class Routing {

    private static final String TABLE = "/routing.yaml";

    private final List<Edge> edges;

    private Routing(List<Edge> edges) {
        this.edges = List.copyOf(edges);
    }

    /** One event that one Service hears. */
    record Edge(String event, String subscriber, String path) {

        /** @param place a Service, and where it hears if that is not {@code /events} */
        static Edge of(String event, String place) {
            String[] parts = place.split("/", 2);
            return new Edge(event, parts[0], parts.length == 1 ? "/events" : "/" + parts[1]);
        }

        String type() {
            return "dev.kiosk." + event + ".v1";
        }

        String trigger() {
            String further = path.equals("/events") ? "" : path.replace('/', '-');
            return event.replace('.', '-') + "-to-" + subscriber + further;
        }
    }

    static Routing packed() {
        try (InputStream in = Routing.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("this build has no " + TABLE + ": helm/kiosk/files was not there");
            }
            return of(Serialization.unmarshal(in, Table.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Routing of(Map<String, List<String>> table) {
        return new Routing(table.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(event -> Edge.of(event, entry.getKey())))
                .toList());
    }

    List<Edge> edges() {
        return edges;
    }

    /** The file as it is written: events by subscriber. */
    private static final class Table extends LinkedHashMap<String, List<String>> {
        private static final long serialVersionUID = 1L;
    }
}
