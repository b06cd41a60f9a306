package dev.kiosk.local.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of manifests with one Broker, one Service and one Trigger, each replaceable by a broken one. */
public final class ManifestFolder {

    public static final String BROKER = """
            apiVersion: eventing.knative.dev/v1
            kind: Broker
            metadata: {name: default, namespace: kiosk}
            """;

    public static final String SERVICE = """
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: {name: order-fn, namespace: kiosk}
            spec:
              template:
                spec:
                  containers:
                    - image: registry.example:5000/kiosk/order-fn:0.1.0
                      env:
                        - {name: GREETING, value: hello}
                        - name: PASSWORD
                          valueFrom: {secretKeyRef: {name: order-fn-db, key: password}}
            """;

    public static final String TRIGGER = """
            apiVersion: eventing.knative.dev/v1
            kind: Trigger
            metadata: {name: paid-to-order-fn, namespace: kiosk}
            spec:
              broker: default
              filters:
                - exact: {type: paid}
              subscriber:
                ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: order-fn}
                uri: /events
              delivery:
                retry: 3
                backoffPolicy: linear
                backoffDelay: PT0.2S
                timeout: PT5S
                deadLetterSink:
                  ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: order-fn}
                  uri: /dead-letters
            """;

    public static final String PING = """
            apiVersion: sources.knative.dev/v1
            kind: PingSource
            metadata: {name: sweep, namespace: kiosk}
            spec:
              schedule: "*/10 * * * *"
              data: "{}"
              sink:
                ref: {apiVersion: serving.knative.dev/v1, kind: Service, name: order-fn}
                uri: /sweep
            """;

    private final Path folder;

    private ManifestFolder(Path folder) {
        this.folder = folder;
    }

    public static ManifestFolder in(Path parent) {
        return new ManifestFolder(parent.resolve("manifests"))
                .with("broker.yaml", BROKER)
                .with("service.yaml", SERVICE)
                .with("trigger.yaml", TRIGGER)
                .with("ping.yaml", PING);
    }

    public ManifestFolder with(String file, String content) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return folder;
    }

    public Manifests load() {
        return Manifests.load(folder);
    }
}
