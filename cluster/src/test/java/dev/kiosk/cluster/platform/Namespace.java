package dev.kiosk.cluster.platform;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A namespace of the tests' own, gone with all that is in it when it is closed. */
public final class Namespace implements AutoCloseable {

    private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();
    private static final long MINUTES_TO_GO = 3;

    private final String name;

    private Namespace(String name) {
        this.name = name;
    }

    /** @param what tells it from others, such as {@code shop} */
    public static Namespace create(String what) {
        String name =
                "kiosk-%s-%04x".formatted(what, ThreadLocalRandom.current().nextInt(1 << 16));
        Cluster.client()
                .namespaces()
                .resource(new NamespaceBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .addToLabels("kiosk.dev/test", "true")
                        .endMetadata()
                        .build())
                .create();
        OPEN.add(name);
        return new Namespace(name);
    }

    public String name() {
        return name;
    }

    /** Those whose logs tell something. */
    static Set<String> open() {
        return Set.copyOf(OPEN);
    }

    @Override
    public void close() {
        OPEN.remove(name);
        KubernetesClient client = Cluster.client();
        client.namespaces().withName(name).delete();
        client.pods().inNamespace(name).withGracePeriod(0).delete();
        client.namespaces().withName(name).waitUntilCondition(found -> found == null, MINUTES_TO_GO, TimeUnit.MINUTES);
        Volumes.forget(name);
    }
}
