package dev.kiosk.cluster.bench;

import dev.kiosk.cluster.platform.Cluster;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pods have used of the CPU since it began to look, those that are gone by now included: kubelets are asked every second. */
final class CpuWatch implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern OF_SERVICE = Pattern.compile("(.*)-\\d{5}-deployment-.*");
    private static final long EVERY_MILLIS = 1000;
    private static final double NANOS = 1e9;

    private final Map<Pod, Long> first = new ConcurrentHashMap<>();
    private final Map<Pod, Long> last = new ConcurrentHashMap<>();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Thread looking;

    private record Pod(String namespace, String name) {}

    CpuWatch() {
        read().forEach((pod, nanos) -> {
            first.put(pod, nanos);
            last.put(pod, nanos);
        });
        looking = Thread.ofVirtual().start(this::look);
    }

    /** CPU-seconds of all pods of a Knative Service. */
    double ofService(String namespace, String service) {
        return sum(pod -> {
            Matcher matcher = OF_SERVICE.matcher(pod.name());
            return pod.namespace().equals(namespace)
                    && matcher.matches()
                    && matcher.group(1).equals(service);
        });
    }

    /** CPU-seconds of all pods of a namespace. */
    double ofNamespace(String namespace) {
        return sum(pod -> pod.namespace().equals(namespace));
    }

    private double sum(Predicate<Pod> wanted) {
        return last.entrySet().stream()
                        .filter(pod -> wanted.test(pod.getKey()))
                        .mapToLong(pod -> pod.getValue() - first.getOrDefault(pod.getKey(), 0L))
                        .sum()
                / NANOS;
    }

    private void look() {
        while (open.get()) {
            read().forEach((pod, nanos) -> last.merge(pod, nanos, Math::max));
            try {
                Thread.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Map<Pod, Long> read() {
        Map<Pod, Long> used = new ConcurrentHashMap<>();
        Cluster.client().nodes().list().getItems().forEach(node -> {
            String stats = Cluster.client()
                    .raw("/api/v1/nodes/%s/proxy/stats/summary?only_cpu_and_memory=true"
                            .formatted(node.getMetadata().getName()));
            for (JsonNode pod : JSON.readTree(stats).path("pods")) {
                JsonNode who = pod.path("podRef");
                used.put(
                        new Pod(
                                who.path("namespace").asString(),
                                who.path("name").asString()),
                        pod.path("cpu").path("usageCoreNanoSeconds").asLong());
            }
        });
        return used;
    }

    @Override
    public void close() {
        open.set(false);
        looking.interrupt();
    }
}
