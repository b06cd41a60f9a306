package dev.kiosk.cluster.platform;

import io.fabric8.knative.serving.v1.Service;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.client.LocalPortForward;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How Services are reached from here. From outside as customers do: by the route's own address, or, where no DNS knows it, by
 * {@code KNATIVE_INGRESS}, such as {@code http://127.0.0.1:8080}. From inside by the gateway that cluster-local routes have,
 * through the API server. Either way requests carry the route's own host, for which {@code jdk.net.hosts.file} is written.
 */
public final class Addresses {

    private static final Path HOSTS = Path.of(System.getProperty("jdk.net.hosts.file", "target/hosts"));
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.of("localhost", "127.0.0.1"));
    private static @Nullable LocalPortForward gateway;

    private Addresses() {}

    /** What {@code jdk.net.hosts.file} of another process has to name to reach the same. */
    public static Path hosts() {
        return HOSTS.toAbsolutePath();
    }

    /** As customers reach it. */
    public static URI outside(String namespace, String service) {
        Service found = Objects.requireNonNull(
                Cluster.knative()
                        .services()
                        .inNamespace(namespace)
                        .withName(service)
                        .get(),
                service);
        return outside(URI.create(found.getStatus().getUrl()));
    }

    /** As customers reach it. */
    public static URI outside(URI route) {
        String ingress = System.getenv("KNATIVE_INGRESS");
        if (ingress == null || ingress.isEmpty()) {
            return route;
        }
        URI at = URI.create(ingress);
        know(route.getHost(), at.getHost());
        return URI.create("http://%s:%d".formatted(route.getHost(), at.getPort() < 0 ? 80 : at.getPort()));
    }

    /** As functions and brokers reach it. */
    public static synchronized URI inside(String namespace, String service) {
        String host = service + "." + namespace + ".svc.cluster.local";
        know(host, "127.0.0.1");
        LocalPortForward forward = gateway;
        if (forward == null || !forward.isAlive() || forward.errorOccurred()) {
            forward = forward(namespace, service);
            gateway = forward;
        }
        return URI.create("http://%s:%d".formatted(host, forward.getLocalPort()));
    }

    /** After the gateway itself was restarted. */
    public static synchronized void forget() throws IOException {
        if (gateway != null) {
            gateway.close();
            gateway = null;
        }
    }

    private static LocalPortForward forward(String namespace, String service) {
        String name = Cluster.client()
                .services()
                .inNamespace(namespace)
                .withName(service)
                .get()
                .getSpec()
                .getExternalName();
        String[] parts = name.split("\\.", -1);
        var target = Cluster.client()
                .services()
                .inNamespace(parts[1])
                .withName(parts[0])
                .get();
        Pod pod = Pods.ready(parts[1], target.getSpec().getSelector()).getFirst();
        return Cluster.client()
                .pods()
                .resource(pod)
                .portForward(portOf(pod, target.getSpec().getPorts().getFirst()));
    }

    private static int portOf(Pod pod, ServicePort port) {
        String name = port.getTargetPort().getStrVal();
        return name == null
                ? port.getTargetPort().getIntVal()
                : pod.getSpec().getContainers().stream()
                        .flatMap(container -> container.getPorts().stream())
                        .filter(each -> name.equals(each.getName()))
                        .findFirst()
                        .orElseThrow()
                        .getContainerPort();
    }

    private static synchronized void know(String host, String address) {
        if (!address.equals(KNOWN.put(host, address))) {
            StringBuilder lines = new StringBuilder();
            KNOWN.forEach(
                    (name, ip) -> lines.append(ip).append(' ').append(name).append('\n'));
            try {
                Files.writeString(HOSTS, lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
