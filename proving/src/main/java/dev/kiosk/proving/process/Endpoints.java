package dev.kiosk.proving.process;

import dev.kiosk.local.manifest.FunctionService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where every process listens, decided before the first one starts. Ports stay ours while their process is dead: they are
 * below those that the system hands to outgoing connections.
 */
final class Endpoints {
    static final String BROKER = "broker";

    private static final int FROM = 20_000;
    private static final int TO = 30_000;

    private final Set<Integer> taken = new HashSet<>();
    private final Map<URI, Integer> metrics = new HashMap<>();
    private final Map<String, List<URI>> processes = new HashMap<>();

    Endpoints(List<FunctionService> services, Settings settings) {
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

    /** The port of a process that only its metrics are on. */
    int metricsOf(URI process) {
        return metrics.computeIfAbsent(process, any -> anotherPort());
    }

    int anotherPort() {
        int port = ThreadLocalRandom.current().nextInt(FROM, TO);
        while (!taken.add(port) || !isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(FROM, TO);
        }
        return port;
    }

    private List<URI> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> URI.create("http://127.0.0.1:" + anotherPort()))
                .toList();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
