package dev.kiosk.ops.doctor;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which subscriber has to hear which events: the chart's own table, packed at build time. */
final class Routing {

    private static final String TABLE = "/routing.yaml";

    private final List<Subscriber> subscribers;

    private Routing(List<Subscriber> subscribers) {
        this.subscribers = List.copyOf(subscribers);
    }

    /**
     * One that hears events.
     *
     * @param trigger what its Trigger is called
     */
    record Subscriber(String trigger, String service, String path, List<String> events) {

        /** @param place a Service, and where it hears if that is not {@code /events} */
        static Subscriber of(String place, List<String> events) {
            String[] parts = place.split("/", 2);
            String path = parts.length == 1 ? "/events" : "/" + parts[1];
            return new Subscriber(place.replace('/', '-'), parts[0], path, events);
        }

        static String type(String event) {
            return "dev.kiosk." + event + ".v1";
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
                .map(entry -> Subscriber.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    List<Subscriber> subscribers() {
        return subscribers;
    }

    /** The file as it is written: events by subscriber. */
    private static final class Table extends LinkedHashMap<String, List<String>> {
        private static final long serialVersionUID = 1L;
    }
}
