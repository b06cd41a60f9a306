package dev.kiosk.proving.process;

import dev.kiosk.local.manifest.FunctionService;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where every process listens, decided before the first one starts. */
final class Addresses {

    static final String BROKER = "broker";

    private final FixedPorts ports = new FixedPorts();
    private final Map<String, List<URI>> processes = new HashMap<>();

    Addresses(List<FunctionService> services, Settings settings) {
        services.forEach(service -> processes.put(service.name(), some(settings.copiesOf(service.name()))));
        processes.put(BROKER, some(1));
    }

    List<URI> of(String service) {
        List<URI> uris = processes.get(service);
        if (uris == null) {
            throw new IllegalArgumentException("no Service " + service);
        }
        return uris;
    }

    int anotherPort() {
        return ports.next();
    }

    private List<URI> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> URI.create("http://127.0.0.1:" + ports.next()))
                .toList();
    }
}
